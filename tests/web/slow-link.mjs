// A slow line in front of a local server, at the level of TCP, so that it holds for the document,
// workers and service workers alike: a round trip for every new connection and every request, and
// one bandwidth that all connections share evenly. No TLS, which would cost one more round trip.
import net from 'node:net'

const TICK_MS = 5

/** "Slow 4G". Listens on a port of its own; resolves to { port, close() }. */
export function slowLink(target, { bytesPerSecond = 200_000, roundTripMs = 150 } = {}) {
  const queues = new Map() // the browser's socket -> buffers that the server has sent to it
  let credit = 0
  let last = performance.now()

  const deliver = (socket, bytes) => setTimeout(() => socket.writable && socket.write(bytes), roundTripMs / 2)

  /** Gives every waiting connection its share of what the line has carried since the last time. */
  const timer = setInterval(() => {
    const now = performance.now()
    credit = Math.min(bytesPerSecond, credit + (bytesPerSecond * (now - last)) / 1000)
    last = now
    for (;;) {
      const waiting = [...queues].filter(([, buffers]) => buffers.length)
      const share = Math.floor(credit / waiting.length)
      if (!waiting.length) credit = 0 // an idle line saves nothing up
      if (!waiting.length || share < 1) return
      for (const [socket, buffers] of waiting) {
        const piece = buffers[0].subarray(0, share)
        if (piece.length < buffers[0].length) buffers[0] = buffers[0].subarray(share)
        else buffers.shift()
        credit -= piece.length
        deliver(socket, piece)
      }
    }
  }, TICK_MS)

  const server = net.createServer((browser) => {
    const opened = performance.now()
    const origin = net.connect(target, '127.0.0.1')
    queues.set(browser, [])
    browser.on('data', (bytes) => {
      // The handshake goes before the first request.
      const handshake = Math.max(0, opened + roundTripMs - performance.now())
      setTimeout(() => origin.writable && origin.write(bytes), handshake + roundTripMs / 2)
    })
    origin.on('data', (bytes) => queues.get(browser)?.push(bytes))
    const end = () => {
      queues.delete(browser)
      browser.destroy()
      origin.destroy()
    }
    for (const socket of [browser, origin]) socket.on('error', end).on('close', end)
  })
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve({
      port: server.address().port,
      close: () => {
        clearInterval(timer)
        for (const socket of queues.keys()) socket.destroy()
        return new Promise((done) => server.close(done))
      },
    }))
  })
}
