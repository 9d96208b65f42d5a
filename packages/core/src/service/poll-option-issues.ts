import type { ValidationIssue } from '@cloudconnexa/errors'
import { findUnusableOptions } from '../call/unusable-options.ts'
import { describeUnknownOption, findUnknownOptions } from '../options/unknown-options.ts'

const pollOptionNames = ['signal', 'timeout', 'interval', 'awaited']

/**
 * What is wrong with the options that a wait has of its own. The others are checked with its requests.
 *
 * @param options - As the caller passed them, of any type.
 */
export function findWaitOptionIssues(options: unknown): readonly ValidationIssue[] {
  const issues = [...findUnusableOptions(options)]
  const { timeout, interval } = toValues(options)
  if (timeout !== undefined && !(typeof timeout === 'number' && timeout > 0))
    issues.push({ path: 'options.timeout', message: 'must be a number above zero' })
  if (interval !== undefined && !(typeof interval === 'number' && interval >= 0))
    issues.push({ path: 'options.interval', message: 'must be a number of zero or more' })
  return issues
}

/**
 * What is wrong with the options of `ServiceContext.poll`.
 *
 * @param options - As the caller passed them, of any type.
 */
export function findPollOptionIssues(options: unknown): readonly ValidationIssue[] {
  const unknown = findUnknownOptions(toValues(options), pollOptionNames)
  return [
    ...findWaitOptionIssues(options),
    ...unknown.map((one) => ({ path: `options.${one.name}`, message: describeUnknownOption(one) })),
  ]
}

function toValues(options: unknown): Readonly<Record<string, unknown>> {
  return typeof options === 'object' && options !== null ? Object.fromEntries(Object.entries(options)) : {}
}
