import type { Contract } from '../../contract/operation.ts'
import { type KnownParameter, readQueryParameters } from './query-parameters.ts'

/** What a contract takes, read off it once. */
export interface KnownInput {
  /** The path in pieces: what stands there always and, at every second place, the name of a parameter. */
  readonly path: readonly string[]
  readonly query: readonly KnownParameter[]
  readonly names: ReadonlySet<string>
}

/** Reads what a contract takes. */
export function readKnownInput(contract: Contract): KnownInput {
  const { path, query = {}, headers = {}, body } = contract
  const pieces = path.split(/\{(\w+)\}/)
  const parameters = pieces.filter((_, index) => index % 2 === 1)
  return {
    path: pieces,
    query: readQueryParameters(contract),
    names: new Set([
      ...parameters,
      ...Object.keys(query),
      ...Object.keys(headers),
      ...(body === undefined ? [] : ['body']),
    ]),
  }
}

/** Writes the path of a call; `undefined` where a value cannot stand in it. */
export function fillPath({ path }: KnownInput, input: Readonly<Record<string, unknown>>): string | undefined {
  let filled = path[0] ?? ''
  for (let index = 1; index < path.length; index += 2) {
    const value = input[path[index] ?? '']
    if (!isPathSegment(value)) return undefined
    filled += `${plainSegment.test(value) ? value : encodeURIComponent(value)}${path[index + 1] ?? ''}`
  }
  return filled
}

// Most ids: neither to be refused nor to be encoded.
const plainSegment = /^[\w-]+$/

/** Whether a value can be a segment of a path. */
export function isPathSegment(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    (plainSegment.test(value) ||
      (value !== '' && !isDots(value) && !hasSeparators(value) && value.isWellFormed()))
  )
}

/** Whether a segment would name another resource than the caller meant. */
export function isDots(value: string): boolean {
  return value === '.' || value === '..'
}

/** Whether a text holds slashes or control characters. */
export function hasSeparators(value: string): boolean {
  return /[/\\]|\p{Cc}/u.test(value)
}

/** Writes the headers that are arguments of an operation; `undefined` where one is missing. Their texts are checked with all headers. */
export function writeHeaders(
  parameters: NonNullable<Contract['headers']>,
  input: Readonly<Record<string, unknown>>,
): Record<string, unknown> | undefined {
  const headers: Record<string, unknown> = {}
  for (const [name, kind] of Object.entries(parameters)) {
    const value = input[name]
    if (value !== undefined) headers[name.toLowerCase()] = value
    else if (kind === 'string') return undefined
  }
  return headers
}

/**
 * Whether an argument is none of the operation's. A filter with a typing error in its name would otherwise be a filter that is not
 * applied.
 */
export function isUnknownInput({ names }: KnownInput, name: string, value: unknown): boolean {
  return !names.has(name) && value !== undefined
}
