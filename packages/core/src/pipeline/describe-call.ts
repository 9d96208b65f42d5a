import type { CallFacts } from '@cloudconnexa/errors'
import type { Operation } from '../contract/operation.ts'

/** What errors say of a call: the called method, the operation, and the object by path template and parameters. */
export function describeCall(
  { id, path, written }: Operation<never, unknown>,
  input: unknown,
  calledMethod: string | undefined,
): CallFacts {
  const facts = { operation: id, ...(calledMethod !== undefined && { calledMethod }) }
  // The id of a request without a contract is its method and path.
  if (written !== undefined) return facts
  const pathParameters = readPathParameters(path, input)
  return { ...facts, path, ...(pathParameters !== undefined && { pathParameters }) }
}

/** Ids, which are strings by their type; nothing else is shown. */
function readPathParameters(path: string, input: unknown): CallFacts['pathParameters'] | undefined {
  if (typeof input !== 'object' || input === null) return undefined
  const found: Record<string, string> = {}
  for (const [, name = ''] of path.matchAll(/\{(\w+)\}/g)) {
    const value: unknown = Object.hasOwn(input, name) ? Reflect.get(input, name) : undefined
    if (typeof value === 'string') found[name] = value
  }
  return Object.keys(found).length === 0 ? undefined : found
}
