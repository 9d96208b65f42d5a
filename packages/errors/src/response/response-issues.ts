import { readToken } from '../redaction/read-token.ts'
import { isSecretName, redactText } from '../redaction/redact.ts'
import { truncate } from '../redaction/truncate.ts'
import type { IssueParameter, ValidationIssue } from '../classes/validation-issue.ts'
import type { SecretFilter } from '../redaction/secret-filter.ts'
import { withheld } from '../redaction/withheld.ts'

const mostIssues = 50
const mostKeys = 200
const mostParameters = 20
const deepestParameter = 3
const longestPath = 120
const longestMessage = 300
const longestParameter = 100
const withheldMessage = 'is not valid (details withheld: the field holds a secret)'

/**
 * Reads `errorDetails`, a map from a field or an entity to an array of findings. Each of them can be absent or of any type.
 *
 * @param withhold - Removes the secrets of the request.
 */
export function readIssues(details: unknown, withhold: SecretFilter): readonly ValidationIssue[] {
  if (typeof details !== 'object' || details === null) return []
  const issues: ValidationIssue[] = []
  for (const key of Object.keys(details).slice(0, mostKeys)) {
    const path = Array.isArray(details) ? '' : (redactText(key, longestPath, withhold) ?? '')
    const entries: unknown = Reflect.get(details, key)
    for (const entry of Array.isArray(entries) ? entries.slice(0, mostIssues) : [entries]) {
      const issue = readIssue(path, entry, withhold)
      if (issue !== undefined) issues.push(issue)
      if (issues.length === mostIssues) return issues
    }
  }
  return issues
}

/** Whether the issue is about a field that holds a secret. */
export function isSecretIssue(issue: ValidationIssue): boolean {
  return issue.message === withheldMessage
}

function readIssue(path: string, entry: unknown, withhold: SecretFilter): ValidationIssue | undefined {
  const isObject = typeof entry === 'object' && entry !== null
  const code = isObject ? readToken(readOwn(entry, 'errorCode'), 40, withhold) : undefined
  if (isSecretName(path)) return { path, message: withheldMessage, ...(code === undefined ? {} : { code }) }
  const message = redactText(isObject ? readOwn(entry, 'message') : entry, longestMessage, withhold)
  if (message === undefined && code === undefined) return undefined
  const parameters = isObject ? readParameters(readOwn(entry, 'params'), withhold) : undefined
  return {
    path,
    // Harmless pieces can combine to a secret.
    message: message === undefined ? 'is not valid' : withhold(fillTemplate(message, parameters)),
    ...(code === undefined ? {} : { code }),
    ...(parameters === undefined ? {} : { parameters }),
  }
}

function readParameters(
  params: unknown,
  withhold: SecretFilter,
): Readonly<Record<string, IssueParameter>> | undefined {
  if (typeof params !== 'object' || params === null) return undefined
  const parameters = readRecord(params, 1, withhold)
  return Object.keys(parameters).length === 0 ? undefined : parameters
}

function readRecord(
  values: object,
  depth: number,
  withhold: SecretFilter,
): Readonly<Record<string, IssueParameter>> {
  const kept: [string, IssueParameter][] = []
  for (const key of Object.keys(values).slice(0, mostParameters)) {
    const name = redactText(key, 60, withhold)
    if (name === undefined || name === '__proto__') continue
    kept.push([name, isSecretName(name) ? withheld : readParameter(readOwn(values, key), depth, withhold)])
  }
  return Object.freeze(Object.fromEntries(kept))
}

function readParameter(value: unknown, depth: number, withhold: SecretFilter): IssueParameter {
  if (typeof value === 'boolean' || value === null) return value
  if (typeof value === 'number') return withhold(String(value)) === String(value) ? value : withheld
  if (typeof value === 'string') return redactText(value, longestParameter, withhold) ?? ''
  if (typeof value !== 'object' || depth === deepestParameter) return '…'
  if (!Array.isArray(value)) return readRecord(value, depth + 1, withhold)
  return Object.freeze(value.slice(0, mostParameters).map((item) => readParameter(item, depth + 1, withhold)))
}

/** Fills in the templates that the API sends: "Length must be between {min} and {max}". */
function fillTemplate(
  message: string,
  parameters: Readonly<Record<string, IssueParameter>> | undefined,
): string {
  if (parameters === undefined) return message
  const text = message.replace(/\{(\w{1,40})\}/g, (placeholder, name: string) => {
    const value = readOwn(parameters, name)
    return typeof value === 'string' || typeof value === 'number' ? String(value) : placeholder
  })
  return truncate(text, longestMessage)
}

function readOwn(value: object, key: string): unknown {
  return Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined
}
