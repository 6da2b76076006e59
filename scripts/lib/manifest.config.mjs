// For the Custom Elements analyzer, see build-embed.mjs. It is not to write into package.json.
export default { globs: ['web/embed/loader.ts'], outdir: 'build/cem', packagejson: false }
