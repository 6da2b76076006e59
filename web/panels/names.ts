// What types of mentions and kinds of quotes are called in English, on the page and in the embed.
import type { MentionType, QuoteKind } from '../types.js'

export const typeNames: Record<MentionType, string> = {
  PERSON: 'Person',
  ORG: 'Organisation',
  LOC: 'Place',
  NORP: 'Group',
  MISC: 'Other name',
  DATE: 'Date',
  TIME: 'Time',
  MONEY: 'Sum of money',
  PERCENT: 'Percentage',
  QUANTITY: 'Measure',
}

export const kindNames: Record<QuoteKind, string> = {
  direct: 'Direct quote',
  mixed: 'Partial quote',
  indirect: 'Indirect speech',
  term: 'Term in quotation marks',
}
