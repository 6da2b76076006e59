#!/usr/bin/env node
// Serves the demonstration newspaper: the paper at one origin, a CDN with Crosshead's files at another.
// usage: serve.mjs [--port N]     after npm run build
// The browser tests of the embed import startPaper().
import crypto from 'node:crypto'
import fs from 'node:fs'
import http from 'node:http'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const here = path.dirname(fileURLToPath(import.meta.url))
const dist = path.join(here, '../../dist')

const TYPES = {
  '.css': 'text/css', '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.json': 'application/json',
  '.wasm': 'application/wasm', '.model': 'application/octet-stream',
}

/** Policies by page: as strict as each page can be. */
const policiesOf = (cdn) => ({
  '/strict.html':
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; worker-src 'self'; connect-src 'self'; " +
    "img-src 'self'; require-trusted-types-for 'script'; trusted-types crosshead lit-html",
  '/no-types.html':
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; worker-src 'self'; connect-src 'self'; " +
    "img-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'",
  '/no-wasm.html': "default-src 'none'; script-src 'self'; style-src 'self'; worker-src 'none'; connect-src 'self'; img-src 'self'",
  '/cdn.html':
    `default-src 'none'; script-src ${cdn} 'wasm-unsafe-eval'; style-src 'self'; worker-src blob:; connect-src ${cdn}; img-src 'self'`,
})
/** The same page under another policy. */
const ALIASES = { '/': '/static.html', '/no-types.html': '/strict.html', '/no-wasm.html': '/strict.html' }

const read = (name) => fs.readFileSync(path.join(here, name), 'utf8')

async function bundleApp(name) {
  const esbuild = await import('esbuild')
  const { outputFiles } = await esbuild.build({
    entryPoints: [path.join(here, name)], bundle: true, write: false, format: 'esm', minify: true,
    // Both frameworks say so in the console when the page is not what they had rendered.
    define: {
      'process.env.NODE_ENV': '"production"', __VUE_OPTIONS_API__: 'false', __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true',
    },
  })
  return outputFiles[0].text
}

/** The HTML that the pages of the frameworks are served with. */
const RENDER = {
  async react() {
    const [{ createElement }, { renderToString }, { App }] = await Promise.all([
      import('react'), import('react-dom/server'), import('./react-app.js'),
    ])
    return renderToString(createElement(App))
  },
  async vue() {
    const [{ createSSRApp }, { renderToString }, { App }] = await Promise.all([import('vue'), import('vue/server-renderer'), import('./vue-app.js')])
    return renderToString(createSSRApp(App))
  },
}

function listen(handle, port) {
  const server = http.createServer((request, response) => {
    handle(new URL(request.url, 'http://localhost').pathname).catch(() => ({ status: 500, body: 'error' })).then(({ status = 200, headers = {}, body }) => {
      response.writeHead(status, { 'cache-control': 'no-cache', ...headers })
      response.end(body)
    })
  })
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => resolve({
      url: `http://127.0.0.1:${server.address().port}`,
      close: () => {
        server.closeAllConnections()
        server.close()
      },
    }))
  })
}

function fileIn(folder, name, headers = {}) {
  const file = path.join(folder, name)
  if (!file.startsWith(folder + path.sep) || !fs.existsSync(file) || !fs.statSync(file).isFile()) return { status: 404, body: 'not found' }
  return { headers: { 'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream', ...headers }, body: fs.readFileSync(file) }
}

/**
 * Starts both origins. `pages` are further pages of the paper by path, `policies` further headers of
 * pages by path; files of dist/ that are named in `tampered` arrive changed; `onRequest` hears each
 * path with the origin it is asked from. Resolves to { url, cdn, close() }.
 */
export async function startPaper({ port = 0, pages = {}, policies = {}, tampered = new Set(), onRequest = () => {} } = {}) {
  const shipped = (name, headers) => {
    const file = fileIn(dist, decodeURIComponent(name), headers)
    if (tampered.has(name.slice(1))) file.body = Buffer.concat([file.body, Buffer.from('\n')])
    return file
  }
  const cdn = await listen(async (name) => {
    onRequest('cdn', name)
    return shipped(name, { 'access-control-allow-origin': '*' })
  }, 0)
  const integrity = `sha384-${crypto.createHash('sha384').update(fs.readFileSync(path.join(dist, 'embed.js'))).digest('base64')}`
  const policy = policiesOf(cdn.url)
  const apps = {}
  const paper = await listen(async (name) => {
    onRequest('paper', name)
    if (name === '/favicon.ico') return { status: 204 }
    if (name.startsWith('/crosshead/')) return shipped(name.slice('/crosshead'.length))
    if (/^\/(react|vue)-app\.js$/.test(name)) return { headers: { 'content-type': TYPES['.js'] }, body: await (apps[name] ??= bundleApp(name)) }
    const file = ALIASES[name] ?? name
    const source = pages[name] ?? (file.endsWith('.html') && fs.existsSync(path.join(here, file)) ? read(file) : null)
    if (source === null || file.startsWith('/articles/')) return fileIn(here, decodeURIComponent(file))
    const body = source.replace(/\{\{article (\w+)\}\}/g, (_, article) => read(`articles/${article}.html`))
      .replaceAll('{{cdn}}', cdn.url).replaceAll('{{integrity}}', integrity)
    const [slot, app] = /\{\{app (\w+)\}\}/.exec(body) ?? []
    const filled = app ? body.replace(slot, await RENDER[app]()) : body
    return { headers: { 'content-type': TYPES['.html'], ...(policy[name] && { 'content-security-policy': policy[name] }), ...policies[name] }, body: filled }
  }, port)
  return {
    url: paper.url,
    cdn: cdn.url,
    close: () => {
      paper.close()
      cdn.close()
    },
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { port: { type: 'string', default: '8090' } } })
  const { url, cdn } = await startPaper({ port: Number(values.port) })
  console.log(`The Morning Ledger is at ${url}/ (Ctrl+C stops it); its CDN at ${cdn}/`)
  for (const page of ['static', 'react', 'vue', 'strict', 'cdn', 'scroll']) console.log(`  ${url}/${page}.html`)
}
