// The same page by Vue. Its children have no keys, so that nodes stay and their text changes, across
// articles too. Bundled by serve.mjs.
import { createSSRApp, h, onMounted, onUnmounted, ref, watchEffect } from 'vue'
import { comeAlive, every, storyAt } from './live-story.js'

export const App = {
  setup() {
    const tick = ref(0)
    const hash = ref('')
    let timer = 0
    const go = () => { hash.value = location.hash }
    onMounted(() => {
      timer = setInterval(() => tick.value++, every())
      addEventListener('popstate', go)
      watchEffect(() => { globalThis.shown = { tick: tick.value, hash: hash.value } }, { flush: 'post' })
    })
    onUnmounted(() => {
      clearInterval(timer)
      removeEventListener('popstate', go)
    })
    return () => [
      h('nav', h('a', { href: '#museum' }, 'Museum')),
      h('article', { id: 'story' }, storyAt(hash.value, tick.value).map(([key, tag, text]) =>
        h(tag, tag === 'p' && key !== 'count' ? [h('span', text.slice(0, 20)), text.slice(20)] : text))),
    ]
  },
}

comeAlive(() => createSSRApp(App).mount('#root'))
