// What is drawn as one: a block, or a piece of one that is very long. Browsers lay a paragraph out at one
// go, at every change of it: a megabyte with 58,000 marks takes them seconds.
// Tested in tests/web/page-model.test.mjs.
import type { Annotation, Block } from '../../types.js'
import { blockAt } from './article.js'

/** Characters of the longest piece. No paragraph of an article is as long. */
export const longest = 20_000

/** The blocks, cut before the sentence that would be too much, or where there is none before a word. Linear. */
export function piecesOf(text: string, { blocks, sentences }: Annotation): Block[] {
  return blocks.flatMap((block) => {
    if (block.end - block.start <= longest) return block
    const pieces: Block[] = []
    let { start } = block
    while (block.end - start > longest) {
      const limit = start + longest
      const sentence = sentences[blockAt(sentences, limit)]?.start ?? 0
      const word = start + text.slice(start, limit).lastIndexOf(' ') + 1
      const character = text.codePointAt(limit - 1)! > 0xffff ? limit - 1 : limit
      const end = [sentence, word].find((at) => at > start && at <= limit) ?? character
      pieces.push({ ...block, start, end })
      start = end
    }
    return [...pieces, { ...block, start }]
  })
}
