// Modules of web/ that need no browser, for tests in Node: bundled from TypeScript in memory and imported.
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const web = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../web')

/** All exports of the named modules ("page/model/segments", "cli/records") of web/. */
export async function webModules(...names) {
  const { outputFiles } = await build({
    stdin: { contents: names.map((name) => `export * from './${name}.js'`).join('\n'), resolveDir: web, loader: 'ts' },
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    external: ['node:*'],
    write: false,
  })
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`)
}
