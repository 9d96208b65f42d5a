import { type Answer, emptyRefusal } from '../answers.ts'
import type { Tenant } from '../tenant.ts'
import type { Query } from '../validation.ts'

/** A request to an operation, authenticated and valid against the document. */
export interface OperationCall {
  readonly path: Readonly<Record<string, string>>
  readonly query: Query
  readonly body: unknown
  /** The API key that the request comes with. */
  readonly clientId: string
}

/** Carries out one operation. Errors are thrown as `Refusal`. */
export type Handler = (call: OperationCall, tenant: Tenant) => Answer

/** What a section serves, by operation id. */
export interface Section {
  readonly handlers: Readonly<Record<string, Handler>>
  /** Required properties that an operation does without, although the document asks for them. */
  readonly optional?: Readonly<Record<string, readonly string[]>>
  /** A second media type in which an operation takes its body. */
  readonly alsoAccepts?: Readonly<Record<string, string>>
}

/** The parts of a collection that {@link existing} needs. */
interface Lookup<T> {
  get(id: string): T | undefined
}

/** The record with this id, or the refusal of an unknown id: 404 without body. */
export function existing<T>(collection: Lookup<T>, id: string | number | boolean | undefined): T {
  const record = collection.get(String(id))
  if (record === undefined) throw emptyRefusal(404)
  return record
}

/** The id in the path. */
export function pathId(call: OperationCall): string {
  return call.path['id'] ?? ''
}

/** The body as the type that the document's schema describes; the request has been checked against that schema. */
export function bodyOf<T>(call: OperationCall): T {
  return call.body as T
}

/** `{ [key]: value }`, or nothing where there is no value. */
export function given<K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } {
  // A computed key of a generic type is widened to string.
  return (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: V }
}
