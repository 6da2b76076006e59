// The worker: answers the client's messages. No DOM. Runs as a Web Worker and as a thread of Node.
import { inNode } from './files.js'
import { type Reply, type Request, transfer } from './protocol.js'
import { makeServer } from './serve.js'

const serve = makeServer()

if (inNode) {
  // Messages wait until somebody listens.
  void import(/* webpackIgnore: true */ /* @vite-ignore */ 'node:worker_threads').then(({ parentPort }) =>
    parentPort?.on('message', async (request: Request) => {
      const reply = await serve(request)
      parentPort.postMessage(reply, transfer(reply))
    }),
  )
} else {
  const scope = self as unknown as { postMessage(reply: Reply, transfer: ArrayBuffer[]): void }
  self.addEventListener('message', async (event: MessageEvent<Request>) => {
    const reply = await serve(event.data)
    scope.postMessage(reply, transfer(reply))
  })
}
