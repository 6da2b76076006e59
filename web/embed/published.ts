// Results that were made when the article was published: read, checked, and laid over the text that
// the page has now. Tested by tests/web/embed.test.mjs.
import type { Annotation } from '../types.js'
import type { Published } from './settings.js'

const isAnnotation = (value: unknown): value is Annotation =>
  typeof value === 'object' && value !== null && (value as Annotation).crosshead === 1 && Array.isArray((value as Annotation).mentions)

function check(value: unknown): Published {
  if (isAnnotation(value)) return { annotation: value }
  const { text, annotation } = (value ?? {}) as Partial<Published>
  if (!isAnnotation(annotation)) throw new Error('the published annotation is not a result of Crosshead (schema 1)')
  return typeof text === 'string' ? { text, annotation } : { annotation }
}

/** From an object, a script element named "#id", or an address. Rejects with a sentence that says what is wrong. */
export async function readPublished(source: Published | Annotation | string, signal: AbortSignal): Promise<Published> {
  if (typeof source !== 'string') return check(source)
  let json: string
  if (source.startsWith('#')) {
    const element = document.getElementById(source.slice(1))
    if (!element) throw new Error(`there is no element ${source} with a published annotation`)
    json = element.textContent ?? ''
  } else {
    const response = await fetch(new URL(source, document.baseURI), { signal })
    if (!response.ok) throw new Error(`cannot load ${source}: the server answered ${response.status}`)
    json = await response.text()
  }
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch (error) {
    throw new Error(`the published annotation in ${source} is not JSON: ${(error as Error).message}`)
  }
  return check(value)
}

/**
 * The text that an annotation counts in. Without a text of its own it must fit the page's: the same
 * length, and every entity's name among its own mentions.
 */
export function publishedText({ text, annotation }: Published, pageText: string): string {
  if (text !== undefined) {
    if (text.length !== annotation.length) throw new Error(`the published text has ${text.length} characters, its annotation says ${annotation.length}`)
    return text
  }
  const wrong = new Error('the published annotation is not of this text; publish the text with it')
  if (annotation.length !== pageText.length) throw wrong
  for (const { name, mentions } of annotation.entities) {
    const named = mentions.some((index) => {
      const { start, end } = annotation.mentions[index]!
      return pageText.slice(start, end).replace(/\s+/g, ' ') === name
    })
    if (!named) throw wrong
  }
  return pageText
}
