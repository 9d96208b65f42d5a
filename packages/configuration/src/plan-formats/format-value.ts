import type { PropertyValue } from '../model/properties.ts'
import type { PlanChange, PropertyChange } from '../plan-model/plan.ts'

const longest = 120

/** Writes a value on one line, cut where it is long. */
export function formatValue(value: PropertyValue | undefined): string {
  if (value === undefined) return 'not set'
  const text = JSON.stringify(value)
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text
}

/** Writes what a change does to a property: `3 -> 5`. */
export function formatPropertyChange({ path, before, after, isSecret }: PropertyChange): string {
  if (isSecret === true) return `${path}: another secret (${formatValue(after)})`
  if (before === undefined) return `${path}: ${formatValue(after)}`
  return `${path}: ${formatValue(before)} -> ${formatValue(after)}`
}

/** Names what is deleted with an object: `, with 20 networkRoute, 1 networkConnector`. */
export function formatBelongings({ deletedWith = {} }: PlanChange): string {
  const counts = Object.entries(deletedWith).map(([kind, count]) => `${String(count)} ${kind}`)
  return counts.length === 0 ? '' : `, with ${counts.join(', ')}`
}
