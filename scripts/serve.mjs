#!/usr/bin/env node
// Serves a folder (dist/site/) at a local address, under the policy that the page is made for.
// usage: serve.mjs [--port N] [--folder DIR] [--prefix /a/b/]
// Tests import startServer(). Nothing is cached, nothing outside the folder is served.
import fs from 'node:fs'
import http from 'node:http'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import zlib from 'node:zlib'

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..')

/** The strictest policy under which everything works. */
export const policy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; worker-src 'self'; " +
  "connect-src 'self'; manifest-src 'self'; img-src 'self'"

const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.model': 'application/octet-stream',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
}

/** The file behind a request's path, or null: outside of the folder, or not there. */
function fileOf(folder, prefix, url) {
  let name
  try {
    name = decodeURIComponent(new URL(url, 'http://localhost').pathname)
  } catch {
    return null
  }
  if (!name.startsWith(prefix)) return null
  const file = path.join(folder, name.slice(prefix.length))
  if (file !== folder && !file.startsWith(folder + path.sep)) return null
  const index = file.endsWith(path.sep) || file === folder ? path.join(file, 'index.html') : file
  return fs.existsSync(index) && fs.statSync(index).isFile() ? index : null
}

const compressed = new Map() // file -> its bytes as brotli

/** As a host that compresses once and for all would send it. */
function brotli(file) {
  if (!compressed.has(file)) compressed.set(file, zlib.brotliCompressSync(fs.readFileSync(file)))
  return compressed.get(file)
}

/**
 * Starts the server on the loopback address. `prefix` begins and ends with a slash; `csp` null
 * sends no policy; `wasmType` is the MIME type of wasm files; `compress`: files are sent as brotli;
 * `onRequest` hears of each request. Resolves to { url, close() }.
 */
export function startServer({
  folder = path.join(root, 'dist/site'),
  port = 0,
  prefix = '/',
  csp = policy,
  wasmType = types['.wasm'],
  compress = false,
  onRequest = () => {},
} = {}) {
  const server = http.createServer((request, response) => {
    onRequest(request)
    const file = fileOf(path.resolve(folder), prefix, request.url)
    const headers = { 'cache-control': 'no-cache', 'x-content-type-options': 'nosniff' }
    if (csp) headers['content-security-policy'] = csp
    if (!file || !['GET', 'HEAD'].includes(request.method)) {
      response.writeHead(file ? 405 : 404, { ...headers, 'content-type': 'text/plain' })
      response.end(file ? 'only GET and HEAD\n' : 'not found\n')
      return
    }
    const extension = path.extname(file)
    headers['content-type'] = extension === '.wasm' ? wasmType : (types[extension] ?? 'application/octet-stream')
    if (compress) headers['content-encoding'] = 'br'
    headers['content-length'] = compress ? brotli(file).length : fs.statSync(file).size
    response.writeHead(200, headers)
    if (request.method === 'HEAD') response.end()
    else if (compress) response.end(brotli(file))
    else fs.createReadStream(file).pipe(response)
  })
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      const url = `http://127.0.0.1:${server.address().port}${prefix}`
      resolve({
        url,
        close: () =>
          new Promise((done) => {
            server.close(done)
            server.closeAllConnections()
          }),
      })
    })
  })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '8080' },
      folder: { type: 'string', default: path.join(root, 'dist/site') },
      prefix: { type: 'string', default: '/' },
    },
  })
  const start = (port) => startServer({ ...values, port })
  // A taken port is no reason to fail: any free one will do.
  const { url } = await start(Number(values.port)).catch(() => start(0))
  console.log(`Crosshead is at ${url} (Ctrl+C stops it)`)
}
