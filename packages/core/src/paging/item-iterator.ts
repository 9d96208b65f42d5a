import type { PageIterator } from './page-iterator.ts'
import type { PagingStyle } from './paging-style.ts'
import { SerialQueue } from '../async/serial-queue.ts'

/** Item after item of the pages; it keeps no page but the one it is in. */
export class ItemIterator<Item, Page> implements AsyncIterator<Item, undefined> {
  readonly #pages: PageIterator<Item, Page>
  readonly #style: PagingStyle<Page, Item>
  #items: readonly Item[] = []
  #position = 0
  readonly #turns = new SerialQueue()

  constructor(pages: PageIterator<Item, Page>, style: PagingStyle<Page, Item>) {
    this.#pages = pages
    this.#style = style
  }

  next(): Promise<IteratorResult<Item, undefined>> {
    // Nearly every item: nothing has to be waited for.
    if (this.#turns.isFree && this.#position < this.#items.length) return Promise.resolve(this.#take())
    return this.#turns.take(() => this.#next())
  }

  async #next(): Promise<IteratorResult<Item, undefined>> {
    while (this.#position >= this.#items.length) {
      const { done, value } = await this.#pages.next()
      if (done === true) return { done: true, value: undefined }
      this.#items = this.#style.items(value)
      this.#position = 0
    }
    return this.#take()
  }

  #take(): IteratorResult<Item, undefined> {
    const value = this.#items[this.#position] as Item // callers have made sure that there is one
    this.#position += 1
    return { done: false, value }
  }

  async return(): Promise<IteratorResult<Item, undefined>> {
    await this.#pages.return()
    return { done: true, value: undefined }
  }
}
