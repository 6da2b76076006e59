// A thread of the crew: batches of lines in, their answers out.
import { parentPort, workerData } from 'node:worker_threads'
import { loadEngine } from '../engine/engine.js'
import type { CrewData } from './crew.js'
import type { Line } from './input.js'
import { annotateLines } from './records.js'

const { parts, options } = workerData as CrewData
const engine = await loadEngine(parts)

parentPort!.on('message', async (lines: Line[]) => {
  const answers = await annotateLines(engine, lines, options)
  parentPort!.postMessage(answers, [answers.buffer as ArrayBuffer])
})
