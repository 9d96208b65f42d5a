import type { Clock } from '@cloudconnexa/core'
import { toPrintable } from '../../text/printable.ts'
import { cutText } from '../../text/text-width.ts'
import type { TextOutput } from '../terminal.ts'
import { formatShortDuration } from '../../text/format-duration.ts'
import { formatTimeLeft } from './format-time-left.ts'

/** Work that is done sooner shows no line. */
const firstDelay = 300
/** At most ten times a second. */
const shortestInterval = 100
/** How often the time left is counted down. */
const countdownInterval = 1000
const clearLine = '\r\u001B[2K'

/** What goes on, and until when, by the monotonic clock. */
interface Work {
  readonly text: string
  readonly end: number | undefined
}

/** What {@link ProgressLine} is made from. */
export interface ProgressLineDependencies {
  readonly errors: TextOutput
  readonly clock: Clock
  /** When the first work began, by the monotonic clock. */
  readonly start: number
}

/** A line on a terminal that is redrawn while work goes on. What waits is shown behind what is done. */
export class ProgressLine {
  readonly #errors: TextOutput
  readonly #clock: Clock
  readonly #start: number
  #work: Work | undefined
  /** Until when requests wait for the rate limit. */
  #waitEnd: number | undefined
  /** Why the last request failed. */
  #failure: string | undefined
  #lastDraw = Number.NEGATIVE_INFINITY
  #isDrawn = false
  #timer: { readonly due: number; readonly stop: () => void } | undefined

  constructor({ errors, clock, start }: ProgressLineDependencies) {
    this.#errors = errors
    this.#clock = clock
    this.#start = start
  }

  /** Shows what goes on, and how long it will still take where that is known. */
  show(text: string, timeLeft?: number): void {
    this.#work = { text: toPrintable(text), end: this.#toEnd(timeLeft) }
    this.#schedule()
  }

  /** Shows how long requests wait for the rate limit; `undefined` when they no longer do. */
  showWait(timeLeft: number | undefined): void {
    this.#waitEnd = this.#toEnd(timeLeft)
    this.#schedule()
  }

  /** Shows why the last request failed; `undefined` when one has succeeded since. */
  showFailure(reason: string | undefined): void {
    this.#failure = reason
    this.#schedule()
  }

  /** Removes the line for good. */
  clear(): void {
    this.#work = undefined
    this.#failure = undefined
    this.#waitEnd = undefined
    this.#stopTimer()
    this.erase()
  }

  /** Removes the line, because something else is written there. It comes back with the next change. */
  erase(): void {
    if (!this.#isDrawn) return
    this.#isDrawn = false
    this.#write(clearLine)
  }

  #toEnd(timeLeft: number | undefined): number | undefined {
    return timeLeft === undefined ? undefined : this.#clock.monotonic() + timeLeft
  }

  /** Draws as soon as that is due. */
  #schedule(): void {
    const now = this.#clock.monotonic()
    const due = Math.max(this.#lastDraw + shortestInterval, this.#start + firstDelay)
    if (due <= now) this.#draw()
    else if (this.#timer === undefined || this.#timer.due > due) this.#startTimer(due)
  }

  #draw(): void {
    this.#stopTimer()
    const now = this.#clock.monotonic()
    const text = this.#format(now)
    if (text === '') return this.erase()
    this.#lastDraw = now
    this.#isDrawn = true
    // The last column stays free: some terminals begin a new line behind it.
    const columns = (this.#errors.columns || 80) - 1
    this.#write(`${clearLine}${cutText(text, columns)}`)
    if (this.#work?.end !== undefined || this.#waitEnd !== undefined)
      this.#startTimer(now + countdownInterval)
  }

  #format(now: number): string {
    const wait = this.#waitEnd === undefined ? 0 : this.#waitEnd - now
    const parts: string[] = []
    if (this.#work !== undefined) {
      const { text, end } = this.#work
      // Nothing is done before the wait is over.
      parts.push(end === undefined ? text : `${text}, ${formatTimeLeft(Math.max(end - now, wait))}`)
    }
    if (this.#waitEnd !== undefined) parts.push(`waiting ${formatShortDuration(wait)} for the rate limit`)
    if (this.#failure !== undefined) parts.push(this.#failure)
    return parts.join('; ')
  }

  #startTimer(due: number): void {
    this.#stopTimer()
    const stopping = new AbortController()
    this.#timer = { due, stop: () => stopping.abort() }
    this.#clock.sleep(due - this.#clock.monotonic(), stopping.signal).then(
      () => this.#draw(),
      () => undefined,
    )
  }

  #stopTimer(): void {
    this.#timer?.stop()
    this.#timer = undefined
  }

  #write(text: string): void {
    // A terminal that is gone is reported by what is written next.
    this.#errors.write(text).catch(() => undefined)
  }
}
