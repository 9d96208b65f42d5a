import type { ValidationIssue } from '@cloudconnexa/errors'
import type { Operation } from '../../contract/operation.ts'
import { explainValue } from '../../model/check-value.ts'
import type { LazyModel } from '../../model/lazy-model.ts'

/** A response body and what it should be. */
export interface Received {
  readonly operation: Operation<never, unknown>
  readonly model: LazyModel<unknown>
  readonly value: unknown
  /** Whether it passed the check of the model. */
  readonly fits: boolean
  /** What stood in the place of secrets, before they were wrapped. */
  readonly secretIssues: readonly ValidationIssue[]
}

/** What is wrong with a response. */
export async function explainReceived({
  model,
  value,
  fits,
  secretIssues,
}: Received): Promise<readonly ValidationIssue[]> {
  return fits ? secretIssues : [...secretIssues, ...(await explainValue(model, value))]
}
