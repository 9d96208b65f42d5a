import { ValidationError, type ValidationIssue } from '@cloudconnexa/errors'
import type { Contract } from '../contract/operation.ts'
import { nameRunningMethod } from './called-method.ts'

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

/**
 * Creates the error of an argument that is refused before anything is sent. It names the method that runs.
 *
 * @param message - What is wrong, as a sentence.
 * @param issue - What is wrong with which argument.
 * @param advice - What to pass.
 */
export function createInvalidArgument(
  message: string,
  issue: ValidationIssue,
  advice: string,
): ValidationError {
  return nameRunningMethod(
    new ValidationError(message, {
      code: 'REQUEST_INVALID',
      hint: `Nothing was sent. ${advice}`,
      issues: [issue],
      origin: 'client',
      outcome: 'not-sent',
    }),
  )
}

/**
 * Creates the error of options that a method of several requests refuses before it sends anything. It names the method that runs.
 *
 * @param owner - What has the options: `the job`.
 */
export function createInvalidOptions(owner: string, issues: readonly ValidationIssue[]): ValidationError {
  const summary = issues.map(({ path, message }) => `${path} ${message}`).join('; ')
  return nameRunningMethod(
    new ValidationError(`The options of ${owner} are not valid: ${summary}.`, {
      code: 'REQUEST_INVALID',
      hint: 'Nothing was sent. Correct the options named in `issues`.',
      issues,
      origin: 'client',
      outcome: 'not-sent',
    }),
  )
}
