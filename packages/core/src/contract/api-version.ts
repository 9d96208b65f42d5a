import { UnsupportedOperationError } from '@cloudconnexa/errors'
import type { LazyModel } from '../model/lazy-model.ts'
import type { Contract } from './operation.ts'

/** A version of the API. */
export type ApiVersion = '1.0' | '1.1.0' | '1.1.1' | '1.1.3' | '1.1.6' | '1.2.0' | '1.2.3'

/** Versions of the API that are known, oldest first. All of them live under `/api/v1`. */
export const apiVersions: readonly ApiVersion[] = [
  '1.0',
  '1.1.0',
  '1.1.1',
  '1.1.3',
  '1.1.6',
  '1.2.0',
  '1.2.3',
]

/** The version that is assumed where none is given. */
export const newestApiVersion: ApiVersion = '1.2.3'

/** Whether something that exists since one version is there in another one. */
function isAvailable(since: string | undefined, apiVersion: ApiVersion): boolean {
  return since === undefined || compareVersions(since, apiVersion) <= 0
}

/** @throws {UnsupportedOperationError} when the operation is newer than the version. */
export function requireOperation({ id, since }: Contract, apiVersion: ApiVersion): void {
  if (since !== undefined && !isAvailable(since, apiVersion))
    throw createUnsupportedOperation(id, id, since, apiVersion)
}

/** @throws {UnsupportedOperationError} when a body holds a property that is newer than the version. */
export function requireProperties(
  { id }: Contract,
  { since = {} }: Pick<LazyModel<unknown>, 'since'>,
  body: unknown,
  apiVersion: ApiVersion,
): void {
  for (const [path, version] of Object.entries(since)) {
    if (!isAvailable(version, apiVersion) && hasPath(body, path.split('.')))
      throw createUnsupportedOperation(id, `The property ${path} of ${id}`, version, apiVersion)
  }
}

function createUnsupportedOperation(
  operation: string,
  what: string,
  since: string,
  apiVersion: ApiVersion,
): UnsupportedOperationError {
  return new UnsupportedOperationError(
    `${what} exists since version ${since} of the API; the client is set to ${apiVersion}.`,
    {
      code: 'UNSUPPORTED_OPERATION',
      hint: `Nothing was sent. Create the client with apiVersion "${newestApiVersion}" if your account has it.`,
      outcome: 'not-sent',
      since,
      apiVersion,
    },
  ).attach({ operation })
}

/** Whether something stands at a path; of a list, in any of its items. */
function hasPath(value: unknown, [segment, ...rest]: readonly string[]): boolean {
  if (segment === undefined) return value !== undefined
  if (typeof value !== 'object' || value === null) return false
  const isList = segment.endsWith('[]')
  const part: unknown = Reflect.get(value, isList ? segment.slice(0, -2) : segment)
  return isList ? Array.isArray(part) && part.some((item) => hasPath(item, rest)) : hasPath(part, rest)
}

function compareVersions(left: string, right: string): number {
  const [leftParts, rightParts] = [left.split('.'), right.split('.')]
  for (let index = 0; index < Math.max(leftParts.length, rightParts.length); index++) {
    const difference = Number(leftParts[index] ?? 0) - Number(rightParts[index] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}
