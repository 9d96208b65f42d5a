import { readFileSync } from 'node:fs'
import type { ApiVersion } from '@cloudconnexa/core'
import { apiVersions } from '@cloudconnexa/core'

/** An operation as the OpenAPI document has it. */
export interface DocumentedOperation {
  readonly id: string
  readonly method: string
  readonly path: string
  /** Status of the final response of a call that succeeds. */
  readonly status: number
  /** The API version that brought it. */
  readonly since: ApiVersion
}

interface OpenApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, OpenApiOperation>>>>
}

interface OpenApiOperation {
  readonly operationId: string
  readonly responses: Readonly<Record<string, unknown>>
  readonly 'x-since': string
}

type Names = Readonly<Record<string, { readonly service: string; readonly method: string } | undefined>>

// Both files are checked against their own rules elsewhere.
const document = read('cloudconnexa-1.2.3.openapi.json') as OpenApiDocument
const names = read('names.json') as Names

/** All operations of the OpenAPI document. */
export const documentedOperations: readonly DocumentedOperation[] = Object.entries(document.paths).flatMap(
  ([path, operations]) =>
    Object.entries(operations).map(([method, { operationId, responses, 'x-since': since }]) => ({
      id: operationId,
      method: method.toUpperCase(),
      path,
      status: findFinalStatus(responses),
      since: parseVersion(since),
    })),
)

/** Method and path template of the requested operation, and the status of its response. */
export function describeRequest(method: string, path: string, status: number | undefined): string {
  const [operation] = documentedOperations
    .filter((candidate) => candidate.method === method && toPattern(candidate.path).test(path))
    // A fixed path goes before one with parameters.
    .toSorted((one, other) => countParameters(one.path) - countParameters(other.path))
  return `${method} ${operation?.path ?? path} ${String(status)}`
}

/** The method of the client that carries an operation out, such as `networks.get`. */
export function findPublicMethod(id: string): string | undefined {
  const name = names[id]
  return name && `${name.service}.${name.method}`
}

/** Ids of the operations that have a public method. */
export const namedOperations: readonly string[] = Object.keys(names)

function read(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../../../spec/${name}`, import.meta.url), 'utf8'))
}

/** 202 means that the result is not ready yet. */
function findFinalStatus(responses: OpenApiOperation['responses']): number {
  const statuses = Object.keys(responses).filter((status) => /^2\d\d$/.test(status) && status !== '202')
  const [status] = statuses
  if (status === undefined || statuses.length > 1)
    throw new Error(`No single final status: ${statuses.join()}`)
  return Number(status)
}

function parseVersion(since: string): ApiVersion {
  const version = apiVersions.find((known) => known === since)
  if (version === undefined) throw new Error(`Unknown API version ${since}`)
  return version
}

function toPattern(path: string): RegExp {
  return new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`)
}

function countParameters(path: string): number {
  return path.split('{').length - 1
}
