import { type CloudConnexaError, TimeoutError } from '@cloudconnexa/errors'
import { unknownOutcomeHint } from '@cloudconnexa/errors/failures'
import { addLastFailure } from '../../call/deadline-exceeded.ts'
import { reportFailure } from '../../call/failure-watch.ts'
import { explainEarlierOutcome } from '../../pipeline/explain-outcome.ts'
import type { FailedAttempt } from './failed-attempt.ts'

/** Says on the error of an attempt what earlier ones have to do with it, for whatever ends the call later, too. */
export function explainFailure({
  error,
  earlier,
  hasOwnOutcome,
  exchange,
}: FailedAttempt): CloudConnexaError {
  const { operation, options, progress } = exchange
  if (!hasOwnOutcome) explainEarlierOutcome(error, progress.outcome, operation)
  if (operation.method === 'GET') explainRead(error)
  const explained = addCause(error, earlier)
  progress.recordFailure(explained)
  reportFailure(options.signal, explained)
  return explained
}

/** Hints are chosen by what failed, and not by what was called: a read leaves nothing to look for. */
function explainRead(error: CloudConnexaError): void {
  const { hint } = error
  if (hint?.includes(unknownOutcomeHint) !== true) return
  error.attach({ hint: hint.replace(unknownOutcomeHint, 'Nothing was changed: try again later.') })
}

/** A deadline that cannot hold the queue hides why the call was still under way. */
function addCause(error: CloudConnexaError, cause: CloudConnexaError | undefined): CloudConnexaError {
  if (!(error instanceof TimeoutError) || error.kind !== 'deadline') return error
  if (cause === undefined || error.cause !== undefined) return error
  const { message, code, hint, kind, milliseconds, outcome } = error
  return new TimeoutError(addLastFailure(message, cause), {
    code,
    kind,
    milliseconds,
    cause,
    ...(hint === undefined ? {} : { hint }),
    ...(outcome === undefined ? {} : { outcome }),
  })
}
