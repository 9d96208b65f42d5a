import type { ValidationIssue } from '@cloudconnexa/errors'
import { findHeaderIssues } from '../../call/call-option-issues.ts'
import type { Contract } from '../../contract/operation.ts'

/** Writes the headers that are arguments of an operation; what is wrong goes to `issues`. No value is quoted. */
export function writeHeaders(
  parameters: NonNullable<Contract['headers']>,
  input: Readonly<Record<string, unknown>>,
  issues: ValidationIssue[],
): Record<string, string> {
  const headers: Record<string, string> = {}
  for (const [name, kind] of Object.entries(parameters)) {
    const value = input[name]
    if (value === undefined) {
      if (kind === 'string') issues.push({ path: name, message: 'is missing' })
      continue
    }
    // Names are those of the contract; values of any type are checked here.
    const text = value as string
    const [issue] = findHeaderIssues({ [name]: text })
    if (issue === undefined) headers[name.toLowerCase()] = text
    else issues.push({ path: name, message: issue.message })
  }
  return headers
}
