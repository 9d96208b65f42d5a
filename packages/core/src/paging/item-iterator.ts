import { SerialQueue } from '../async/serial-queue.ts'
import type { PageIterator } from './page-iterator.ts'

/** Item after item of the pages; it keeps no page but the one it is in. */
export class ItemIterator<Item, Raw> implements AsyncIterator<Item, undefined> {
  readonly #pages: PageIterator<Item, Raw>
  readonly #queue = new SerialQueue()
  #items: readonly Item[] = []
  #position = 0

  constructor(pages: PageIterator<Item, Raw>) {
    this.#pages = pages
  }

  next(): Promise<IteratorResult<Item, undefined>> {
    // Nearly every item: nothing has to be waited for.
    if (this.#queue.isFree && this.#position < this.#items.length)
      return Promise.resolve(this.#createResult())
    return this.#queue.run(() => this.#next())
  }

  async #next(): Promise<IteratorResult<Item, undefined>> {
    while (this.#position >= this.#items.length) {
      // It has been used up, and is not kept while the next one is read.
      this.#items = []
      this.#position = 0
      const { done, value } = await this.#pages.next()
      if (done === true) return { done: true, value: undefined }
      this.#items = value.items
    }
    return this.#createResult()
  }

  #createResult(): IteratorResult<Item, undefined> {
    const value = this.#items[this.#position] as Item // callers have made sure that there is one
    this.#position += 1
    return { done: false, value }
  }

  async return(): Promise<IteratorResult<Item, undefined>> {
    await this.#pages.return()
    return { done: true, value: undefined }
  }
}
