import { CloudConnexaError } from '@cloudconnexa/errors'
import { findExit } from '../../../error-reports/find-exit.ts'
import { toCommandHint } from '../../../error-reports/command-wording.ts'
import type { Check, DoctorState } from './doctor-state.ts'
import { createFindings, type Finding } from './finding.ts'

class CheckTimeout extends Error {}

/**
 * Runs a check for as long as one may take. Whatever it throws becomes a finding: a doctor has to work where nothing else does.
 *
 * @param check - What to look at.
 * @param state - What is known so far.
 * @param limit - Longest time, in milliseconds.
 */
export async function runCheck(check: Check, state: DoctorState, limit: number): Promise<readonly Finding[]> {
  const { session } = state
  session.signal.throwIfAborted()
  const { clock } = session.terminal
  const finding = createFindings(check.name)
  const controller = new AbortController()
  const signal = AbortSignal.any([session.signal, controller.signal])
  const timeout = new CheckTimeout()
  const wait = clock.sleep(limit, signal).then(
    () => Promise.reject(timeout),
    () => new Promise<never>(() => undefined),
  )
  try {
    return await Promise.race([check.run(state, signal), wait, rejectOnInterrupt(session.signal)])
  } catch (error) {
    session.signal.throwIfAborted()
    if (error === timeout) {
      state.isCutOff = true
      const seconds = `${limit / 1000} seconds`
      return [finding.problem(`There was no response within ${seconds}.`, timeoutAdvice, 'timeout')]
    }
    return [describeFailure(check.name, error)]
  } finally {
    controller.abort()
  }
}

const timeoutAdvice =
  'Look for a firewall or a proxy that holds connections back; --check-timeout waits longer.'

function rejectOnInterrupt(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true })
  })
}

/** The finding of a failure that a check did not expect. */
function describeFailure(check: string, error: unknown): Finding {
  const finding = createFindings(check)
  if (!(error instanceof CloudConnexaError))
    return finding.problem(
      error instanceof Error ? `${error.name}: ${error.message}` : 'Something unexpected was thrown.',
      'Report it, with the output of `cloudconnexa doctor --output json`.',
      'other',
    )
  return finding.problem(
    error.message,
    error.hint === undefined ? 'Run the command again.' : toCommandHint(error.hint),
    findExit(error),
  )
}
