import type { ValidationIssue } from '@cloudconnexa/errors'
import { findUnusableOptions } from '../call/unusable-options.ts'
import { describeUnknownOption, findUnknownOptions } from '../options/unknown-options.ts'

const pollOptionNames = ['signal', 'timeout', 'interval', 'awaited']

/**
 * What is wrong with the options of `ServiceContext.poll`.
 *
 * @param options - As the caller passed them, of any type.
 */
export function findPollOptionIssues(options: unknown): readonly ValidationIssue[] {
  const unusable = findUnusableOptions(options)
  // They may be those of a method that waits, of which nothing else was read.
  if (unusable.length > 0) return unusable
  const values = new Map<string, unknown>(Object.entries(Object(options)))
  const issues: ValidationIssue[] = []
  const [timeout, interval] = [values.get('timeout'), values.get('interval')]
  if (timeout !== undefined && !(typeof timeout === 'number' && timeout > 0))
    issues.push({ path: 'options.timeout', message: 'must be a number above zero' })
  if (interval !== undefined && !(typeof interval === 'number' && interval >= 0))
    issues.push({ path: 'options.interval', message: 'must be a number of zero or more' })
  const unknown = findUnknownOptions(Object(options), pollOptionNames)
  return [
    ...issues,
    ...unknown.map((one) => ({ path: `options.${one.name}`, message: describeUnknownOption(one) })),
  ]
}
