import type { Logger } from '../logging/logger.ts'

/** What one page says of the list that it belongs to. */
export interface PageFacts {
  /** Items on the page. */
  readonly count: number
  /** Items on all pages together, as the page says. */
  readonly total: number | undefined
  readonly isLast: boolean
}

/**
 * Watches one pass over a list whose pages are found by number: objects that are deleted or created meanwhile move others to a
 * page that was read already, or is read twice, and nothing in the responses themselves says so. Warns once.
 */
export class TotalWatch {
  readonly #logger: Logger
  readonly #operation: string
  /** Whether the pass has begun with the first page, so that all items are counted. */
  readonly #isWhole: boolean
  #count = 0
  #total: number | undefined
  #hasWarned = false

  constructor(logger: Logger, operation: string, isWhole: boolean) {
    this.#logger = logger
    this.#operation = operation
    this.#isWhole = isWhole
  }

  /** Takes the next page of the pass. */
  add({ count, total, isLast }: PageFacts): void {
    const before = this.#total
    this.#total = total
    this.#count += count
    if (total === undefined || this.#hasWarned) return
    if (before !== undefined && before !== total) {
      this.#warn('a list changed while it was read: items may be missing, or there twice', { before, total })
    } else if (isLast && this.#isWhole && this.#count < total) {
      this.#warn('a list ended before all of its items were read', { read: this.#count, total })
    }
  }

  #warn(message: string, counts: Readonly<Record<string, number>>): void {
    this.#hasWarned = true
    this.#logger.warn(message, { operation: this.#operation, ...counts })
  }
}
