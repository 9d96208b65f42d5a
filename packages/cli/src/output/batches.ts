/** A result on its way to standard output: one value, or the items of a list in batches. */
export interface ResultRows {
  /** Whether it is a list, which has any number of items. */
  readonly isList: boolean
  /** Items that are there at the same time. No more of them are held at once. */
  readonly batches: AsyncIterable<readonly unknown[]>
  /** How many items there are in all, as far as that is known by then. */
  readonly total?: () => number | undefined
}

const itemsPerBatch = 500
const mostTogether = 100

/** Splits a result into batches: the pages of a list, single items of anything else that arrives over time. */
export function toRows(result: unknown): ResultRows {
  if (Array.isArray(result)) return { isList: true, batches: splitArray(result) }
  if (isObject(result) && 'pages' in result && typeof result.pages === 'function') {
    const pages: unknown = Reflect.apply(result.pages, result, [])
    if (isAsyncIterable(pages)) return readPages(pages)
  }
  if (isAsyncIterable(result)) return { isList: true, batches: readItems(result) }
  return { isList: false, batches: splitArray([result]) }
}

/** Reads all items. Only for what cannot be done item by item. */
export async function collectItems({ batches }: ResultRows): Promise<unknown[]> {
  const all: unknown[] = []
  for await (const batch of batches) for (const item of batch) all.push(item)
  return all
}

/** Converts each item on its way. */
export function mapRows(rows: ResultRows, convert: (item: unknown) => unknown): ResultRows {
  return { ...rows, batches: mapBatches(rows.batches, convert) }
}

async function* mapBatches(
  batches: AsyncIterable<readonly unknown[]>,
  convert: (item: unknown) => unknown,
): AsyncIterable<readonly unknown[]> {
  for await (const batch of batches) yield batch.map((item) => convert(item))
}

async function* splitArray(items: readonly unknown[]): AsyncIterable<readonly unknown[]> {
  for (let start = 0; start < items.length; start += itemsPerBatch)
    yield await Promise.resolve(items.slice(start, start + itemsPerBatch))
}

function readPages(pages: AsyncIterable<unknown>): ResultRows {
  let total: number | undefined
  async function* readBatches(): AsyncIterable<readonly unknown[]> {
    for await (const page of pages) {
      if (!isObject(page) || !('items' in page) || !Array.isArray(page.items)) continue
      if ('total' in page && typeof page.total === 'number') total = page.total
      yield page.items
    }
  }
  return { isList: true, batches: readBatches(), total: () => total }
}

/** Reads items one by one, and hands those on together that came at once. */
async function* readItems(items: AsyncIterable<unknown>): AsyncIterable<readonly unknown[]> {
  const iterator = items[Symbol.asyncIterator]()
  let batch: unknown[] = []
  let isOver = false
  try {
    while (!isOver) {
      const next = iterator.next()
      if (batch.length >= mostTogether || (batch.length > 0 && !(await isSettledSoon(next)))) {
        // While it is being written, the next one may fail; that is noticed below.
        next.catch(() => undefined)
        yield batch
        batch = []
      }
      const result = await next
      isOver = result.done === true
      if (!isOver) batch.push(result.value)
    }
  } catch (error) {
    isOver = true
    if (batch.length > 0) yield batch
    throw error
  } finally {
    if (!isOver) await iterator.return?.()
  }
  if (batch.length > 0) yield batch
}

/** Whether a promise is settled before anything that comes from outside of the process. */
async function isSettledSoon(promise: Promise<unknown>): Promise<boolean> {
  const settled = promise.then(
    () => true,
    () => true,
  )
  return Promise.race([settled, new Promise<false>((resolve) => setImmediate(() => resolve(false)))])
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

/** Whether something arrives item by item. */
export function isAsyncIterable(value: unknown): value is AsyncIterable<unknown> {
  return isObject(value) && Symbol.asyncIterator in value
}
