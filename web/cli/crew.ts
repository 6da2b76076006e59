// Lines of NDJSON on all cores: threads that annotate, each with an engine of its own. Lines go out in
// batches, and whoever is free takes the next one. A thread that dies (out of memory) is replaced; the
// batch it had is tried again line by line, so that one bad record costs its own answer alone.
// Tested by tests/web/archive.test.mjs.
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { EngineParts } from '../engine/engine.js'
import type { Line } from './input.js'
import { failedLine } from './records.js'

/** What a thread is started with. */
export interface CrewData {
  parts: EngineParts
  /** Options of the run, as annotateLine() takes them. */
  options: object
}

/** Annotates lines; gives the answers, a line each. */
export type Annotate = (lines: Line[]) => Promise<Uint8Array>

interface Job {
  lines: Line[]
  resolve(answers: Uint8Array): void
  reject(error: Error): void
}

export class Crew {
  private readonly idle: Worker[] = []
  private readonly jobs = new Map<Worker, Job>()
  private waiting: Job[] = []

  constructor(
    private readonly threads: number,
    private readonly data: CrewData,
  ) {}

  readonly annotate: Annotate = async (lines) => {
    try {
      return await this.run(lines)
    } catch (thrown) {
      if (lines.length === 1) return Buffer.from(failedLine(lines[0]!, thrown))
    }
    const answers: Uint8Array[] = []
    for (const line of lines) answers.push(await this.annotate([line]))
    return Buffer.concat(answers)
  }

  close(): void {
    for (const thread of [...this.idle, ...this.jobs.keys()]) void thread.removeAllListeners().terminate()
  }

  private run(lines: Line[]): Promise<Uint8Array> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ lines, resolve, reject })
      this.send()
    })
  }

  private send(): void {
    while (this.waiting.length > 0) {
      const thread = this.idle.pop() ?? (this.jobs.size < this.threads ? this.start() : null)
      if (!thread) return
      const job = this.waiting.shift()!
      this.jobs.set(thread, job)
      thread.postMessage(job.lines)
    }
  }

  private start(): Worker {
    const script = fileURLToPath(new URL('parts/crew-member.js', import.meta.url))
    const thread = new Worker(script, { workerData: this.data, name: 'crosshead' })
    let why = new Error('the thread ended')
    thread.on('message', (answers: Uint8Array) => {
      const job = this.jobs.get(thread)
      this.jobs.delete(thread)
      this.idle.push(thread)
      job?.resolve(answers)
      this.send()
    })
    thread.on('error', (error) => {
      why = error
    })
    thread.on('exit', () => {
      const job = this.jobs.get(thread)
      this.jobs.delete(thread)
      const at = this.idle.indexOf(thread)
      if (at >= 0) this.idle.splice(at, 1)
      job?.reject(why)
      this.send()
    })
    return thread
  }
}
