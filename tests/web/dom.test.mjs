// web/dom in Chromium: random documents (tests/web/dom/properties.js), and tables of small ones.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { bundle, launch, skip } from './browser.mjs'

// FUZZ_RUNS and FUZZ_SEED repeat or lengthen the random part.
const runs = Number(process.env.FUZZ_RUNS ?? 300)
const seed = Number(process.env.FUZZ_SEED ?? 20261125)

describe('the text of a live DOM', { skip }, () => {
  let browser
  let page

  after(() => browser.close())
  before(async () => {
    browser = await launch(['--disable-frame-rate-limit', '--disable-gpu-vsync']) // the random part waits for frames
    page = await newPage()
  })

  async function newPage() {
    const made = await browser.newPage()
    await made.setContent('<!doctype html><meta charset="utf-8"><body>')
    await made.addScriptTag({ content: await bundle('tests/web/dom/page.js', 'dom') })
    return made
  }

  test('spans are ranges, in random documents', async () => {
    await page.evaluate(([runs, seed]) => dom.spansAreRanges(runs, seed), [runs, seed])
  })

  test('after random changes a mark is right or gone', async () => {
    // Each waits for frames most of the time: three at once.
    const parts = await Promise.all([0, 1, 2].map(async (i) =>
      (await newPage()).evaluate(([runs, seed]) => dom.marksAreRightOrGone(runs, seed), [Math.ceil(runs / 3), seed + i])))
    const [marksSeen, marksKept] = ['marksSeen', 'marksKept'].map((name) => parts.reduce((sum, part) => sum + part[name], 0))
    assert.ok(marksSeen > 100, `${marksSeen} marks were drawn`)
    assert.ok(marksKept > marksSeen / 3, `${marksKept} of ${marksSeen} marks found their place again`)
  })

  test('the text is what a reader sees', async (t) => {
    const rows = [
      ['paragraphs', '<p>One</p> <p>Two</p>', 'One\n\nTwo'],
      ['white space', '<p>\n   Anna   Berg\n said </p>', 'Anna Berg said'],
      ['space between elements', '<p>Anna <b> Berg</b> <i>said</i></p>', 'Anna Berg said'],
      ['a word in two elements', '<p><b>El</b>vas</p>', 'Elvas'],
      ['a line break', '<p>One<br>two</p>', 'One\ntwo'],
      ['two line breaks part', 'One<br> <br>two', 'One\n\ntwo'],
      ['text beside blocks', 'One<p>two</p>three', 'One\n\ntwo\n\nthree'],
      ['blocks made by style', '<span style="display:block">One</span><span style="display:block">two</span>', 'One\n\ntwo'],
      ['inline by style', '<div style="display:inline">One</div> <div style="display:inline">two</div>', 'One two'],
      ['preserved space', '<div style="white-space:pre-wrap">One  two\nthree</div>', 'One  two\nthree'],
      ['soft hyphens', '<p>Ver&shy;trag&#8203;s</p>', 'Vertrags'],
      ['a drop cap', '<p><span style="float:left">O</span>nce</p>', 'Once'],
      ['a floating box', '<p>One <span style="float:left">pulled aside</span>two</p>', 'One\n\npulled aside\n\ntwo'],
      ['an ad between', '<p>One</p><div class="ad-slot">Buy</div><p>two</p>', 'One\n\ntwo'],
      ['an ad inside', 'One<div id="ad">Buy</div>two', 'One\n\ntwo'],
      ['a button inside a sentence', '<p>One <button>Share</button>two</p>', 'One two'],
      ['names that look like ads', '<p class="leading shared">One</p><p id="header">two</p>', 'One\n\ntwo'],
      ['what holds the headline, whatever its name', '<div class="story related"><h1>One</h1><p>two</p></div>', 'One\n\ntwo'],
      ['names that say without what', '<p class="ad-free">One</p><p class="has-related no-comments">two</p><p class="has-ad ad">three</p>', 'One\n\ntwo'],
      ['names in one word', '<div class="relatedLinks">Two</div><p id="adContainer">two</p><p class="isAdFree LeadText sc-kAdZv">One</p>', 'One'],
      ['words of the article that stand there twice', '<p>One</p><blockquote class="pull-quote">“One”</blockquote><p class="StoryPullquote">One</p>', 'One'],
      ['what is behind a paywall, and what stands before it', '<p>One</p><p class="paywall">two</p><div class="paywall-prompt">Three</div>', 'One\n\ntwo'],
      ['what the editors have struck out', '<p><del>One</del> <ins>Two</ins> and <s>more</s> three</p>', 'Two and three'],
      ['footnotes', '<p>One</p><ol class="footnotes"><li>Two</li></ol><section role="doc-endnotes">Three</section>', 'One'],
      ['the number of a footnote', '<p>Anna<sup><a href="#n">[1]</a></sup> Berg, 10<sup>6</sup> m<sup>2</sup></p>', 'Anna Berg, 106 m2'],
      ['a table of numbers', '<p>One</p><table><tr><td>2</td></tr></table>', 'One'],
      ['a table for layout', '<table role="presentation"><tr><td>One</td><td>two</td></tr></table>', 'One\n\ntwo'],
      ['a template, a frame', '<p>One</p><template><p>two</p></template><iframe></iframe><noscript>three</noscript>', 'One'],
      ['an editable part', '<p>One</p><div contenteditable>two</div>', 'One'],
      ['capitals by style', '<p style="text-transform: uppercase">One two</p>', 'One two'],
      ['captions', '<figure><img><figcaption>Photo</figcaption></figure><p>One</p>', 'One'],
      ['text for screen readers', '<p>One<span class="sr-only">hidden</span></p>', 'One'],
      ['closed details', '<details><summary>More</summary>text</details><p>One</p>', 'One'],
      ['the publisher\'s own selector', '<p>One</p><p class="factbox">Facts</p>', 'One', '.factbox'],
      ['nothing', '<div hidden>One</div>', ''],
    ]
    for (const [name, html, want, skip = ''] of rows)
      await t.test(name, async () => {
        assert.equal(await page.evaluate(([html, skip]) => dom.textOf(html, skip), [html, skip]), want)
      })
  })

  test('hints name the blocks', async () => {
    const html = '<h1>Head</h1><p>One</p><h2>Sub</h2><ul><li><p>Item</p></li></ul><hr><blockquote><p>Said</p></blockquote><div role="heading" aria-level="3">Role</div>'
    assert.deepEqual(await page.evaluate((html) => dom.hintsOf(html), html), [
      'h1 Head', 'p One', 'h2 Sub', 'li Item', 'hr ', 'blockquote Said', 'h3 Role',
    ])
  })

  test('a point hits the words under it, not the nearest ones', async () => {
    assert.deepEqual(await page.evaluate(() => dom.hitsAround()), { inside: ['Berg', 'Anna Berg'], besides: [], behind: [] })
  })

  test('only what is near the viewport is drawn, up to the cap', async () => {
    const { names, most, cap, atEnd, left } = await page.evaluate(() => dom.longArticle())
    assert.ok(names > 2 * cap, `${names} names`)
    assert.ok(most > 50 && most <= cap, `${most} ranges at one time`)
    assert.ok(atEnd, 'the end is drawn when it is in view')
    assert.equal(left, 0)
  })

  test('one block of any length is drawn where it is looked at', async () => {
    assert.deepEqual(await page.evaluate(() => dom.longBlock()), { within: true, visible: true })
  })

  test('two painters share the names', async () => {
    assert.deepEqual(await page.evaluate(() => dom.twoPainters()), { both: ['One', 'Two'], second: ['Two'], none: 0 })
  })
})
