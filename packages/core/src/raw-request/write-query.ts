import type { ValidationIssue } from '@cloudconnexa/errors'
import { findMaskedSecrets } from '../secrets/masked-secret-issues.ts'

/**
 * Writes a query as it stands in a URL.
 *
 * @param query - Parameters by name, of any type.
 * @param issues - What is wrong is added here.
 */
export function writeQuery(query: unknown, issues: ValidationIssue[]): string {
  if (query === undefined) return ''
  if (typeof query !== 'object' || query === null || Symbol.iterator in query) {
    issues.push({ path: 'query', message: 'must be an object of parameters by name' })
    return ''
  }
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    const path = `query.${name}`
    for (const single of toValues(value)) {
      const issue = findIssue(name, single)
      if (issue === undefined) parameters.append(name, String(single))
      else issues.push({ path, message: issue })
    }
  }
  for (const { path, message } of findMaskedSecrets(query, false))
    issues.push({ path: `query.${path}`, message })
  return parameters.toString()
}

function toValues(value: unknown): readonly unknown[] {
  if (value === undefined) return []
  return Array.isArray(value) ? value : [value]
}

function findIssue(name: string, value: unknown): string | undefined {
  if (name === '' || !name.isWellFormed()) return 'must have a name of well-formed Unicode'
  if (typeof value === 'string') return value.isWellFormed() ? undefined : 'is not well-formed Unicode'
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : 'must be a finite number'
  if (typeof value === 'boolean') return undefined
  return 'must be a string, a number, a boolean or an array of these'
}
