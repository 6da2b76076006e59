// What comes in: dropped, opened and pasted files and texts of all kinds.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { launch, skip } from './browser.mjs'
import { becomes, box, drop, openPage, settled, write } from './page-browser.mjs'

let browser
before(async () => {
  if (!skip) browser = await launch()
})
after(() => browser?.close())

const html = `<html><head><title>Not this</title><style>p{}</style></head><body>
  <nav><a href="/">Home</a></nav><h1>Ferry <em>row</em></h1><p hidden>Not this either</p>
  <p class=MsoNormal>Anna <b>Keller</b>&nbsp;left<o:p></o:p>.<br></p><!-- nor this -->
  <script>document.title = 'ran'</script><img src="http://127.0.0.1:9/x.png" onerror="document.title = 'ran'">
  <h2>Fares</h2><table><tr><th>Route</th><th>Fare</th></tr><tr><td>Stornvik</td><td>$5</td></tr></table>
  <pre>one
  two</pre></body></html>`
const fromHtml = 'Ferry row\n\nAnna Keller left.\n\nFares\n\nRoute\tFare\n\nStornvik\t$5\n\none\n  two'

test('text, Markdown and HTML are dropped, on the box and anywhere else', { skip }, async () => {
  const { page, server, faults, close } = await openPage(browser)
  assert.equal(await drop(page, 'textarea', 'a.txt', 'text/plain', 'Anna Keller left.\r\nShe said so.'), true)
  await becomes(page, 'Anna Keller left.\nShe said so.')
  assert.equal(await drop(page, 'crosshead-article', 'b.md', '', '# Ferry row\n\nAnna *Keller* left.'), true)
  await becomes(page, '# Ferry row\n\nAnna *Keller* left.')
  await drop(page, 'body', 'c.html', 'text/html', html)
  await becomes(page, fromHtml)
  await settled(page)
  assert.deepEqual(await page.locator('.crosshead .block').allTextContents(), ['Fares'])
  assert.match(await page.title(), /^Crosshead/)
  assert.equal(page.url(), server.url)
  assert.ok(faults.every((fault) => /policy/i.test(fault)), faults.join('\n'))
  faults.length = 0 // the page's policy reports the handler that it would not have run
  await close()
})

test('files: old encodings are read, documents that are no text are refused by name', { skip }, async () => {
  const { page, close } = await openPage(browser)
  const input = page.locator('input[type=file]')
  const open = (name, bytes) => input.setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(bytes) })
  await open('utf16.txt', [0xff, 0xfe, ...Buffer.from('“Ja,” said Zoë.', 'utf16le')])
  await becomes(page, '“Ja,” said Zoë.')
  await open('windows.txt', [0x93, ...Buffer.from('No'), 0x94, ...Buffer.from(' said Zo'), 0xeb])
  await becomes(page, '“No” said Zoë')
  const refused = {
    'picture.png': [137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13], 'paper.pdf': Buffer.from('%PDF-1.7\n1 0 obj'),
    'letter.docx': [80, 75, 3, 4, 20, 1, 8, 8], 'letter.rtf': Buffer.from('{\\rtf1 Hello}'),
  }
  for (const [name, bytes] of Object.entries(refused)) {
    await open(name, bytes)
    await page.getByText(`${name} does not look like text`).waitFor()
    assert.equal(await box(page), '“No” said Zoë')
  }
  await close()
})

test('several files, a file that is pasted, one beyond all bounds', { skip }, async () => {
  const { page, close } = await openPage(browser)
  const give = (kind, files, text) => page.evaluate(([kind, files, text]) => {
    const data = new DataTransfer()
    for (const [name, content] of files) data.items.add(new File([content], name))
    if (text) data.setData('text/plain', text)
    const { desk } = document.querySelector('crosshead-page')
    const options = { bubbles: true, composed: true, cancelable: true }
    const event = kind === 'paste' ? new ClipboardEvent('paste', { ...options, clipboardData: data }) : new DragEvent('drop', { ...options, dataTransfer: data })
    return !desk.renderRoot.querySelector('textarea').dispatchEvent(event)
  }, [kind, files, text])
  const notice = page.locator('crosshead-desk .notice')
  assert.ok(await give('drop', [['a.txt', 'Anna Keller left.'], ['b.txt', 'Mark Stone came.']]))
  await becomes(page, 'Anna Keller left.')
  await page.getByText('of 2 files it opened a.txt').waitFor()
  assert.ok(await give('paste', [['b.txt', 'Mark Stone came.']]))
  await becomes(page, 'Mark Stone came.')
  assert.equal(await notice.textContent(), '')
  assert.ok(await give('paste', [['shot.png', '\x89PNG\r\n\x1a\n\0\0']]))
  await page.getByText('shot.png does not look like text').waitFor()
  // Word puts a picture of the words beside them: the words count.
  assert.ok(!(await give('paste', [['picture.png', '\0']], 'Words.')))
  assert.equal(await box(page), 'Mark Stone came.')
  await page.locator('input[type=file]').setInputFiles([{ name: 'c.txt', mimeType: 'text/plain', buffer: Buffer.from('Ada Lind spoke.') }])
  await becomes(page, 'Ada Lind spoke.')
  await page.evaluate(() => {
    const file = new File(['x'], 'disk.txt')
    Object.defineProperty(file, 'size', { value: 2 ** 33 })
    void document.querySelector('crosshead-page').desk.open(file)
  })
  await page.getByText('disk.txt is larger than 64 MB').waitFor()
  assert.equal(await box(page), 'Ada Lind spoke.')
  await close()
})

test('paste: markup becomes headings and paragraphs in an empty box, plain text inside a text', { skip }, async () => {
  const { page, close } = await openPage(browser, { context: { permissions: ['clipboard-read', 'clipboard-write'] } })
  await page.evaluate((html) => navigator.clipboard.write([new ClipboardItem({
    'text/html': new Blob([html], { type: 'text/html' }), 'text/plain': new Blob(['plain words'], { type: 'text/plain' }),
  })]), html.replace(/<(style|script).*?<\/\1>| onerror="[^"]*"/g, ''))
  await page.locator('textarea').press('Control+a')
  await page.keyboard.press('Control+v')
  await settled(page)
  // Chromium cleans what it gives back; the article's structure is what must come through.
  assert.match(await box(page), /^Ferry row\n\nAnna Keller left\.\n\nFares\n\nRoute\tFare/)
  assert.deepEqual(await page.locator('.crosshead .block').allTextContents(), ['Fares'])
  await page.locator('textarea').press('Control+End')
  await page.keyboard.press('Control+v')
  assert.match(await box(page), /two\s*plain words$/)
  await page.keyboard.press('Control+z') // the browser's own undo
  await settled(page)
  assert.doesNotMatch(await box(page), /plain words/)
  await close()
})

test('HTML: the marks of quotations, lines that count, parts that nobody sees', { skip }, async () => {
  const { page, faults, close } = await openPage(browser)
  const rows = {
    '<p>He said <q>we <q>all</q> win</q> loudly.</p>': 'He said “we ‘all’ win” loudly.',
    '<p><span style="white-space:pre-wrap">Obama said.\n\nMerkel </span><b style="white-space: pre-wrap">said</b>.\nSo.</p>': 'Obama said.\n\nMerkel said. So.',
    '<p><del>Mark Stone</del> <ins>Anna Keller</ins> left <s>today</s>.</p>': 'Anna Keller left .',
    '<p>Anna<span style="color: red; display: none"> secret</span> left<i aria-hidden="true"> icon</i>.</p>': 'Anna left.',
    '<p>Who left:</p><p class=MsoListParagraph style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">·<span>&nbsp;&nbsp; </span></span>Anna Keller left.</p>': 'Who left:\n\nAnna Keller left.',
  }
  for (const [markup, want] of Object.entries(rows)) {
    await drop(page, 'textarea', 'a.html', 'text/html', markup)
    await becomes(page, want)
  }
  await settled(page)
  assert.equal(await page.evaluate(() => document.querySelector('crosshead-page').reading.result.blocks[1].kind), 'list-item')
  assert.ok(faults.every((fault) => /policy/i.test(fault)), faults.join('\n'))
  faults.length = 0 // the page's policy reports the styles, which it does not apply
  await close()
})

/** An address that holds a text. */
test('a saved page: its article alone, where the markup says which part that is', { skip }, async () => {
  const { page, close } = await openPage(browser)
  const around = (html) => `<!doctype html><title>Daily</title><header><a href="/">The Daily Bridge</a></header>${html}<aside><p>Read on</p></aside><footer><p>Contact us</p></footer>`
  const [head, body] = ['<h1>Ferry row</h1>', '<p>Anna Keller left.</p><p>She said so.</p><p>“No.”</p>']
  const want = 'Ferry row\n\nAnna Keller left.\n\nShe said so.\n\n“No.”'
  const all = (inside) => `The Daily Bridge\n\n${inside}\n\nRead on\n\nContact us`
  const rows = [
    ['in an article', around(`<main><p>Live</p><article>${head}${body}</article></main>`), want],
    ['in main', around(`<article><h2>Teaser</h2><p>Other news.</p></article><div role="main">${head}${body}</div>`), want],
    ['the headline alone in an article', around(`<main><article>${head}</article><div>${body}</div></main>`), want],
    ['nowhere', around(`<div>${head}${body}</div>`), all(want)],
    ['the paragraphs elsewhere', around(`<main><article>${head}</article></main><div>${body}</div>`), all(want)],
  ]
  for (const [name, html, text] of rows) {
    await drop(page, 'textarea', `${name}.html`, 'text/html', html)
    await becomes(page, text)
  }
  await close()
})

test('a filter is for one article', { skip }, async () => {
  const { page, close } = await openPage(browser)
  await page.getByRole('searchbox').fill('zzz')
  await write(page, 'Anna Keller left.')
  assert.equal(await page.getByRole('searchbox').inputValue(), 'zzz', 'an edit is no other article')
  await page.locator('select').selectOption({ label: 'Wire story: ferries' })
  await page.locator('crosshead-who-said-what .entry').first().waitFor()
  assert.equal(await page.getByRole('searchbox').inputValue(), '')
  await close()
})

test('odd texts are shown as they are, and the page goes on', { skip }, async () => {
  const { page, close } = await openPage(browser)
  const odd = {
    'spaces alone': ' \n\t \n  ',
    'one line of a megabyte': 'The minister, Jane Holt, said: "It is over." '.repeat(22_000),
    'emoji and astral letters': '👩‍👩‍👧 said 🇫🇷 "𝒢𝑜 😀," said José Nuñez.',
    'right to left': 'قالت آنا كيلر إن العبارات ستتوقف.\n\n"We will stop," said Anna Keller.',
    'bidi controls': '\u202eevil\u202c \u2066"No," said Anna Keller\u2069.\u202e',
    'Zalgo and zero width': 'A\u0335\u0321n\u0336n\u0337a\u200b K\u200deller\ufeff said "n\u0338o".',
    'lone surrogates': '\ud800 "Go," said Ana \udc00.',
    'a table': 'Team\tPoints\nHalvmark\t12\nStornvik\t9\n',
  }
  for (const [name, text] of Object.entries(odd)) {
    await page.evaluate((text) => document.querySelector('crosshead-page').desk.replace(text), text)
    await settled(page)
    const more = page.locator('crosshead-article .more')
    assert.equal(await more.count() > 0, text.length > 200_000, name)
    for (; await more.count(); await settled(page)) await more.click()
    const shown = (await page.locator('crosshead-article .block').allTextContents()).join('').replace(/\s/g, '')
    const wanted = text.replace(/\s/g, '')
    assert.ok((shown.toWellFormed?.() ?? shown) === (wanted.toWellFormed?.() ?? wanted), name)
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${name}: nothing runs out of the page`)
  }
  await page.evaluate((text) => document.querySelector('crosshead-page').desk.replace(text), odd['right to left'])
  await settled(page)
  assert.equal(await page.locator('textarea').evaluate((box) => getComputedStyle(box).direction), 'rtl')
  assert.deepEqual(await page.locator('.block').evaluateAll((blocks) => blocks.map((block) => getComputedStyle(block).direction)), ['rtl', 'ltr'])
  await close()
})

test('ten megabytes of hostile markup are cut, said so, and shown as text', { skip }, async () => {
  const { page, close } = await openPage(browser)
  const hostile = '<img src=x onerror=alert(1)><script>alert(1)</script> “\u202e"\n'.repeat(180_000)
  assert.ok(hostile.length > 10_000_000)
  await page.evaluate(() => (globalThis.alert = () => (document.title = 'ran')))
  await drop(page, 'textarea', 'hostile.txt', 'text/plain', hostile)
  await page.getByText(/the first 1,000,000 are read here/).waitFor()
  await page.waitForFunction(() => document.querySelector('crosshead-page').reading?.text.length === 1_000_000)
  assert.match(await page.locator('crosshead-article .block').first().textContent(), /<script>alert\(1\)<\/script>/)
  assert.equal(await page.locator('crosshead-article img, crosshead-article script').count(), 0)
  // The same as a document: 100,000 elements, in linear time.
  await drop(page, 'textarea', 'hostile.html', 'text/html', '<p>Anna Keller left. <b>Yes</b><script>alert(1)</script>'.repeat(100_000))
  await page.waitForFunction(() => document.querySelector('crosshead-page').desk.text.startsWith('Anna Keller left. Yes\n\n'))
  await write(page, '"No," said Anna Keller.')
  assert.deepEqual(await page.locator('crosshead-article .mention.people').allTextContents(), ['Anna Keller'])
  assert.match(await page.title(), /^Crosshead/)
  await close()
})

test('a refused clipboard is said, and the download works', { skip }, async () => {
  const { page, close } = await openPage(browser)
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'))
  })
  await page.getByRole('button', { name: 'Take away' }).click()
  for (const name of ['Copy: JSON', 'Copy: A link']) {
    await page.getByRole('button', { name }).click()
    await page.getByText('did not allow copying').waitFor()
  }
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Download: Markdown' }).click()])
  assert.equal(download.suggestedFilename(), 'article.md')
  await close()
})
