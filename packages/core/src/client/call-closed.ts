import type { AbortError } from '@cloudconnexa/errors'
import type { Operation } from '../contract/operation.ts'
import type { Exchange } from '../pipeline/exchange.ts'
import { addOutcomeHint } from '../pipeline/add-outcome-hint.ts'
import { toTiming } from '../policies/observe.ts'
import { createClientClosed } from './client-lifetime.ts'

/** Creates the error of one call that the end of the client has ended: what is known of its request stands in it. */
export function createCallClosed(
  operation: Operation<never, unknown>,
  { statistics, progress }: Pick<Exchange, 'statistics' | 'progress'>,
  now: number,
): Promise<AbortError> {
  const { attempts } = statistics
  const { outcome, failure } = progress
  const error = createClientClosed(failure)
  error.attach({ operation: operation.id, attempts, timing: toTiming(statistics, now), outcome })
  return addOutcomeHint(error, operation)
}
