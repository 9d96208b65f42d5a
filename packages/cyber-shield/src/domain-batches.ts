import { createInvalidInput, type JobItem } from '@cloudconnexa/core/service'

/** Most domains that one request takes. */
const largestRequest = 1000

/** What one request sends. */
export interface DomainBatch<Item> {
  /** The input that the request stands for, repetitions included. */
  readonly rows: readonly JobItem[]
  readonly items: readonly Item[]
  /** Where each item stands in the whole input. */
  readonly indexes: readonly number[]
}

/**
 * Splits the input into batches. Domains that are the same but for case go out once: the last one counts.
 *
 * @param action - What is done to the domains.
 * @param readDomain - Reads the domain of an item.
 * @throws {ValidationError} when the input is not iterable, or a string.
 */
export function createBatches<Item>(
  input: Iterable<Item>,
  action: string,
  readDomain: (item: Item) => unknown,
): readonly DomainBatch<Item>[] {
  requireIterable(input)
  const all = [...input]
  // A caller without type checks gets the model's error, which names the place, rather than one of this line.
  const names = all.map((item) => String(item === null || item === undefined ? item : readDomain(item)))
  const last = new Map(names.map((name, index) => [name.toLowerCase(), index]))
  const batches: DomainBatch<Item>[] = []
  let [rows, items, indexes]: [JobItem[], Item[], number[]] = [[], [], []]
  for (const [index, item] of all.entries()) {
    const name = names[index] ?? ''
    const lastIndex = last.get(name.toLowerCase()) ?? index
    if (lastIndex === index) {
      if (items.length === largestRequest) {
        batches.push({ rows, items, indexes })
        ;[rows, items, indexes] = [[], [], []]
      }
      items.push(item)
      indexes.push(index)
    }
    rows.push(createRow(name, action, lastIndex === index ? undefined : lastIndex))
  }
  if (items.length > 0) batches.push({ rows, items, indexes })
  return batches
}

/** A string would be taken for an array of its letters. */
function requireIterable(input: unknown): void {
  if (typeof input === 'object' && input !== null && Symbol.iterator in input) return
  throw createInvalidInput([
    { path: 'domains', message: 'must be an array, or another object that is iterable' },
  ])
}

function createRow(name: string, action: string, repeatedAt: number | undefined): JobItem {
  const row = { kind: 'domain', name, action }
  if (repeatedAt === undefined) return row
  return { ...row, status: 'skipped', reason: `the same domain comes again at index ${repeatedAt}` }
}

/** Turns the path of a finding in a request into one in the whole input: `domains[3]` of the second one is `domains[1003]`. */
export function locateInInput(path: string, indexes: readonly number[]): string {
  return path.replace(/^\w+\[(\d+)\]/, (whole, index: string) => {
    const located = indexes[Number(index)]
    return located === undefined ? whole : `domains[${located}]`
  })
}
