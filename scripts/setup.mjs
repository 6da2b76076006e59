#!/usr/bin/env node
// Sets up what is missing on a Debian machine: packages by apt, npm packages by the lock file.
// usage: setup.mjs [--tests]     --tests adds what only the tests need
// A second run finds everything there and does nothing.
import { spawn, spawnSync } from 'node:child_process'
import crypto from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { main, progress, root, run, StepError } from './lib/steps.mjs'

/** Debian packages, each with a file that shows that it is there. */
const BUILD = {
  'emscripten': '/usr/share/emscripten/cmake/Modules/Platform/Emscripten.cmake',
  'cmake': '/usr/bin/cmake',
  'ninja-build': '/usr/bin/ninja',
  'g++': '/usr/bin/g++',
  'nlohmann-json3-dev': '/usr/include/nlohmann/json.hpp',
  'doctest-dev': '/usr/include/doctest/doctest.h',
  'libcli11-dev': '/usr/include/CLI/CLI.hpp',
  'unicode-data': '/usr/share/unicode/UnicodeData.txt',
}
const TESTS = {
  'chromium-headless-shell': '/usr/bin/chromium-headless-shell',
  'clang-14': '/usr/bin/clang++-14',
  'libclang-rt-14-dev': '/usr/lib/llvm-14/lib/clang/14.0.6/lib/linux',
  'liblbfgs-dev': '/usr/include/lbfgs.h',
  'robin-map-dev': '/usr/include/tsl/robin_map.h',
}

const LINT = { 'clang-format': '/usr/bin/clang-format', 'clang-tidy': '/usr/bin/clang-tidy' }

/** Programs may stand elsewhere on the PATH: a newer cmake, say. */
const isThere = (file) => fs.existsSync(file) ||
  (path.dirname(file) === '/usr/bin' && (process.env.PATH ?? '').split(path.delimiter).some((folder) => fs.existsSync(path.join(folder, path.basename(file)))))
const missing = (packages) => Object.keys(packages).filter((name) => !isThere(packages[name]))

/** The prefix that makes a command run as root, or null. */
function asRoot() {
  if (process.getuid?.() === 0) return []
  const sudo = spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' })
  if (sudo.status === 0) return ['sudo']
  // A password may be asked for where somebody is there to type it.
  return process.stdin.isTTY && spawnSync('sudo', ['-v'], { stdio: 'inherit' }).status === 0 ? ['sudo'] : null
}

/** apt-get with the percentage that it reports on a file descriptor of its own. */
function apt(name, prefix, args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const [command, ...rest] = [...prefix, 'apt-get', '-o', 'APT::Status-Fd=3', '-qq', ...args]
  const stdio = ['ignore', 'pipe', 'pipe', 'pipe']
  return progress(name, (say) => new Promise((resolve, reject) => {
    let tail = ''
    // sudo closes descriptors above 2 unless told where they end
    const child = spawn(command, command === 'sudo' ? ['-C', '4', ...rest] : rest, { env, stdio })
    child.stdio[3].on('data', (chunk) => {
      const status = /(dl|pm)status:[^:]*:([\d.]+):([^\n]*)/.exec(chunk)
      if (status) say(`${Math.round(Number(status[2]))} % ${status[3]}`)
    })
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => { tail = (tail + chunk).slice(-4000) })
    child.on('error', (error) => reject(new StepError(`cannot run apt-get: ${error.message}`)))
    child.on('close', (code) => code === 0 ? resolve() : reject(new StepError(`${tail.trimEnd()}\napt-get failed (exit ${code})`)))
  }))
}

/**
 * Emscripten depends on Debian's nodejs, which is older than the Node we run on and would replace
 * it where that was put at /usr/bin/node by hand. A diversion keeps ours: Debian's goes beside it.
 */
async function keepNode(prefix) {
  const node = '/usr/bin/node'
  if (fs.realpathSync(process.execPath) !== node) return
  if (spawnSync('dpkg', ['-S', node], { stdio: 'ignore' }).status === 0) return // a package's own
  const [command, ...args] = [...prefix, 'dpkg-divert', '--local', '--no-rename', '--divert', `${node}.debian`, '--add', node]
  await run(`keep Node ${process.versions.node}`, command, args)
}

async function installPackages(names) {
  const sentence = `Please install these Debian packages, then run the command again: ${names.join(' ')}`
  if (!fs.existsSync('/usr/bin/apt-get')) throw new StepError(`${sentence} (there is no apt-get on this machine).`)
  const prefix = asRoot()
  if (!prefix) throw new StepError(`${sentence} (sudo apt-get install ${names.join(' ')}).`)
  console.error(`Installing ${names.join(', ')} with apt-get`)
  await keepNode(prefix)
  await apt('package lists', prefix, ['update'])
  await apt('Debian packages', prefix, ['install', '-y', '--no-install-recommends', ...names])
  const still = missing({ ...BUILD, ...TESTS, ...LINT }).filter((name) => names.includes(name))
  if (still.length) throw new StepError(`apt-get ran, but these packages are not complete: ${still.join(' ')}`)
}

async function installNpm() {
  const lock = crypto.createHash('sha256').update(fs.readFileSync(path.join(root, 'package-lock.json'))).digest('hex')
  const stamp = path.join(root, 'node_modules/.setup-stamp')
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === lock) return
  // npm would empty the folder behind a link, which is somebody else's.
  if (fs.lstatSync(path.join(root, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink())
    throw new StepError('node_modules is a link to a folder that does not fit package-lock.json: run npm ci there, or remove the link.')
  await run('npm packages', 'npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'])
  fs.writeFileSync(stamp, lock)
}

/** Installs what is missing for a build and, with `tests` and `lint`, for the tests and the checks. */
export async function setup({ tests = false, lint = false } = {}) {
  const [major] = process.versions.node.split('.').map(Number)
  if (major < 20) throw new StepError(`Node ${process.versions.node} is too old: Crosshead needs Node 20 or newer.`)
  const names = missing({ ...BUILD, ...(tests && TESTS), ...(lint && LINT) })
  if (names.length) await installPackages(names)
  await installNpm()
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  await main(() => setup({ tests: process.argv.includes('--tests') }))
