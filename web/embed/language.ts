// Whether the browser has put another language in the place of an article's.
// Tested by tests/web/embed-quiet.test.mjs.

const languageOf = (article: Element) => article.closest<HTMLElement>('[lang]')?.lang ?? ''

/** Gives a function that tells, at any time, whether what stands in the article is a translation. */
export function watchLanguage(article: Element): () => boolean {
  const english = /^en\b/i.test(languageOf(article))
  // Chrome and Google's translations name themselves by a class, others change the language.
  return () => document.documentElement.matches('.translated-ltr, .translated-rtl') || (english && !/^(?:en\b|$)/i.test(languageOf(article)))
}
