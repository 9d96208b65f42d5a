import { ValidationError, type ValidationIssue } from '@cloudconnexa/errors'
import type { Contract } from '../contract/operation.ts'

/** Creates the error of a call whose arguments are not valid. */
export function createInvalidInput(
  { id }: Pick<Contract, 'id'>,
  issues: readonly ValidationIssue[],
): ValidationError {
  const summary = issues.map(({ path, message }) => `${path} ${message}`).join('; ')
  return new ValidationError(`${id} was called with arguments that are not valid: ${summary}.`, {
    code: 'REQUEST_INVALID',
    hint: 'Nothing was sent. Correct the arguments named in `issues`.',
    issues,
    origin: 'client',
    outcome: 'not-sent',
  }).attach({ operation: id })
}
