import type { ResponseDetails } from '../call/call.ts'
import { createInvalidArgument } from '../call/invalid-input.ts'
import { checkOptions, createRule } from '../options/check-options.ts'
import { ItemIterator } from './item-iterator.ts'
import type { ListDependencies } from './list-dependencies.ts'
import type { Page } from './page.ts'
import { PageIterator } from './page-iterator.ts'
import { PageSequence } from './page-sequence.ts'

/**
 * A list under way. Nothing is sent until it is awaited or iterated.
 *
 * - `await list` is the first {@link Page}, whose `nextPage()` is the next one.
 * - `for await (const item of list)` is every item, page by page.
 * - {@link List.pages} is every page, {@link List.toArray} the items as an array.
 *
 * The option `timeout` is the time of the whole method for {@link List.toArray} and {@link List.find}, and of each page
 * where the caller's own code runs between two pages.
 */
export interface List<Item, Raw = unknown> extends PromiseLike<Page<Item, Raw>>, AsyncIterable<Item> {
  /** Reads the first page and handles its failure, as a promise does. */
  catch<Rejected = never>(
    onRejected?: ((reason: unknown) => Rejected | PromiseLike<Rejected>) | null,
  ): Promise<Page<Item, Raw> | Rejected>
  /** Reads the first page and calls back whatever becomes of it, as a promise does. */
  finally(onFinally?: (() => void) | null): Promise<Page<Item, Raw>>
  /** Every page, one after the other. */
  pages(): AsyncIterableIterator<Page<Item, Raw>>
  /**
   * Reads the items into an array, with as many requests as that takes.
   *
   * @param options - `limit`: most items to read; without it the whole list is read.
   */
  toArray(options?: { readonly limit?: number }): Promise<Item[]>
  /**
   * Finds the first item that fits. Sends several requests where it is not on the first page, and none after the page that
   * holds it.
   *
   * @param predicate - Whether an item fits.
   * @returns The item, or `undefined` when the list has none that fits.
   */
  find(predicate: (item: Item) => boolean): Promise<Item | undefined>
  /** The first page with status, headers, attempts and times. */
  withResponse(): Promise<ResponseDetails<Page<Item, Raw>>>
}

/** Makes a {@link List}. */
export function createList<Item, Raw>(dependencies: ListDependencies<Item, Raw>): List<Item, Raw> {
  return new PagedList(dependencies)
}

// Reading that ends somewhere on the way must not read ahead, because every request counts.
const pageByPage = { readsAhead: false, sharesTimeout: false }
const inOneGo = { readsAhead: false, sharesTimeout: true }
const checkLimit = createRule(
  (value) => typeof value === 'number' && !Number.isNaN(value),
  'must be a number',
)

class PagedList<Item, Raw> implements List<Item, Raw> {
  readonly #dependencies: ListDependencies<Item, Raw>

  constructor(dependencies: ListDependencies<Item, Raw>) {
    this.#dependencies = dependencies
  }

  // oxlint-disable-next-line unicorn/no-thenable -- awaiting a list is its first page
  then<Fulfilled = Page<Item, Raw>, Rejected = never>(
    onFulfilled?: ((value: Page<Item, Raw>) => Fulfilled | PromiseLike<Fulfilled>) | null,
    onRejected?: ((reason: unknown) => Rejected | PromiseLike<Rejected>) | null,
  ): Promise<Fulfilled | Rejected> {
    return this.#readFirst().then(onFulfilled, onRejected)
  }

  catch<Rejected = never>(
    onRejected?: ((reason: unknown) => Rejected | PromiseLike<Rejected>) | null,
  ): Promise<Page<Item, Raw> | Rejected> {
    return this.#readFirst().catch(onRejected)
  }

  finally(onFinally?: (() => void) | null): Promise<Page<Item, Raw>> {
    return this.#readFirst().finally(onFinally)
  }

  async #readFirst(): Promise<Page<Item, Raw>> {
    return (await this.withResponse()).data
  }

  async withResponse(): Promise<ResponseDetails<Page<Item, Raw>>> {
    return (await new PageSequence(this.#dependencies, pageByPage).readFirst()).response
  }

  pages(): PageIterator<Item, Raw> {
    return new PageIterator(new PageSequence(this.#dependencies, { readsAhead: true, sharesTimeout: false }))
  }

  [Symbol.asyncIterator](): AsyncIterator<Item, undefined> {
    return new ItemIterator(this.pages())
  }

  async find(predicate: (item: Item) => boolean): Promise<Item | undefined> {
    requirePredicate(predicate)
    for await (const { items } of new PageIterator(new PageSequence(this.#dependencies, inOneGo))) {
      // Items are unchecked: the predicate never gets null or undefined.
      const found = items.find((item) => item !== null && item !== undefined && predicate(item))
      if (found !== undefined) return found
    }
    return undefined
  }

  async toArray(options: { readonly limit?: number } = {}): Promise<Item[]> {
    checkOptions('toArray()', options, { limit: checkLimit })
    const { limit = Number.POSITIVE_INFINITY } = options
    const all: Item[] = []
    if (limit <= 0) return all
    const readsAhead = limit === Number.POSITIVE_INFINITY
    const sequence = new PageSequence(this.#dependencies, { readsAhead, sharesTimeout: true })
    for await (const { items } of new PageIterator(sequence)) {
      for (const item of items) {
        all.push(item)
        if (all.length >= limit) return all
      }
    }
    return all
  }
}

function requirePredicate(predicate: unknown): void {
  if (typeof predicate === 'function') return
  throw createInvalidArgument(
    'What find() was called with is not a function.',
    [{ path: 'predicate', message: 'must be a function' }],
    'Pass a function that says whether an item fits.',
  )
}
