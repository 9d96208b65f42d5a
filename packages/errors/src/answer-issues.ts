import { namesSecret, safeText, safeToken, shortened } from './text.ts'
import type { IssueParameter, ValidationIssue } from './validation-issue.ts'

const mostIssues = 50
const mostKeys = 200
const mostParameters = 20
const deepestParameter = 3
const longestPath = 120
const longestMessage = 300
const longestParameter = 100
const withheldMessage = 'is not valid (details withheld: the field holds a secret)'

/** Reads `errorDetails`, a map from a field or an entity to a list of findings. Parts may be missing or of any type. */
export function readIssues(details: unknown): readonly ValidationIssue[] {
  if (typeof details !== 'object' || details === null) return []
  const issues: ValidationIssue[] = []
  for (const key of Object.keys(details).slice(0, mostKeys)) {
    const path = Array.isArray(details) ? '' : (safeText(key, longestPath) ?? '')
    const entries: unknown = Reflect.get(details, key)
    for (const entry of Array.isArray(entries) ? entries.slice(0, mostIssues) : [entries]) {
      const issue = readIssue(path, entry)
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

function readIssue(path: string, entry: unknown): ValidationIssue | undefined {
  const isObject = typeof entry === 'object' && entry !== null
  const code = isObject ? safeToken(own(entry, 'errorCode'), 40) : undefined
  if (namesSecret(path)) return { path, message: withheldMessage, ...(code === undefined ? {} : { code }) }
  const message = safeText(isObject ? own(entry, 'message') : entry, longestMessage)
  if (message === undefined && code === undefined) return undefined
  const parameters = isObject ? readParameters(own(entry, 'params')) : undefined
  return {
    path,
    message: message === undefined ? 'is not valid' : filledIn(message, parameters),
    ...(code === undefined ? {} : { code }),
    ...(parameters === undefined ? {} : { parameters }),
  }
}

function readParameters(params: unknown): Readonly<Record<string, IssueParameter>> | undefined {
  if (typeof params !== 'object' || params === null) return undefined
  const parameters = readRecord(params, 1)
  return Object.keys(parameters).length === 0 ? undefined : parameters
}

function readRecord(values: object, depth: number): Readonly<Record<string, IssueParameter>> {
  const kept: [string, IssueParameter][] = []
  for (const key of Object.keys(values).slice(0, mostParameters)) {
    const name = safeText(key, 60)
    if (name === undefined || name === '__proto__') continue
    kept.push([name, namesSecret(name) ? '[withheld]' : readParameter(own(values, key), depth)])
  }
  return Object.freeze(Object.fromEntries(kept))
}

function readParameter(value: unknown, depth: number): IssueParameter {
  if (typeof value === 'number' || typeof value === 'boolean' || value === null) return value
  if (typeof value === 'string') return safeText(value, longestParameter) ?? ''
  if (typeof value !== 'object' || depth === deepestParameter) return '…'
  if (!Array.isArray(value)) return readRecord(value, depth + 1)
  return Object.freeze(value.slice(0, mostParameters).map((item) => readParameter(item, depth + 1)))
}

/** The API sends templates: "Length must be between {min} and {max}". */
function filledIn(message: string, parameters: Readonly<Record<string, IssueParameter>> | undefined): string {
  if (parameters === undefined) return message
  const text = message.replace(/\{(\w{1,40})\}/g, (placeholder, name: string) => {
    const value = own(parameters, name)
    return typeof value === 'string' || typeof value === 'number' ? String(value) : placeholder
  })
  return shortened(text, longestMessage)
}

function own(value: object, key: string): unknown {
  return Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined
}
