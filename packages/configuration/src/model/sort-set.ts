import { toCanonicalJson } from './canonical-json.ts'
import { compareNaturally } from './natural-order.ts'
import type { PropertyValue } from './properties.ts'

/** Sorts the items of a set, so that equal sets are equal arrays. */
export function sortSet(items: readonly PropertyValue[]): readonly PropertyValue[] {
  const write = (item: PropertyValue): string => (typeof item === 'string' ? item : toCanonicalJson(item))
  return items.toSorted((left, right) => compareNaturally(write(left), write(right)))
}
