import { isSameValue } from '../../model/canonical-json.ts'
import { isProperties, type PropertyValue } from '../../model/properties.ts'

/** How what is there compares with what was written: like it, a part of it, or something else. */
export type Verdict = 'like' | 'part' | 'other'

/**
 * Compares a value with what was written. The API fills in what items of arrays leave out, and sorts sets by that.
 *
 * @param isItem - Whether it is an item of an array, or within one.
 */
export function judge(
  current: PropertyValue | undefined,
  written: PropertyValue | undefined,
  isItem = false,
): Verdict {
  if (isSameValue(current, written)) return 'like'
  if (current === undefined) return 'part'
  if (Array.isArray(current) && Array.isArray(written)) return judgeItems(current, written)
  if (!isProperties(current) || !isProperties(written)) return 'other'
  const names = new Set([...Object.keys(current), ...Object.keys(written)])
  const verdicts = [...names].map((name) =>
    written[name] === undefined && isItem ? 'like' : judge(current[name], written[name], isItem),
  )
  if (verdicts.includes('other')) return 'other'
  return verdicts.includes('part') ? 'part' : 'like'
}

function judgeItems(current: readonly PropertyValue[], written: readonly PropertyValue[]): Verdict {
  const isLike = written.every((item) => current.some((one) => judge(one, item, true) === 'like'))
  return isLike && current.length === written.length ? 'like' : 'other'
}

/** Whether a value is what it was, less items of arrays and properties that are empty now. */
export function isReduced(before: PropertyValue | undefined, current: PropertyValue | undefined): boolean {
  if (isSameValue(before, current)) return true
  if (Array.isArray(before)) {
    const items: readonly PropertyValue[] = Array.isArray(current) ? current : []
    const isKnown = items.every((item) => before.some((one: PropertyValue) => isReduced(one, item)))
    return isKnown && (current === undefined || Array.isArray(current))
  }
  if (!isProperties(before) || !isProperties(current)) return false
  const names = new Set([...Object.keys(before), ...Object.keys(current)])
  return [...names].every((name) => isReduced(before[name], current[name]))
}
