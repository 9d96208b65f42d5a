import { SerialQueue } from '../async/serial-queue.ts'
import type { Page, ReadPage } from './page.ts'
import type { PageSequence } from './page-sequence.ts'

/** Page after page; a page that could not be read is requested again by the next `next()`. */
export class PageIterator<Item, Raw> implements AsyncIterableIterator<Page<Item, Raw>> {
  readonly #sequence: PageSequence<Item, Raw>
  readonly #queue = new SerialQueue()
  /** Reads the page to hand out next; the page before it is not kept meanwhile. */
  #readNext: ReadPage<Item, Raw>['readNext']

  constructor(sequence: PageSequence<Item, Raw>) {
    this.#sequence = sequence
    this.#readNext = () => sequence.readFirst()
  }

  [Symbol.asyncIterator](): AsyncIterableIterator<Page<Item, Raw>> {
    return this
  }

  next(): Promise<IteratorResult<Page<Item, Raw>, undefined>> {
    return this.#queue.run(() => this.#next())
  }

  async #next(): Promise<IteratorResult<Page<Item, Raw>, undefined>> {
    const readNext = this.#readNext
    if (readNext === undefined) return { done: true, value: undefined }
    const { response, readNext: readAfter } = await readNext()
    // Unless the reader has left meanwhile.
    if (this.#readNext === readNext) this.#readNext = readAfter
    return { done: false, value: response.data }
  }

  async return(): Promise<IteratorResult<Page<Item, Raw>, undefined>> {
    this.#readNext = undefined
    this.#sequence.end()
    return { done: true, value: undefined }
  }
}
