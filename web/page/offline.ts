// The service worker: the page works without a network once it has been read. A new version waits
// until the reader takes it. Nothing is registered where there is no service worker (file:, old
// browsers, private windows); the page is the same then.
import { registerSW } from 'virtual:pwa-register'

// Its window half comes with the page, not when the engine is there: nothing is asked for after that.
void import('workbox-window')

/** Calls `offer` with what loads the new version, once there is one. */
export function workOffline(offer: (take: () => void) => void) {
  if (!('serviceWorker' in navigator) || !location.protocol.startsWith('http')) return
  const take = registerSW({ onNeedRefresh: () => offer(() => void take(true)) })
}
