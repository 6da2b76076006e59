// A page that React hydrates, renders anew every second, and routes without reload. Its children have
// keys, so that nodes are made anew, moved and taken out. Bundled by serve.mjs.
import { createElement as h, useEffect, useLayoutEffect, useState } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { comeAlive, every, storyAt } from './live-story.js'

export function App() {
  const [tick, setTick] = useState(0)
  const [hash, setHash] = useState('')
  useEffect(() => {
    const timer = setInterval(() => setTick((last) => last + 1), every())
    const go = () => setHash(location.hash)
    addEventListener('popstate', go)
    return () => {
      clearInterval(timer)
      removeEventListener('popstate', go)
    }
  }, [])
  useLayoutEffect(() => { globalThis.shown = { tick, hash } })
  return [
    h('nav', { key: 'nav' }, h('a', { href: '#museum' }, 'Museum')),
    h('article', { id: 'story', key: hash }, storyAt(hash, tick).map(([key, tag, text]) =>
      h(tag, { key }, tag === 'p' && key !== 'count' ? [h('span', { key: 'a' }, text.slice(0, 20)), text.slice(20)] : text))),
  ]
}

comeAlive(() => hydrateRoot(document.querySelector('#root'), h(App)))
