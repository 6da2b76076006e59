// The figures as one Markdown page.
const digits = (value) => (value === undefined || value === null || Number.isNaN(value) ? '-' : value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2))
const kilo = (tokens, ms) => tokens / ms // thousands of tokens a second
const row = (...cells) => `| ${cells.join(' | ')} |`
const table = (head, rows) => [row(...head), row(...head.map(() => '---')), ...rows.map((cells) => row(...cells))].join('\n')

export function report({ machine, texts, throughput, border, names, cold, keys, memory, sizes, growth }) {
  const wink = throughput.find(({ name }) => name === 'wink-nlp').ms
  const compromise = throughput.find(({ name }) => name === 'compromise').ms
  const native = throughput.find(({ where }) => where === 'native').ms
  const rates = ({ tokens, bytes }, i) => throughput.filter(({ ms }) => ms[i]).map(({ name, where, ms }) => [
    name, where, `${digits(kilo(tokens, ms[i]))} k`, digits(bytes / 1e3 / ms[i]), digits(wink[i] / ms[i]), digits(compromise[i] / ms[i]),
    name === 'Crosshead' ? digits(native[i] / ms[i]) : '-',
  ])
  return `# Speed, memory, size

Measured by \`npm run bench\`: ${machine}. All systems read the same texts in the same run; tokens are those of our tokeniser; every time is a
median, of five rounds in which the systems take turns, but for keys, which are pressed once. The texts are this project's own articles, mixed to length with other names. compromise finds people, places, organisations and
quotations; wink-nlp sentences, tokens with their part of speech, and amounts and dates, no names; Intl.Segmenter only splits words and
sentences.

## Throughput

Thousands of tokens a second, MB a second, how many times wink-nlp and how many times compromise in the same browser, and the share of our own
native speed.

${texts.map((text, i) => `### ${text.name}\n\n${table(['', 'where', 'tokens/s', 'MB/s', '× wink', '× compromise', 'of native'], rates(text, i))}`).join('\n\n')}

Of a call in the page's own thread, bringing the text to the engine and the result back takes ${texts.map(({ name }, i) => `${digits(100 * border[i])} % (${name})`).join(', ')}.

The names' tagger alone (tokens to names, the 5 KB articles again and again) reads ${digits(names.node / 1000)} M tokens/s in Node, ${digits(names.native / 1000)} M natively.

## Cold start

Milliseconds from the import to the result of a first article of 5 KB, in a new process or a new page (files from a server on the same
machine).

${table(['', 'Node', 'Chromium'], cold.map(({ name, node, chromium }) => [name, digits(node), digits(chromium)]))}

## A key in a text

Milliseconds that a key takes (letters typed inside and behind paragraphs, and taken back) in an editing session (\`session.edit\`), against a whole reading.

${table(['text', 'Node p50', 'Node p99', 'Chromium, worker p50', 'Chromium, worker p99', 'whole reading in Node'],
    keys.map(({ name, node, chromium, whole }) => [name, digits(node.p50), digits(node.p99), digits(chromium.p50), digits(chromium.p99), digits(whole)]))}

## Memory

Megabytes of wasm memory: ${digits(memory.loaded)} after loading, ${digits(memory.annotated)} after a text of 1 MB, ${digits(memory.session)} with an editing session on it as well.

## Download

Kilobytes (1000 bytes).

${table(['', 'raw', 'gzip', 'brotli'], sizes.map(({ name, raw, gzip, brotli }) => [name, ...[raw, gzip, brotli].map((bytes) => digits(bytes / 1000))]))}

## Growth

${table(['text', 'ms', 'tokens/s'], growth.rows.map(({ name, ms, tokens }) => [name, digits(ms), `${digits(kilo(tokens, ms))} k`]))}

Time grows with the text's length to the power of ${growth.slope.toFixed(3)} from 10 KB to 10 MB; 10 MB take ${digits(growth.ratio)} times what 1 MB takes.
`
}
