import { getReferencedName, type ApiDocument, type JsonSchema, type Operation } from '../spec/document.ts'
import type { Section } from '../spec/sections.ts'
import { toPascalCase } from '../spec/text-case.ts'

/** Which way a value travels: requests are checked strictly, responses leniently. */
export type Side = 'request' | 'response'

/** A named schema as one side of a section sees it. */
export interface ObjectForm {
  /** Name of the interface. */
  readonly typeName: string
  /** Name in the API document. */
  readonly schemaName: string
  readonly side: Side
  readonly schema: JsonSchema
  /** Operations whose whole body or response it is. */
  readonly operations: readonly Operation[]
  /** Names of the interfaces that contain it. */
  readonly parents: readonly string[]
}

/** A body or response that has no name in the API document; it is named after its operation. */
export interface InlineForm {
  readonly typeName: string
  readonly side: Side
  readonly schema: JsonSchema
  readonly operation: Operation
}

/** All models of a section, each list in alphabetical order. */
export interface SectionForms {
  readonly objects: readonly ObjectForm[]
  readonly inline: readonly InlineForm[]
  /** The name of the interface that stands for a schema on one side. */
  readonly typeName: (schemaName: string, side: Side) => string
}

interface Visit {
  readonly schemaName: string
  readonly side: Side
  readonly schema: JsonSchema
  readonly operations: Set<Operation>
  /** Names of the schemas that contain it. */
  readonly parents: Set<string>
}

/**
 * The closure of the schemas that the operations of a section send and receive.
 *
 * @throws Error when a schema is missing, or when the name of a request form is taken.
 */
export function collectForms(section: Section, document: ApiDocument): SectionForms {
  const operations = document.operations.filter((operation) => section.tags.includes(operation.tag))
  const visits = new Map<string, Visit>()
  const inline: InlineForm[] = []
  for (const operation of operations) {
    for (const [side, schema] of listSides(operation)) {
      if (schema.$ref !== undefined) reach(visits, document, schema.$ref, side).operations.add(operation)
      else inline.push({ typeName: nameInline(operation, side), side, schema, operation })
      for (const reference of schema.$ref === undefined ? listReferences(schema) : []) {
        reach(visits, document, reference, side).parents.add(nameInline(operation, side))
      }
    }
  }
  const typeName = (schemaName: string, side: Side): string =>
    side === 'request' && visits.has(`response ${schemaName}`) ? `${schemaName}Request` : schemaName
  const objects = [...visits.values()].map(({ operations: users, parents, ...visit }) => ({
    ...visit,
    typeName: typeName(visit.schemaName, visit.side),
    operations: [...users],
    parents: [...parents].map((parent) => typeName(parent, visit.side)).toSorted(),
  }))
  refuseTakenNames(objects, document)
  return { objects: objects.toSorted(compareTypeNames), inline: inline.toSorted(compareTypeNames), typeName }
}

function listSides(operation: Operation): readonly (readonly [Side, JsonSchema])[] {
  return [
    ...(operation.body ? [['request', operation.body] as const] : []),
    ...(operation.response ? [['response', operation.response] as const] : []),
  ]
}

function nameInline(operation: Operation, side: Side): string {
  return toPascalCase(operation.id) + (side === 'request' ? 'Request' : 'Response')
}

function reach(visits: Map<string, Visit>, document: ApiDocument, reference: string, side: Side): Visit {
  const schemaName = getReferencedName(reference)
  const key = `${side} ${schemaName}`
  const known = visits.get(key)
  if (known) return known
  const schema = document.schemas.get(schemaName)
  if (!schema) throw new Error(`The API document refers to ${schemaName}, which it does not have.`)
  const visit: Visit = { schemaName, side, schema, operations: new Set(), parents: new Set() }
  visits.set(key, visit)
  for (const child of listReferences(schema)) reach(visits, document, child, side).parents.add(schemaName)
  return visit
}

/** The `$ref`s in a schema, at any depth. */
export function listReferences(schema: JsonSchema): readonly string[] {
  if (schema.$ref !== undefined) return [schema.$ref]
  const parts = [...Object.values(schema.properties ?? {}), schema.items, schema.additionalProperties]
  return parts.flatMap((part) => (typeof part === 'object' ? listReferences(part) : []))
}

function refuseTakenNames(
  objects: readonly { typeName: string; schemaName: string }[],
  document: ApiDocument,
): void {
  for (const { typeName, schemaName } of objects) {
    if (typeName !== schemaName && document.schemas.has(typeName)) {
      throw new Error(
        `${schemaName} needs a request form ${typeName}, but the API document has a schema of that name.`,
      )
    }
  }
}

function compareTypeNames(left: { typeName: string }, right: { typeName: string }): number {
  return left.typeName < right.typeName ? -1 : 1
}
