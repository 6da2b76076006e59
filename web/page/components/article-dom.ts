// Elements for one block of the article, made with createElement and text nodes alone: the text is
// never read as markup. Marks are numbered in reading order; marksOf() gives their meanings in the
// same order, so that an element can be kept while the result behind it changes.
import type { Annotation } from '../../types.js'
import type { BlockView, Mark } from '../model/article.js'
import { layerOf } from '../../panels/layers.js'
import type { Segment } from '../model/segments.js'
import { words } from '../strings.js'

/** The element's own name for each kind of block; the rest are paragraphs. */
const tags: Partial<Record<BlockView['kind'], string>> = { headline: 'h2', crosshead: 'h3' }

/** The meanings of a block's marks in reading order. */
export function marksOf(segments: readonly Segment<Mark>[]): Mark[] {
  const marks: Mark[] = []
  const walk = (list: readonly Segment<Mark>[]) => {
    for (const { mark, children } of list) {
      if (mark) marks.push(mark)
      walk(children)
    }
  }
  walk(segments)
  return marks
}

function make(tag: string, className: string): HTMLElement {
  const element = document.createElement(tag)
  element.className = className
  return element
}

/** A row of the article: the block and, beside it, its notes. O(text and marks of the block). */
export function renderBlock(text: string, view: BlockView, result: Annotation): HTMLElement {
  const row = make('div', `row ${view.kind}`)
  const block = make(tags[view.kind] ?? 'p', 'block')
  row.append(block)
  if (view.section !== null) {
    row.classList.add('opens-section')
    const sign = make('span', 'section-sign label')
    sign.textContent = `§ ${view.section}`
    sign.title = words.article.section(view.section)
    row.append(sign)
  }
  const label = words.article.blockLabels[view.kind]
  if (label && view.first) block.dataset.label = label

  let ordinal = 0
  const fill = (parent: HTMLElement, segments: readonly Segment<Mark>[]) => {
    for (const segment of segments) {
      const { mark, start, end, continued, children } = segment
      if (!mark) {
        parent.append(text.slice(start, end))
        continue
      }
      const element = make('span', mark.kind)
      element.dataset.mark = String(ordinal++)
      if (mark.kind === 'mention') {
        const mention = result.mentions[mark.index]!
        element.classList.add(layerOf(mention.type))
        if (!continued) {
          element.role = 'button'
          element.tabIndex = -1
          element.setAttribute('aria-description', words.article.typeNames[mention.type])
        }
      } else if (mark.kind === 'quote') {
        element.classList.add(result.quotes[mark.index]!.kind)
      }
      fill(element, children)
      parent.append(element)
    }
  }
  fill(block, view.segments)
  // Last: a block that asks for the direction of its text is asked again by everything that comes into it.
  block.dir = 'auto'

  if (view.notes.length) {
    const notes = make('div', 'notes')
    view.notes.forEach(({ speaker }, i) => {
      const note = make('button', speaker === null ? 'note unknown' : 'note') as HTMLButtonElement
      note.type = 'button'
      note.tabIndex = -1
      note.dataset.note = String(i)
      note.textContent = speaker ?? words.article.unknownSpeaker
      note.setAttribute('aria-label', words.article.noteLabel(note.textContent))
      notes.append(note)
    })
    row.append(notes)
  }
  return row
}

/** The parts of the row's text between two offsets of the article, as a Range; null if none. */
export function rangeIn(row: HTMLElement, view: BlockView, start: number, end: number): Range | null {
  const block = row.querySelector('.block')
  if (!block) return null
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
  const range = document.createRange()
  let at = view.start
  let open = false
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = (node as Text).data.length
    if (!open && start < at + length && start >= at) {
      range.setStart(node, start - at)
      open = true
    }
    if (open && end <= at + length) {
      range.setEnd(node, Math.max(0, end - at))
      return range
    }
    at += length
  }
  return null
}
