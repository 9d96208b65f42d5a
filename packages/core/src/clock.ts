/** Time as the SDK sees it. Injected, so that tests need not wait. */
export interface Clock {
  /** Now, in milliseconds since 1970. */
  now(): number
  /**
   * Resolves after a time.
   *
   * @param milliseconds - How long.
   * @param signal - Ends the sleep early: it then rejects with the signal's own reason.
   */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>
}

// setTimeout takes at most a signed 32-bit integer; a longer sleep is made of several.
const longestTimer = 2 ** 31 - 1

/** The machine's clock. */
export const systemClock: Clock = {
  now: () => Date.now(),
  async sleep(milliseconds, signal) {
    for (let left = milliseconds; ; left -= longestTimer) {
      await timer(Math.min(left, longestTimer), signal)
      if (left <= longestTimer) return
    }
  },
}

function timer(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(signal.reason)
      return
    }
    const timeout = setTimeout(() => {
      signal?.removeEventListener('abort', stop)
      resolve()
    }, milliseconds)
    function stop(): void {
      clearTimeout(timeout)
      reject(signal?.reason)
    }
    signal?.addEventListener('abort', stop, { once: true })
  })
}
