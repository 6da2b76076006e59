// The layers that the reader can switch: which annotation belongs to which.
// Tested in tests/web/page-model.test.mjs.
import type { MentionType } from '../types.js'

/** In the order of the legend. */
export const layers = [
  'people',
  'organisations',
  'places',
  'groups',
  'others',
  'figures',
  'quotes',
  'sections',
] as const
export type Layer = (typeof layers)[number]
export type Layers = ReadonlySet<Layer>

export const allLayers: Layers = new Set(layers)

const layerOfType: Record<MentionType, Layer> = {
  PERSON: 'people',
  ORG: 'organisations',
  LOC: 'places',
  NORP: 'groups',
  MISC: 'others',
  DATE: 'figures',
  TIME: 'figures',
  MONEY: 'figures',
  PERCENT: 'figures',
  QUANTITY: 'figures',
}

export const layerOf = (type: MentionType): Layer => layerOfType[type]

/** The set with one layer switched. */
export function toggled(active: Layers, layer: Layer): Layers {
  const next = new Set(active)
  if (!next.delete(layer)) next.add(layer)
  return next
}
