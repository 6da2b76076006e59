// Brings the next article when the reader comes to the end: as sites with endless scrolling do.
const more = document.querySelector('#more')
const next = ['library', 'orchard']

const end = new IntersectionObserver(async ([{ isIntersecting }]) => {
  if (!isIntersecting || next.length === 0) return
  const name = next.shift()
  const response = await fetch(`articles/${name}.html`)
  const fragment = new DOMParser().parseFromString(await response.text(), 'text/html').body
  const article = document.createElement('article')
  article.className = 'story'
  article.id = name
  article.append(...fragment.childNodes)
  document.querySelector('main').insertBefore(article, more)
  if (next.length === 0) more.remove()
}, { rootMargin: '200px' })
end.observe(more)
