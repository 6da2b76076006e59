// The page's pure modules for tests in Node: bundled from TypeScript in memory and imported.
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const page = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../web/page')

/** All exports of the named modules ("segments", "people") of web/page/model. */
export async function pageModules(...names) {
  const { outputFiles } = await build({
    stdin: { contents: names.map((name) => `export * from './model/${name}.js'`).join('\n'), resolveDir: page, loader: 'ts' },
    bundle: true,
    format: 'esm',
    write: false,
  })
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`)
}
