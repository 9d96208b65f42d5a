import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ApiDocument, Operation } from './document.ts'

/** A reference whose kind depends on a property or parameter beside it. */
interface DependentReference {
  /** The property or parameter beside it. */
  readonly by: string
  /** What is named, by the value beside it. */
  readonly kinds: Readonly<Record<string, readonly string[]>>
}

/** What an id names: objects of one kind, or of a kind that depends on what stands beside it. */
export type Reference = { readonly kind: string } | DependentReference

type ReasonedReference = Reference & { readonly reason: string }

/** How objects of a kind are listed, and found by their names. */
interface ReferenceKind {
  /** The operation that lists them. */
  readonly list: string
  /** Properties that people call them by. */
  readonly names: readonly string[]
  /** Parameter of the list that narrows it down to one parent, where they have one. */
  readonly within?: string
}

/** The content of `spec/references.json`. */
export interface ReferenceTable {
  readonly kinds: Readonly<Record<string, ReferenceKind>>
  /** Kind by the name of a property or query parameter. */
  readonly byName: Readonly<Record<string, string>>
  /** By schema and property: `UserGroupRequest.gatewaysIds`. */
  readonly properties: Readonly<Record<string, ReasonedReference>>
  /** By operation and query parameter: `removeAccessGroupSource.parentId`. */
  readonly parameters: Readonly<Record<string, ReasonedReference>>
  /** By operation whose whole body or response is an id. */
  readonly bodies: Readonly<Record<string, ReasonedReference>>
  /** What looks like an id and names nothing that can be looked up, or nobody knows what: the reason by name or place. */
  readonly undecided: {
    readonly byName: Readonly<Record<string, string>>
    readonly properties: Readonly<Record<string, string>>
    readonly parameters: Readonly<Record<string, string>>
  }
}

/** File name of the table inside `spec/`. */
export const referencesFile = 'references.json'

/** Reads `spec/references.json`. */
export function readReferences(specFolder: string): ReferenceTable {
  // The file is part of this repository; `checkReferences` compares its contents with the API document.
  return JSON.parse(readFileSync(join(specFolder, referencesFile), 'utf8')) as ReferenceTable
}

/** What a property of a schema names, if it names anything. */
export function findPropertyReference(
  table: ReferenceTable,
  schemaName: string,
  property: string,
): Reference | undefined {
  const place = `${schemaName}.${property}`
  return chooseReference(table, property, table.properties[place], table.undecided.properties[place])
}

/** What a query parameter of an operation names, if it names anything. */
export function findParameterReference(
  table: ReferenceTable,
  operationId: string,
  parameter: string,
): Reference | undefined {
  const place = `${operationId}.${parameter}`
  return chooseReference(table, parameter, table.parameters[place], table.undecided.parameters[place])
}

/**
 * What a path parameter names: an object of the kind whose list has the path before it. `/networks/connectors/{id}/activate` names what
 * `/networks/connectors` lists.
 */
export function findPathReference(
  table: ReferenceTable,
  { path }: Pick<Operation, 'path'>,
  parameter: string,
  document: ApiDocument,
): Reference | undefined {
  const collection = path.slice(0, path.indexOf(`/{${parameter}}`))
  const list = document.operations.find((one) => one.method === 'GET' && one.path === collection)
  const found = Object.entries(table.kinds).find(([, kind]) => kind.list === list?.id)
  return found === undefined ? undefined : { kind: found[0] }
}

/** What the body or response of an operation names, where it is nothing but an id. */
export function findBodyReference(table: ReferenceTable, operationId: string): Reference | undefined {
  return omitReason(table.bodies[operationId])
}

function chooseReference(
  { byName }: ReferenceTable,
  name: string,
  exception: ReasonedReference | undefined,
  undecided: string | undefined,
): Reference | undefined {
  if (exception !== undefined) return omitReason(exception)
  const kind = undecided === undefined ? byName[name] : undefined
  return kind === undefined ? undefined : { kind }
}

function omitReason(entry: ReasonedReference | undefined): Reference | undefined {
  if (entry === undefined) return undefined
  return 'kind' in entry ? { kind: entry.kind } : { by: entry.by, kinds: entry.kinds }
}
