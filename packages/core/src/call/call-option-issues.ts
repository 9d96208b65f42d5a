import { ValidationError, type ValidationIssue } from '@cloudconnexa/errors'
import type { Contract } from '../contract/operation.ts'
import { describeType } from '../options/describe-type.ts'
import { maskedSecretMessage } from '../secrets/masked-secret-issues.ts'
import { isMaskedSecret } from '../secrets/secret.ts'
import type { CallOptions, ReadAheadOption } from './call-options.ts'
import { joinIssues } from './invalid-input.ts'
import { findRetryOptionIssues } from './retry-options.ts'
import { findUnusableOptions } from './unusable-options.ts'
import {
  findIntendedName,
  isFramingHeader,
  isHeaderText,
  isReadAhead,
  isTime,
  validationModes,
} from './valid-options.ts'

// Loaded with the first options that are not valid: whether they are says valid-options.ts.

/** Creates the error of a call whose arguments are not valid. */
export function createInvalidInput(
  { id }: Pick<Contract, 'id'>,
  issues: readonly ValidationIssue[],
): ValidationError {
  return new ValidationError(`${id} was called with arguments that are not valid: ${joinIssues(issues)}.`, {
    hint: 'Nothing was sent. Correct the arguments named in `issues`.',
    issues,
    origin: 'client',
  }).attach({ operation: id })
}

/**
 * Creates the error of a call that cannot be started: options that are read before the others are checked are not what their types
 * say.
 *
 * @param options - As the caller passed them, of any type.
 */
export function createUnusableOptions(operation: Contract, options: unknown): ValidationError {
  return createInvalidInput(operation, findUnusableOptions(options))
}

/** What is wrong with the options of a call. */
export function findCallOptionIssues(options: CallOptions & ReadAheadOption): readonly ValidationIssue[] {
  const { retry, validate, readAhead } = options
  const issues: ValidationIssue[] = []
  for (const name of ['timeout', 'attemptTimeout'] as const)
    if (!isTime(options[name]))
      issues.push({ path: `options.${name}`, message: 'must be a number above zero' })
  if (retry !== undefined && retry !== false) {
    for (const [name, message] of findRetryOptionIssues(retry))
      issues.push({ path: name === '' ? 'options.retry' : `options.retry.${name}`, message })
  }
  if (validate !== undefined && !validationModes.includes(validate))
    issues.push({ path: 'options.validate', message: `must be one of ${validationModes.join(', ')}` })
  if (readAhead !== undefined && !isReadAhead(readAhead))
    issues.push({ path: 'options.readAhead', message: 'must be an integer from 0 to 4' })
  for (const name of Object.keys(options)) {
    const intended = findIntendedName(name)
    if (intended !== undefined)
      issues.push({ path: `options.${name}`, message: `does not exist: it is called "${intended}"` })
  }
  return issues
}

/** What is wrong with the headers of a call. Values are not quoted, because they may be secret. */
export function findHeaderIssues(headers: Readonly<Record<string, unknown>>): readonly ValidationIssue[] {
  return Object.entries(headers).flatMap(([name, value]) => {
    const message = findHeaderIssue(name, value)
    return message === undefined ? [] : [{ path: `options.headers.${name}`, message }]
  })
}

function findHeaderIssue(name: string, value: unknown): string | undefined {
  if (isFramingHeader(name)) return 'is set by the transport alone'
  if (typeof value !== 'string') return `must be a string, not ${describeType(value)}`
  if (isMaskedSecret(value)) return maskedSecretMessage
  return isHeaderText(name, value) ? undefined : 'is not a valid header'
}
