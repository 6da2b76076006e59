export default {
  base: './',
  // `vite dev` bundles packages beforehand, away from the files that lie beside them: not this one.
  optimizeDeps: { exclude: ['crosshead'] },
}
