import type { Terminal } from '../terminal/terminal.ts'
import type { Cleanup } from './cleanup.ts'
import type { CallWatch } from './call-watch.ts'
import { toCommandMessage } from '../error-reports/command-wording.ts'
import { CommandError } from '../errors/command-error.ts'
import { watchRateLimit } from '../terminal/progress/watch-rate-limit.ts'
import { formatShortDuration } from '../text/format-duration.ts'

/**
 * Ends a command after a time, besides Ctrl+C.
 *
 * @param terminal - Its signal is aborted by Ctrl+C, and its clock measures the time.
 * @param seconds - The time; without it, there is no limit.
 * @param cleanup - Releases the timer.
 * @param calls - Knows what the calls under way are waiting for.
 * @throws {CommandError} when the time is not a positive number.
 */
export function limitTime(
  { signal, clock }: Pick<Terminal, 'signal' | 'clock'>,
  seconds: number | undefined,
  cleanup: Cleanup,
  calls: Pick<CallWatch, 'failure' | 'hasChanged'>,
): AbortSignal {
  if (seconds === undefined) return signal
  if (seconds <= 0)
    throw new CommandError(`--timeout ${seconds} is not a time.`, {
      hint: 'Pass a number of seconds above 0.',
    })
  const timeout = new AbortController()
  const waiting = new AbortController()
  let waitEnd = 0
  const stopWatching = watchRateLimit(clock, (timeLeft = 0) => {
    waitEnd = clock.monotonic() + timeLeft
  })
  cleanup.add(stopWatching)
  clock.sleep(seconds * 1000, waiting.signal).then(
    () => timeout.abort(createTimeout(seconds, calls, waitEnd - clock.monotonic())),
    () => undefined,
  )
  cleanup.add(() => waiting.abort())
  return AbortSignal.any([signal, timeout.signal])
}

function createTimeout(
  seconds: number,
  { failure, hasChanged }: Pick<CallWatch, 'failure' | 'hasChanged'>,
  wait: number,
): CommandError {
  const ended = `The command was ended after ${seconds} seconds, as --timeout asks for.`
  const last =
    failure === undefined ? '' : ` The last attempt failed: ${toCommandMessage(failure.message, false)}`
  const hint = failure?.hint ?? 'Pass a longer --timeout.'
  const change = hasChanged ? ' A change may have been made: look before you repeat it.' : ''
  const limit =
    wait > 0 ? ` It was waiting for the rate limit, for another ${formatShortDuration(wait)}.` : ''
  return new CommandError(ended + last + limit, { exit: 'timeout', hint: hint + change, cause: failure })
}
