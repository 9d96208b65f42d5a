import type { LoadedKind } from '../kind/kind-set.ts'
import { type ArrayShape, canBeEmpty, isEmptyValue, type ObjectShape } from '../kind/shape.ts'
import { isSameValue } from '../model/canonical-json.ts'
import { sortSet } from '../model/sort-set.ts'
import { isProperties, type Properties, type PropertyValue } from '../model/properties.ts'

/**
 * Completes what a file says to what the object becomes: the API replaces objects as a whole. What is absent
 *
 * - is the default of the kind, where it has one;
 * - is empty, where it is a string, array, object or reference;
 * - stays as it is in the account, where it is a number, a boolean, a choice or a secret, and in objects that are written one property
 *   at a time (`keptIn`).
 *
 * The result is what `AccountObject.properties` is once it is applied, so the two can be compared.
 *
 * @param wanted - As it was read from a file.
 * @param current - As it was read from the account; `undefined` for what is created.
 */
export function completeProperties(
  { kind, shape }: LoadedKind,
  wanted: Properties,
  current: Properties | undefined,
): Properties {
  const completed = complete(shape, wanted, current, { path: '', keptIn: kind.keptIn ?? [] })
  const defaults = kind.defaults ?? {}
  const entries = Object.entries(completed).filter(
    ([name, value]) =>
      !Object.hasOwn(defaults, name) || (Object.hasOwn(wanted, name) && !isSameValue(defaults[name], value)),
  )
  const properties = Object.fromEntries(entries)
  return kind.normalize?.(properties, wanted) ?? properties
}

function complete(
  shape: ObjectShape,
  wanted: Properties,
  current: Properties | undefined,
  { path, keptIn }: { readonly path: string; readonly keptIn: readonly string[] },
): Properties {
  const isKept = keptIn.includes(path)
  const completed: [string, PropertyValue][] = []
  for (const property of shape.properties) {
    const { name } = property
    const [value, known] = [wanted[name], current?.[name]]
    if (value === undefined) {
      const stays = isKept || !canBeEmpty(property)
      if (stays && known !== undefined) completed.push([name, known])
    } else if (canBeEmpty(property) && isEmptyValue(value) && !isKept) {
      continue
    } else if (property.shape.type === 'object' && isProperties(value)) {
      const before = isProperties(known) ? known : undefined
      const part = complete(property.shape, value, before, { path: property.path, keptIn })
      if (isKept || !canBeEmpty(property) || !isEmptyValue(part)) completed.push([name, part])
    } else if (property.shape.type === 'array' && Array.isArray(value)) {
      completed.push([name, completeItems(property.shape, value, known, keptIn)])
    } else completed.push([name, value])
  }
  if (shape.isOpen)
    for (const [name, value] of Object.entries(wanted))
      if (!completed.some(([known]) => known === name)) completed.push([name, value])
  return Object.fromEntries(completed)
}

/**
 * Completes each item of an array to the one of the account that says the same, as far as the file says something. What an item says to be
 * empty it does not have, as everywhere.
 */
function completeItems(
  { items, isSet }: ArrayShape,
  wanted: readonly PropertyValue[],
  known: PropertyValue | undefined,
  keptIn: readonly string[],
): readonly PropertyValue[] {
  if (items.type !== 'object') return wanted
  const left = Array.isArray(known) ? known.filter(isProperties) : []
  const context = { path: '', keptIn: keptIn.filter(Boolean) }
  const completed = wanted.map((stated) => {
    if (!isProperties(stated)) return stated
    const item = complete(items, stated, undefined, context)
    const place = left.findIndex((one) =>
      Object.entries(item).every(([name, value]) => isSameValue(one[name], value)),
    )
    // Each one stands for one item only.
    const [like] = place < 0 ? [] : left.splice(place, 1)
    return like === undefined ? item : complete(items, item, like, context)
  })
  // What was added may give them another order.
  return isSet ? sortSet(completed) : completed
}
