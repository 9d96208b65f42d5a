import type { Clock } from '@cloudconnexa/core'
import { toPrintable } from '../output/printable.ts'
import { cutText } from '../output/table/text-width.ts'
import type { TextOutput } from '../terminal/terminal.ts'
import { formatTimeLeft } from './format-time-left.ts'

/** Work that is done sooner shows no line. */
const firstDelay = 300
/** At most ten times a second. */
const shortestInterval = 100
/** How often the time left is counted down. */
const countdownInterval = 1000
const clearLine = '\r\u001B[2K'

/** What is to be shown, and until when, by the monotonic clock. */
interface Shown {
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
  #work: Shown | undefined
  #wait: Shown | undefined
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
    this.#work = this.#toShown(text, timeLeft)
    this.#schedule()
  }

  /** Shows what is waited for; `undefined` when that is over. */
  showWait(text: string | undefined, timeLeft?: number): void {
    if (text === undefined && this.#wait === undefined) return
    this.#wait = text === undefined ? undefined : this.#toShown(text, timeLeft)
    this.#schedule()
  }

  /** Removes the line for good. */
  clear(): void {
    this.#work = undefined
    this.#wait = undefined
    this.#stopTimer()
    this.erase()
  }

  /** Removes the line, because something else is written there. It comes back with the next change. */
  erase(): void {
    if (!this.#isDrawn) return
    this.#isDrawn = false
    this.#write(clearLine)
  }

  #toShown(text: string, timeLeft: number | undefined): Shown {
    const end = timeLeft === undefined ? undefined : this.#clock.monotonic() + timeLeft
    return { text: toPrintable(text), end }
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
    const parts = [this.#work, this.#wait].flatMap((shown) =>
      shown === undefined ? [] : [formatShown(shown, now)],
    )
    if (parts.length === 0) return this.erase()
    this.#lastDraw = now
    this.#isDrawn = true
    // The last column stays free: some terminals begin a new line behind it.
    const columns = (this.#errors.columns || 80) - 1
    this.#write(`${clearLine}${cutText(parts.join('; '), columns)}`)
    if (this.#work?.end !== undefined || this.#wait?.end !== undefined)
      this.#startTimer(now + countdownInterval)
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

function formatShown({ text, end }: Shown, now: number): string {
  return end === undefined ? text : `${text}, ${formatTimeLeft(Math.max(0, end - now))}`
}
