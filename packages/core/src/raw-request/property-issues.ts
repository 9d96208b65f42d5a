import type { ValidationIssue } from '@cloudconnexa/errors'
import { reservedFilterNames } from '../call/split-list-options.ts'
import { describeType } from '../options/describe-type.ts'
import { describeUnknownOption, findUnknownOptions } from '../options/unknown-options.ts'

/**
 * What is wrong with the form of a raw request: that it is no object, or has properties that do not exist.
 *
 * @param request - As the caller passed it, of any type.
 * @param properties - Those that exist.
 */
export function findPropertyIssues(
  request: unknown,
  properties: Readonly<Record<string, true>>,
): readonly ValidationIssue[] {
  if (typeof request !== 'object' || request === null)
    return [{ path: 'request', message: `must be an object, not ${describeType(request)}` }]
  return findUnknownOptions(request, Object.keys(properties)).map((unknown) => ({
    path: unknown.name,
    message: reservedFilterNames.has(unknown.name)
      ? 'is an option of the call: pass it in the second argument'
      : describeUnknownOption(unknown),
  }))
}
