import type { ResponseDetails } from '../call/call.ts'
import type { ListDependencies } from './list-dependencies.ts'
import { type PageQuery, createUnexpectedResponse } from './paging-style.ts'
import { ReadAhead } from './read-ahead.ts'
import { SerialQueue } from '../async/serial-queue.ts'

// No account has as many; a list that goes on is a server that loops.
const mostPages = 100_000

/** Page after page; a page that could not be read is asked for again by the next `next()`. */
export class PageIterator<Item, Page> implements AsyncIterableIterator<Page> {
  readonly #parts: ListDependencies<Item, Page>
  /** Query of the next page: not known yet before the first one, `undefined` after the last. */
  #query: PageQuery | 'first' | undefined = 'first'
  readonly #ahead: ReadAhead<Page>
  #isLeft = false
  #pagesRead = 0
  /** The queries of all pages so far; a page that is named again means that the server goes round in a circle. */
  readonly #asked = new Set<string>()
  readonly #turns = new SerialQueue()

  constructor(parts: ListDependencies<Item, Page>) {
    this.#parts = parts
    this.#ahead = new ReadAhead(parts)
  }

  [Symbol.asyncIterator](): AsyncIterableIterator<Page> {
    return this
  }

  next(): Promise<IteratorResult<Page, undefined>> {
    return this.#turns.take(() => this.#next())
  }

  async #next(): Promise<IteratorResult<Page, undefined>> {
    return this.isDone ? { done: true, value: undefined } : { done: false, value: (await this.read()).data }
  }

  /** Whether there is no further page. */
  get isDone(): boolean {
    return this.#isLeft || this.#query === undefined
  }

  /** The next page with its response; not to be asked for when it is done. */
  async read(): Promise<ResponseDetails<Page>> {
    const { style, read } = this.#parts
    const query = this.#query === 'first' ? style.first(this.#parts.query) : (this.#query ?? {})
    const response = await (this.#ahead.take(query) ?? read(query))
    const { data } = response
    // Throws for an answer that holds no list.
    style.items(data)
    style.verify?.(data, query)
    if (this.#pagesRead >= mostPages)
      throw createUnexpectedResponse(`A list goes on after ${mostPages} pages.`, '')
    this.#pagesRead += 1
    this.#asked.add(JSON.stringify(query))
    const following = style.next(data, query)
    const next = this.#asked.has(JSON.stringify(following)) ? undefined : following
    this.#query = next
    await this.#readAhead(data, query, next)
    return response
  }

  async return(): Promise<IteratorResult<Page, undefined>> {
    this.#isLeft = true
    this.#ahead.end()
    return { done: true, value: undefined }
  }

  async #readAhead(page: Page, query: PageQuery, next: PageQuery | undefined): Promise<void> {
    const { style, readAhead } = this.#parts
    // Unless it was asked for, nothing is risked on the first page: most lists have no other.
    const most = readAhead ?? (this.#pagesRead > 1 ? 1 : 0)
    if (most === 0) return
    await this.#ahead.prefetch(next === undefined ? [] : (style.ahead?.(page, query, most) ?? [next]))
    // Whoever left while the question for spare requests was under way wants nothing any more.
    if (this.#isLeft) this.#ahead.end()
  }
}
