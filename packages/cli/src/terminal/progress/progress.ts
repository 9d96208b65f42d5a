/** A line on standard error that changes while work goes on. */
export interface Progress {
  /**
   * Shows what goes on: `Reading users, 1,200 so far`. It replaces what was shown before.
   *
   * @param line - What goes on.
   * @param timeLeft - How long it will still take, in milliseconds, where that is known. It is counted down.
   */
  readonly show: (line: string, timeLeft?: number) => void
  /** Removes the line. */
  readonly clear: () => void
}
