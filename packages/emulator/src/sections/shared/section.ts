import { MissingEntityError } from '../../api/api-error.ts'
import type { Query } from '../../api/request-validator.ts'
import type { ApiResponse } from '../../api/response.ts'
import type { ApiContext } from '../../state/api-context.ts'

/** A request to an operation, authenticated and valid against the document. */
export interface OperationCall {
  readonly path: Readonly<Record<string, string>>
  readonly query: Query
  readonly body: unknown
  /** Client ID of the API key that the request was sent with. */
  readonly clientId: string
}

/** Carries out one operation. Errors are thrown as `ApiError`. */
export type Handler = (call: OperationCall, context: ApiContext) => ApiResponse

/** The operations of a section. */
export interface Section {
  /** Handlers by operation id. */
  readonly handlers: Readonly<Record<string, Handler>>
  /** Required properties that an operation does without, by operation id. */
  readonly optionalProperties?: Readonly<Record<string, readonly string[]>>
  /** A second media type in which an operation accepts its body, by operation id. */
  readonly alsoAccepts?: Readonly<Record<string, string>>
}

/** The method of a collection that {@link findOrThrow} needs. */
interface Lookup<T> {
  readonly entity: string
  get(id: string): T | undefined
}

/**
 * Finds the record with this id.
 *
 * @throws {MissingEntityError} when there is none.
 */
export function findOrThrow<T>(collection: Lookup<T>, id: string | number | boolean | undefined): T {
  const record = collection.get(String(id))
  if (record === undefined) throw new MissingEntityError(collection.entity, String(id))
  return record
}

/** Reads the id in the path. */
export function readPathId(call: OperationCall): string {
  return call.path['id'] ?? ''
}

/** Reads the body as the type that the schema describes; the request has been validated against that schema. */
export function readBody<T>(call: OperationCall): T {
  return call.body as T
}

/** Returns `{ [key]: value }`, or an empty object without a value. */
export function optional<K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } {
  // A computed key of a generic type is widened to string.
  return (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: V }
}
