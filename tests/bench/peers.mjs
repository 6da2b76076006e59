// The peers, each asked for what it has of what we give: sentences, tokens with their classes, names
// where it knows any. A peer is { name, load() -> read(text) }.
export const peers = [
  {
    name: 'compromise',
    load: async () => {
      const { default: nlp } = await import('compromise')
      return (text) => {
        const doc = nlp(text)
        return [doc.people(), doc.places(), doc.organizations(), doc.quotations()].map((found) => found.json({ offset: true }).length)
      }
    },
  },
  {
    name: 'wink-nlp',
    load: async () => {
      const [{ default: wink }, { default: model }] = await Promise.all([import('wink-nlp'), import('wink-eng-lite-web-model')])
      const nlp = wink(model)
      return (text) => {
        const doc = nlp.readDoc(text)
        return [doc.sentences().out().length, doc.tokens().out(nlp.its.pos).length, doc.entities().out(nlp.its.detail).length]
      }
    },
  },
  {
    name: 'Intl.Segmenter',
    load: async () => {
      const words = new Intl.Segmenter('en', { granularity: 'word' })
      const sentences = new Intl.Segmenter('en', { granularity: 'sentence' })
      return (text) => {
        let count = 0
        for (const { isWordLike } of words.segment(text)) count += isWordLike ? 1 : 0
        for (const _ of sentences.segment(text)) count++
        return count
      }
    },
  },
]
