import type { ValidationIssue } from '@cloudconnexa/errors'
import type { SecretFilter } from '@cloudconnexa/errors/failures'
import type { ParserIssue } from './lazy-model.ts'

const longestMessage = 1000
const mostInSummary = 3

/** Makes an issue of what a schema has found, without the secrets that the schema may quote. */
export function toIssue({ path, message }: ParserIssue, withhold: SecretFilter): ValidationIssue {
  // A schema that refuses every key of a large object says so at length.
  return { path: formatPath(path), message: withhold(message.slice(0, longestMessage)) }
}

/** Says the first issues in one line, and how many there are besides. */
export function summarizeIssues(issues: readonly ValidationIssue[]): string {
  const shown = issues
    .slice(0, mostInSummary)
    .map(({ path, message }) => (path === '' ? message : `${path}: ${message}`))
    .join('; ')
  const more = issues.length - mostInSummary
  return more > 0 ? `${shown}; and ${more} more` : shown
}

/** Writes the way to a value: `routes[0].value`. */
export function formatPath(path: readonly PropertyKey[]): string {
  let text = ''
  for (const key of path) {
    if (typeof key === 'number') text += `[${key}]`
    else text += text === '' ? String(key) : `.${String(key)}`
  }
  return text
}
