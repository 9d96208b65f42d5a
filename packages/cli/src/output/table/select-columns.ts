import type { ResultColumn, ResultView } from '../result-view.ts'

/** Most columns of a table that nobody has chosen columns for. */
const mostColumns = 6
/** Names that come first, and last. */
const first = ['name', 'username', 'domain', 'email']

/** What decides on the columns of a table. */
export interface ColumnOptions {
  readonly view: ResultView | undefined
  /** Paths of the properties that were asked for. */
  readonly fields: readonly string[] | undefined
  /** Whether there is no limit. */
  readonly isWide: boolean
  /** Whether the items went through a query, which may have made something else of them. */
  readonly isQueried: boolean
}

/**
 * Selects the columns of a table: those that were asked for, else those of the view, else those that its items have.
 *
 * @param items - The first of them.
 */
export function selectColumns(
  items: readonly unknown[],
  { view, fields, isWide, isQueried }: ColumnOptions,
): readonly ResultColumn[] {
  const curated = view?.columns ?? []
  const find = (property: string): ResultColumn =>
    curated.find((column) => column.property === property) ?? { property }
  if (fields !== undefined) return fields.map(find)
  if (curated.length > 0 && (!isQueried || hasMost(items, curated))) {
    if (!isWide) return curated.filter((column) => column.isWide !== true)
    const others = listProperties(items).filter(
      (name) => !curated.some(({ property }) => property.split('.')[0] === name),
    )
    return [...curated, ...others.map(find)]
  }
  const properties = listProperties(items)
  if (properties.length === 0) return [{ property: '', title: 'Value' }]
  if (isWide || isQueried) return properties.map(find)
  return sortByUse(properties, items).slice(0, mostColumns).map(find)
}

/** Whether the items are those that the columns were chosen for. */
function hasMost(items: readonly unknown[], columns: readonly ResultColumn[]): boolean {
  const names = new Set(columns.map(({ property }) => property.split('.')[0]))
  return listProperties(items).filter((name) => names.has(name)).length * 2 >= names.size
}

function listProperties(items: readonly unknown[]): readonly string[] {
  const objects = items.filter((item) => typeof item === 'object' && item !== null && !Array.isArray(item))
  return [...new Set(objects.flatMap((item) => Object.keys(Object(item))))]
}

/** Names first, then other scalars, then what has to be counted or shortened; ids last. */
function sortByUse(properties: readonly string[], items: readonly unknown[]): readonly string[] {
  const rank = (name: string): number => {
    if (first.includes(name)) return 0
    if (name === 'id') return 2
    return items.some((item) => isCompound(Reflect.get(Object(item), name))) ? 3 : 1
  }
  return properties.toSorted((one, other) => rank(one) - rank(other))
}

function isCompound(value: unknown): boolean {
  return typeof value === 'object' && value !== null
}
