import type { ResultRows } from '../batches.ts'
import { listPaths, readProperty } from './property-path.ts'
import { readSchemaPaths, refuseFields } from './refuse-fields.ts'
import type { ResultView } from '../result-view.ts'

/** How many items are held back, at least, until each property was seen on one of them. */
const mostHeld = 100

/** Which of the requested properties have been seen, and which there are instead. */
class FieldWatch {
  readonly #missing: Set<string>
  readonly #seen = new Set<string>()
  #items = 0

  constructor(fields: readonly string[]) {
    this.#missing = new Set(fields)
  }

  see(item: unknown): void {
    this.#items += 1
    if (this.#missing.size === 0) return
    for (const field of this.#missing)
      if (readProperty(item, field.split('.')) !== undefined) this.#missing.delete(field)
    if (this.#items <= mostHeld) for (const path of listPaths(item)) this.#seen.add(path)
  }

  get isComplete(): boolean {
    return this.#missing.size === 0
  }

  /**
   * Refuses properties that no item has, unless the schema knows them.
   *
   * @param isOver - Whether all items were seen. Before that, what is no schema's and was not seen may still come.
   */
  async check(view: ResultView | undefined, isOver: boolean): Promise<void> {
    // Of an empty list nothing can be said.
    if (this.isComplete || this.#items === 0) return
    const known = await readSchemaPaths(view)
    if (!isOver && known.length === 0) return
    const unknown = [...this.#missing].filter((field) => !known.includes(field))
    if (unknown.length > 0) refuseFields(unknown, [...new Set([...known, ...this.#seen])])
  }
}

/**
 * Keeps only some properties of each item. The first items are held back until every property was found, so that a mistyped one is
 * refused before anything is written.
 *
 * @param rows - The items.
 * @param fields - Paths of the properties.
 * @param view - Loads the schema, which knows properties that no item has.
 */
export function pickFields(
  { isList, batches }: ResultRows,
  fields: readonly string[],
  view: ResultView | undefined,
): ResultRows {
  return { isList, batches: pickFromBatches(batches, fields, view) }
}

async function* pickFromBatches(
  batches: AsyncIterable<readonly unknown[]>,
  fields: readonly string[],
  view: ResultView | undefined,
): AsyncIterable<readonly unknown[]> {
  const watch = new FieldWatch(fields)
  const paths = fields.map((field) => field.split('.'))
  let held: unknown[] = []
  let isChecked = false
  for await (const batch of batches) {
    for (const item of batch) watch.see(item)
    held.push(...batch.map((item) => pick(item, paths)))
    if (!isChecked && !watch.isComplete && held.length < mostHeld) continue
    if (!isChecked) await watch.check(view, false)
    isChecked = true
    yield held
    held = []
  }
  await watch.check(view, true)
  if (held.length > 0) yield held
}

/** Picks what paths lead to; objects and arrays around it stay. */
function pick(value: unknown, paths: readonly (readonly string[])[]): unknown {
  if (Array.isArray(value)) return value.map((item) => pick(item, paths))
  if (typeof value !== 'object' || value === null) return value
  const picked = new Map<string, unknown>()
  for (const name of new Set(paths.map(([first]) => first))) {
    if (name === undefined || !Object.hasOwn(value, name)) continue
    const below = paths.filter(([first]) => first === name).map((path) => path.slice(1))
    const held: unknown = Reflect.get(value, name)
    picked.set(name, below.some((path) => path.length === 0) ? held : pick(held, below))
  }
  return Object.fromEntries(picked)
}
