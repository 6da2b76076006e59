// Where marks stand in the window, and what ground they stand on. Reads the layout, scrolls, writes nothing.
// Tested by tests/web/embed-reading.test.mjs.
import { rectsOf, toRange } from '../dom/text-map.js'
import type { Target } from './settings.js'
import type { Story } from './story.js'

/** Lightness of a computed colour, 0..1: rgb(), oklch() and oklab(), lab() and lch(), color(). */
function lightness(colour: string): number {
  const [a = 0, b = 0, c = 0] = colour.match(/(?<![\w-])-?[\d.]+/g)?.map(Number) ?? []
  if (colour.startsWith('ok')) return a
  if (colour.startsWith('l')) return a / 100
  return (0.2126 * a + 0.7152 * b + 0.0722 * c) / (colour.startsWith('rgb') ? 255 : 1)
}

/** Whether an article is light text on a dark ground. */
export const isDark = (article: Element): boolean => lightness(getComputedStyle(article).color) > 0.55

/** The boxes of a mark on the screen, line by line. */
export const rectsIn = (story: Story, target: Target): DOMRect[] => story.place(target)?.pieces.flatMap((piece) => rectsOf(piece)) ?? []

/** Index of the first mark in view; 0 where none is. */
export function firstInView(story: Story, marks: readonly Target[]): number {
  const inView = (mark: Target) => {
    const first = story.place(mark)?.pieces[0]
    return first !== undefined && toRange(first).getBoundingClientRect().top >= 0
  }
  return Math.max(0, marks.findIndex(inView))
}

/**
 * Scrolls so that a mark stands well within the window's first `room` pixels, with space for its card,
 * where it does not yet; below a header that sticks, where the page says so by scroll-padding.
 */
export function bringIntoView(story: Story, target: Target, room: number): void {
  const first = story.place(target)?.pieces[0]
  if (!first) return
  const box = () => toRange(first).getBoundingClientRect()
  // Boxes that scroll on their own, first.
  if (box().top < 0 || box().bottom > innerHeight) first.startContainer.parentElement?.scrollIntoView({ block: 'nearest', behavior: 'instant' })
  const { top, bottom } = box()
  const start = parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0
  const height = room - start
  const wide = room === innerHeight
  if (wide && top >= start + height * 0.1 && bottom <= start + height * 0.8) return
  scrollBy({ top: top - start - height / (wide ? 3 : 8), behavior: 'instant' })
}
