// The worker: answers the client's messages. No DOM. Runs as a Web Worker and as a thread of Node.
import { inNode } from './files.js'
import type { Reply, Request } from './protocol.js'
import { makeServer } from './serve.js'

const serve = makeServer()

if (inNode) {
  // Messages wait until somebody listens.
  void import(/* webpackIgnore: true */ /* @vite-ignore */ 'node:worker_threads').then(({ parentPort }) =>
    parentPort?.on('message', async (request: Request) => parentPort.postMessage(await serve(request))),
  )
} else {
  const scope = self as unknown as { postMessage(reply: Reply): void }
  self.addEventListener('message', async (event: MessageEvent<Request>) => scope.postMessage(await serve(event.data)))
}
