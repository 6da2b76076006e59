#!/usr/bin/env node
// Sets up what is missing, builds, and serves the page at a printed local address.
// usage: start.mjs [--port N]     without --port: 8080, or the next port that is free
import { parseArgs } from 'node:util'
import { build } from './build.mjs'
import { main, StepError } from './lib/steps.mjs'
import { startServer } from './serve.mjs'
import { setup } from './setup.mjs'

const FIRST_PORT = 8080
const TRIES = 20

async function serve(wanted) {
  const ports = wanted === undefined ? Array.from({ length: TRIES }, (_, i) => FIRST_PORT + i) : [wanted]
  for (const port of ports) {
    try {
      return await startServer({ port })
    } catch (error) {
      if (error.code !== 'EADDRINUSE') throw error
    }
  }
  throw new StepError(`Port ${ports[0]}${ports.length > 1 ? ` to ${ports.at(-1)} are` : ' is'} taken: choose another with --port.`)
}

await main(async () => {
  const { values } = parseArgs({ options: { port: { type: 'string' } } })
  const port = values.port === undefined ? undefined : Number(values.port)
  if (port !== undefined && !(Number.isInteger(port) && port >= 0 && port <= 65535))
    throw new StepError(`--port is "${values.port}", must be a whole number from 0 to 65535.`)
  await setup()
  await build()
  const { url } = await serve(port)
  console.log(`Crosshead is at ${url}  (Ctrl+C stops it)`)
})
