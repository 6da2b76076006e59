// Marked-up HTML: everything is escaped, elements nest, and the words are the article's own.
import assert from 'node:assert/strict'
import fs from 'node:fs'
import path from 'node:path'
import { describe, test } from 'node:test'
import { article } from '../../dist/parts/html.js'
import { CASES, caseNames, textOf } from '../../scripts/lib/golden.mjs'
import { crosshead, folder, ODD_TEXTS, STORY } from './support.mjs'

const ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }
const unescape = (text) => text.replace(/&(\w+|#39);/g, (whole, name) => ENTITIES[name] ?? assert.fail(whole))

/** Reads what the writer may write; fails on anything else. Gives the text of each block. */
function parse(html) {
  const stack = []
  const blocks = []
  let inList = false
  for (const [, text, tag] of html.matchAll(/([^<]*)(?:<([^>]*)>|$)/g)) {
    assert.doesNotMatch(text, /[>"']|&(?!amp;|lt;|gt;|quot;|#39;)/)
    if (stack.some((name) => /^(p|h1|h2)$/.test(name)) && !inList) blocks[blocks.length - 1] += unescape(text)
    if (tag === undefined) continue
    if (tag.startsWith('/')) {
      assert.equal(stack.pop(), tag.slice(1))
      continue
    }
    const parts = /^(article|section|aside|p|h1|h2|ul|li|b|mark|span)((?: [a-z-]+="[^"<>']*")*)$/.exec(tag)
    assert.ok(parts, `<${tag}>`)
    if (parts[1] === 'aside') inList = true
    if (/^(p|h1|h2)$/.test(parts[1]) && !inList) blocks.push('')
    stack.push(parts[1])
  }
  assert.deepEqual(stack, [])
  return blocks
}

const empty = { crosshead: 1, dateline: null, sections: [], sentences: [], mentions: [], entities: [], quotes: [] }
const quote = (start, end, more) => ({
  start, end, kind: 'direct', parts: [{ start, end }], speaker: null, cue: null, rule: 'x', confidence: 1, parent: null, ...more })
const mention = (start, end) => ({ start, end, type: 'DATE', entity: null, confidence: 1 })

/** A line of text with spans, as the HTML of its paragraph without attributes. */
function paragraph(text, annotation) {
  const html = article(text, { ...empty, length: text.length, blocks: [{ start: 0, end: text.length, kind: 'paragraph' }], ...annotation }, null)
  assert.deepEqual(parse(html), [text])
  return /<p [^>]*>(.*)<\/p>/s.exec(html)[1].replace(/<(mark|span)[^>]*>/g, (_, name) => `<${name[0]}>`).replace(/<\/(mark|span)>/g, (_, name) => `</${name[0]}>`)
}

test('each block has its own direction', () => {
  const html = article('אבג.', { ...empty, length: 4, blocks: [{ start: 0, end: 4, kind: 'paragraph' }] }, null)
  assert.match(html, /<p class="paragraph" dir="auto">/)
})

describe('spans', () => {
  const ROWS = [
    ['nested', 'abcdef', [quote(0, 6)], [mention(2, 4)], '<s>ab<m>cd</m>ef</s>'],
    ['the same', 'abcdef', [quote(1, 4)], [mention(1, 4)], 'a<s><m>bcd</m></s>ef'],
    ['side by side', 'abcdef', [quote(0, 3)], [mention(3, 6)], '<s>abc</s><m>def</m>'],
    ['one over the end of the other', 'abcdef', [quote(0, 4)], [mention(2, 6)], '<s>ab<m>cd</m></s><m>ef</m>'],
    ['one beyond the block', 'abcdef', [quote(3, 99)], [mention(4, 6)], 'abc<s>d<m>ef</m></s>'],
    ['three', 'abcdef', [quote(0, 5), quote(1, 3)], [mention(2, 4)], '<s>a<s>b<m>c</m></s><m>d</m>e</s>f'],
  ]
  for (const [name, text, quotes, mentions, want] of ROWS) test(name, () => assert.equal(paragraph(text, { quotes, mentions }), want))
})

test('a hundred thousand spans in one block', () => {
  const text = 'x'.repeat(200_000)
  const mentions = Array.from({ length: 100_000 }, (_, i) => mention(2 * i, 2 * i + 1))
  assert.equal(paragraph(text, { quotes: [quote(0, 100_001)], mentions }).match(/<m>/g).length, 100_000)
})

test('a quotation names its speaker', () => {
  const text = '"Go," said Ann.'
  const html = article(text, {
    ...empty, length: text.length, blocks: [{ start: 0, end: 15, kind: 'paragraph' }],
    mentions: [{ start: 11, end: 14, type: 'PERSON', entity: 0, confidence: 1 }],
    entities: [{ id: 0, type: 'PERSON', name: '<Ann> "A" & \'B\'', aliases: [], mentions: [0] }],
    quotes: [quote(0, 5, { speaker: { start: 11, end: 14, entity: 0, name: '<Ann> "A" & \'B\'' }, cue: { start: 6, end: 10 } })],
  }, 'a"b')
  parse(html)
  assert.match(html, /<article data-name="a&quot;b">/)
  assert.match(html, /<span class="quote direct" data-quote="0" data-kind="direct" data-speaker="&lt;Ann&gt; &quot;A&quot; &amp; &#39;B&#39;" data-speaker-entity="0" title="Said by [^"]*">&quot;Go,&quot;<\/span>/)
  assert.match(html, /<span class="cue" data-quote="0">said<\/span> <span class="speaker" data-quote="0"><mark class="mention person"/)
})

describe('whole pages', () => {
  const page = async (t, text) => {
    const file = path.join(folder(t), 'article.txt')
    fs.writeFileSync(file, text)
    const { status, out, err } = await crosshead(['--format', 'html', file])
    assert.deepEqual([status, err], [0, ''])
    assert.match(out, /^<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">/)
    return parse(/<body>\n(.*)<\/body>\n<\/html>\n$/s.exec(out)[1].replace(/>\n/g, '>').replace(/\n</g, '<'))
  }
  const same = (blocks, text) => assert.equal(blocks.join('').replace(/\s/g, ''), text.replace(/\0/g, '\uFFFD').replace(/\s/g, ''))

  test('hostile words stay words', async (t) => {
    const text = '<script>alert(1)</script> & "John Smith" \'onload=\' said </p><!-- `x` ]]>\n\n&amp; &lt;'
    same(await page(t, text), text)
  })
  for (const name of caseNames()) test(`the words of ${path.basename(CASES)}/${name}`, async (t) => {
    const text = fs.readFileSync(textOf(name), 'utf8')
    same(await page(t, text), text.replace(/\s/g, ' '))
  })
  for (const name of ['empty text', 'NUL', 'thousands of marks', 'thousands of one-word lines'])
    test(name, async (t) => { await page(t, ODD_TEXTS[name]()) })
})

test('several articles stand in one page', async () => {
  const { out } = await crosshead(['--format', 'html'], STORY)
  assert.equal(out.match(/<article>/g).length, 1)
  const two = await crosshead(['--format', 'html', textOf('wire-ap'), textOf('wire-reuters')])
  assert.equal(two.out.match(/<article data-name=/g).length, 2)
})
