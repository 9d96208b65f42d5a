import { SerialQueue } from '../async/serial-queue.ts'
import type { Page } from './page.ts'
import type { PageSequence } from './page-sequence.ts'

/** Page after page; a page that could not be read is requested again by the next `next()`. */
export class PageIterator<Item, Raw> implements AsyncIterableIterator<Page<Item, Raw>> {
  readonly #sequence: PageSequence<Item, Raw>
  readonly #queue = new SerialQueue()
  #page: Page<Item, Raw> | undefined
  #isDone = false

  constructor(sequence: PageSequence<Item, Raw>) {
    this.#sequence = sequence
  }

  [Symbol.asyncIterator](): AsyncIterableIterator<Page<Item, Raw>> {
    return this
  }

  next(): Promise<IteratorResult<Page<Item, Raw>, undefined>> {
    return this.#queue.run(() => this.#next())
  }

  async #next(): Promise<IteratorResult<Page<Item, Raw>, undefined>> {
    if (this.#isDone) return { done: true, value: undefined }
    const page =
      this.#page === undefined ? (await this.#sequence.readFirst()).data : await this.#page.nextPage()
    this.#page = page
    if (page !== undefined) return { done: false, value: page }
    this.#isDone = true
    return { done: true, value: undefined }
  }

  async return(): Promise<IteratorResult<Page<Item, Raw>, undefined>> {
    this.#isDone = true
    this.#page = undefined
    this.#sequence.end()
    return { done: true, value: undefined }
  }
}
