import { ValidationError, type ValidationIssue } from '@cloudconnexa/errors'
import { nameRunningMethod } from './called-method.ts'

/**
 * Creates the error of arguments that are refused before anything is sent. It names the method that runs.
 *
 * @param message - What is wrong, as a sentence.
 * @param issues - What is wrong with which argument.
 * @param advice - What to pass, or to correct.
 */
export function createInvalidArgument(
  message: string,
  issues: readonly ValidationIssue[],
  advice: string,
): ValidationError {
  return nameRunningMethod(
    new ValidationError(message, { hint: `Nothing was sent. ${advice}`, issues, origin: 'client' }),
  )
}

/**
 * Creates the error of options that a method of several requests refuses before it sends anything. It names the method that runs.
 *
 * @param owner - What has the options: `the job`.
 */
export function createInvalidOptions(owner: string, issues: readonly ValidationIssue[]): ValidationError {
  return createInvalidArgument(
    `The options of ${owner} are not valid: ${joinIssues(issues)}.`,
    issues,
    'Correct the options named in `issues`.',
  )
}

/** All issues in one line. */
export function joinIssues(issues: readonly ValidationIssue[]): string {
  return issues.map(describeIssue).join('; ')
}

/** Schemas say sentences, such as `Invalid input: …`; what was written for a message follows the path. */
function describeIssue({ path, message }: ValidationIssue): string {
  return /^\p{Lu}/u.test(message) ? `${path}: ${message}` : `${path} ${message}`
}
