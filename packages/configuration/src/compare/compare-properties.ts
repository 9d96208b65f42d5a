import { isSameValue } from '../model/canonical-json.ts'
import { isProperties, type Properties, type PropertyValue } from '../model/properties.ts'
import type { PropertyChange } from '../plan-model/plan.ts'

/**
 * Lists what differs between two forms of an object, property by property. Arrays differ as a whole, but for those of objects that have
 * the same length, which are compared item by item.
 */
export function compareProperties(
  before: Properties | undefined,
  after: Properties | undefined,
): readonly PropertyChange[] {
  return compareMaps(before ?? {}, after ?? {}, '')
}

function compareMaps(before: Properties, after: Properties, prefix: string): readonly PropertyChange[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...names].flatMap((name) => compareValues(before[name], after[name], `${prefix}${name}`))
}

function compareValues(
  before: PropertyValue | undefined,
  after: PropertyValue | undefined,
  path: string,
): readonly PropertyChange[] {
  if (before !== undefined && after !== undefined) {
    if (isSameValue(before, after)) return []
    if (isProperties(before) && isProperties(after)) return compareMaps(before, after, `${path}.`)
    const items = pairItems(before, after)
    if (items !== undefined)
      return items.flatMap(([left, right], index) => compareMaps(left, right, `${path}.${String(index)}.`))
  }
  return [{ path, ...(before !== undefined && { before }), ...(after !== undefined && { after }) }]
}

/** The items of two arrays of objects side by side, where they have as many. */
function pairItems(
  before: PropertyValue,
  after: PropertyValue,
): readonly (readonly [Properties, Properties])[] | undefined {
  if (!Array.isArray(before) || !Array.isArray(after) || before.length !== after.length) return undefined
  const pairs = before.map((item: PropertyValue, index) => [item, after[index] as PropertyValue] as const)
  return pairs.every((pair): pair is readonly [Properties, Properties] => pair.every(isProperties))
    ? pairs
    : undefined
}
