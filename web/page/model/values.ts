// The normalised reading of a date, time or amount, in words for a card.
// Tested in tests/web/page-model.test.mjs.
import type { Mention, Money, OneOrRange, Quantity } from '../../types.js'
import { words } from '../strings.js'

type Value = string | number | Money | Quantity

function isRange(value: OneOrRange<Value>): value is { from: Value; to: Value } {
  return typeof value === 'object' && 'from' in value
}

const number = new Intl.NumberFormat('en', { maximumFractionDigits: 4 })

function money({ amount, currency }: Money): string {
  const round = Number.isInteger(amount)
  try {
    return new Intl.NumberFormat('en', {
      style: 'currency',
      currency,
      currencyDisplay: 'code',
      ...(round ? { maximumFractionDigits: 0 } : {}),
    }).format(amount)
  } catch {
    return `${currency} ${number.format(amount)}` // not a code that Intl takes
  }
}

function one(type: Mention['type'], value: Value): string {
  if (typeof value === 'string') return value
  if (typeof value === 'number')
    return type === 'PERCENT' ? `${number.format(value * 100)} %` : number.format(value)
  return 'currency' in value ? money(value) : `${number.format(value.amount)} ${value.unit}`
}

/** Null for names and for values that the text alone does not fix. */
export function valueInWords(mention: Mention): string | null {
  const value = 'value' in mention ? mention.value : undefined
  if (value === undefined || value === null) return null
  return isRange(value)
    ? words.card.range(one(mention.type, value.from), one(mention.type, value.to))
    : one(mention.type, value)
}
