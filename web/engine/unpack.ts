// Reads what the engine answers: numbers and words, as wasm/faces/packed.h lays them out. Makes every
// object in the order of the schema's fields. Tested by tests/web/cases.test.mjs, against the native
// program's JSON.
import type { Annotation, Block, Dateline, Entity, Mention, Quote, Section, Span, Speaker } from '../types.js'
import type { ErrorValue } from './errors.js'

const NONE = 0xffffffff

/** Value::Kind in wasm/document.h, counted from 1. */
const enum Kind { money = 1, quantity, percent, iso }

const decoder = new TextDecoder()

/** The numbers and the words of an answer, which fills its buffer. */
function open({ buffer }: Uint8Array): [Uint32Array, string[]] {
  const all = new Uint32Array(buffer)
  const end = all[0]! + 1
  return [all.subarray(1, end), decoder.decode(all.subarray(end)).split('\n')]
}

function read(answer: Uint8Array) {
  const [numbers, words] = open(answer)
  let at = 0

  const number = (): number => numbers[at++]!
  const word = (): string => words[numbers[at++]!]!
  const orNull = <T>(read: () => T): T | null => {
    if (numbers[at] !== NONE) return read()
    at++
    return null
  }
  const list = <T>(read: (index: number) => T): T[] => {
    const out = new Array<T>(number())
    for (let i = 0; i < out.length; i++) out[i] = read(i)
    return out
  }

  const span = (): Span => ({ start: number(), end: number() })

  const block = (): Block => {
    const block: Block = { start: number(), end: number(), kind: word() as Block['kind'] }
    const level = number()
    if (level) block.level = level
    return block
  }

  const dateline = (): Dateline => ({
    start: number(), end: number(),
    place: orNull(word), agency: orNull(word), date: orNull(word),
  })

  const section = (): Section => ({
    start: number(), end: number(),
    title: orNull(word), heading: orNull(span), kind: word() as Section['kind'],
  })

  /** The lower half stands first. */
  const real = (): number | null => {
    const value = new Float64Array(Uint32Array.of(number(), number()).buffer)[0]!
    return Number.isFinite(value) ? value : null
  }

  const reading = (kind: Kind) => {
    switch (kind) {
      case Kind.money:
        return { amount: real(), currency: word() }
      case Kind.quantity:
        return { amount: real(), unit: word() }
      case Kind.percent:
        return real()
      case Kind.iso:
        return word()
    }
  }

  const mention = (): Mention => {
    const mention = {
      start: number(), end: number(),
      type: word(), entity: orNull(number), confidence: number() / 100,
    } as Mention & { value?: unknown }
    const kind = number() as Kind | 0
    if (kind) mention.value = number() ? { from: reading(kind), to: reading(kind) } : reading(kind)
    return mention
  }

  const entity = (id: number): Entity => {
    const entity: Entity = {
      id, type: word() as Entity['type'],
      name: word(), aliases: list(word), mentions: list(number),
    }
    const role = orNull(word)
    if (role !== null) entity.role = role
    return entity
  }

  const speaker = (): Speaker => {
    const { start, end } = span()
    const entity = orNull(number)
    return { start, end, entity, name: entity === null ? null : word() }
  }

  const quote = (): Quote => ({
    start: number(), end: number(),
    kind: word() as Quote['kind'], parts: list(span),
    speaker: orNull(speaker), cue: orNull(span),
    rule: word(), confidence: number() / 100, parent: orNull(number),
  })

  const result = (): Annotation => ({
    crosshead: 1, length: number(),
    blocks: list(block), dateline: orNull(dateline),
    sections: list(section), sentences: list(span),
    mentions: list(mention), entities: list(entity), quotes: list(quote),
  })

  /** A change, but for the ranges of the earlier text. */
  const change = () => ({
    length: number(), dateline: orNull(dateline),
    parts: list(() => ({
      start: number(), end: number(),
      blocks: list(block), sections: list(section), sentences: list(span),
      mentions: list(mention), quotes: list(quote),
    })),
  })

  return { result, change }
}

/** The answers are bytes with a buffer of their own. */
export const unpackResult = (answer: Uint8Array) => read(answer).result()
export const unpackChange = (answer: Uint8Array) => read(answer).change()
export function unpackError(answer: Uint8Array): ErrorValue {
  const [numbers, words] = open(answer)
  const [code, message] = words as [ErrorValue['code'], string]
  return { code, message, offset: numbers[0]! }
}
