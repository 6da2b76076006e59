// Steps that are skipped while nothing they read has changed: a stamp in build/stamps holds the names,
// sizes and times of a step's inputs, and of its outputs as the step left them.
import crypto from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { root } from './steps.mjs'

/** Every file under the given files and folders (relative to the root), sorted. Missing ones count too. */
function list(names) {
  return names.flatMap((name) => {
    const full = path.join(root, name)
    if (!fs.statSync(full, { throwIfNoEntry: false })?.isDirectory()) return [name]
    return list(fs.readdirSync(full).sort().map((entry) => path.join(name, entry)))
  })
}

function digest(inputs, outputs) {
  const hash = crypto.createHash('sha256')
  for (const name of [...list(inputs), '', ...list(outputs)]) {
    const stat = fs.statSync(path.join(root, name), { throwIfNoEntry: false })
    hash.update(`${name} ${stat ? `${stat.size} ${stat.mtimeMs}` : 'missing'}\n`)
  }
  return hash.digest('hex')
}

/**
 * Runs `work` unless `inputs` and `outputs` (files or folders) are as they were after its last
 * success. Returns whether it ran.
 */
export async function unlessUnchanged(name, inputs, outputs, work) {
  const stamp = path.join(root, 'build/stamps', name)
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === digest(inputs, outputs)) return false
  fs.rmSync(stamp, { force: true })
  await work()
  fs.mkdirSync(path.dirname(stamp), { recursive: true })
  fs.writeFileSync(stamp, digest(inputs, outputs))
  return true
}
