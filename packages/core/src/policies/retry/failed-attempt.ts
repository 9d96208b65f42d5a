import type { CloudConnexaError } from '@cloudconnexa/errors'
import type { RetryOptions } from '../../call/retry-options.ts'
import type { Exchange } from '../../pipeline/exchange.ts'
import type { PolicyContext } from '../../pipeline/policy-context.ts'
import type { RetryBudget } from './retry-budget.ts'

/** What a call has used up of what it may retry. */
interface RetryState {
  isTokenReplaced: boolean
  backOffs: number
  /** Retries that the budget has held back. */
  skipped: number
}

/** A call whose last attempt has failed. */
export interface FailedAttempt {
  readonly error: CloudConnexaError
  /** Why the attempt before has failed. */
  readonly earlier: CloudConnexaError | undefined
  /** Whether the outcome of the error is that of the attempt, and not one that an earlier attempt has left. */
  readonly hasOwnOutcome: boolean
  readonly exchange: Exchange
  readonly options: RetryOptions
  readonly state: RetryState
  readonly budget: RetryBudget | undefined
  readonly context: PolicyContext
}
