// Chromium for the browser tests and the benchmark: one for a test file. Where there is none, the tests
// are skipped and say so. It is Debian's headless shell: the same browser without a window, whose own
// interface, loaded anew for every page, would take more of the processor than the page. CHROMIUM
// names another one.
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '../..')

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium-headless-shell'

/** For the options of a test: why it is skipped, or false. */
export const skip = fs.existsSync(executablePath) ? false : `no Chromium at ${executablePath}`

/** The longest that a test waits for anything, in ms: nothing that works takes so long, however busy the machine is. */
export const SLACK = 120_000

/** Starts Chromium; the caller closes it. */
export async function launch(args = []) {
  const { chromium } = await import('playwright-core')
  return chromium.launch({ executablePath, args: ['--no-sandbox', ...args] })
}

/** Bundles a module of the tests, with the sources that it imports, into one script that sets `name`. */
export async function bundle(file, name, options = {}) {
  const esbuild = await import('esbuild')
  const { outputFiles } = await esbuild.build({
    absWorkingDir: root, entryPoints: [file], bundle: true, write: false, format: 'iife', globalName: name,
    target: 'es2022', logLevel: 'silent', define: { 'process.env.NODE_ENV': '"production"' }, ...options,
  })
  return outputFiles[0].text
}
