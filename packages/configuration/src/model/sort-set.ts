import { toCanonicalJson } from './canonical-json.ts'
import { compareNaturally } from './natural-order.ts'
import type { PropertyValue } from './properties.ts'

/** Sorts the items of a set, so that equal sets are equal arrays. */
export function sortSet(items: readonly PropertyValue[]): readonly PropertyValue[] {
  return items.toSorted(compareItems)
}

/** The order of the items of a set. */
export function compareItems(left: PropertyValue, right: PropertyValue): number {
  return compareNaturally(writeItem(left), writeItem(right))
}

function writeItem(item: PropertyValue): string {
  return typeof item === 'string' ? item : toCanonicalJson(item)
}
