import { type JsonSchema, schemas } from '../api/document.ts'
import { exampleId, exampleValues } from './example-values.ts'

/** Where an example is used. */
export interface ExampleUse {
  /** Name of the property or parameter. */
  readonly name?: string
  /** Name of the schema that has the property. */
  readonly owner?: string
  /** Whether it is part of a request, which cannot refer to objects that nobody has created. */
  readonly isRequest: boolean
}

const prefix = '#/components/schemas/'

/** Creates an example that is valid for a schema: its own, or one with the values of the emulator's seeds. */
export function createExample(schema: JsonSchema, use: ExampleUse): unknown {
  const reference = schema['$ref']
  if (typeof reference === 'string') {
    const owner = reference.slice(prefix.length)
    return createExample(schemas[owner] ?? {}, { ...use, owner })
  }
  const { type, items } = schema
  if (type === 'object') return createObject(schema, use)
  const value = pickValue(schema, use)
  if (value !== undefined) return value
  if (type === 'array') {
    if (use.isRequest && namesIds(use.name)) return []
    return [createExample(toSchema(items), { ...use, ...(namesIds(use.name) ? { name: 'id' } : {}) })]
  }
  if (type === 'boolean') return true
  if (type === 'integer' || type === 'number') return 1
  if (type !== 'string') return 'value'
  return namesIds(use.name) ? exampleId : (use.name ?? 'text')
}

function createObject(schema: JsonSchema, use: ExampleUse): unknown {
  const { properties } = schema
  if (properties === undefined) return pickValue(schema, use) ?? {}
  const required = toList(schema['required'])
  return Object.fromEntries(
    Object.entries(toSchema(properties)).flatMap(([name, member]) => {
      const property = toSchema(member)
      const isReference = property['type'] === 'string' && (namesIds(name) || name === 'parent')
      const isKnown = exampleValues[name] !== undefined
      if (use.isRequest && isReference && !isKnown && !required.includes(name)) return []
      // Bypass does not go with the first internet access of the list.
      if (use.isRequest && name === 'tunnelBypass') return []
      const nested = {
        name,
        isRequest: use.isRequest,
        ...(use.owner === undefined ? {} : { owner: use.owner }),
      }
      return [[name, createExample(property, nested)]]
    }),
  )
}

/** Picks the value that is known by name, the first of an enum, or the schema's own example, in this order. */
function pickValue(schema: JsonSchema, { name = '', owner, isRequest }: ExampleUse): unknown {
  const byOwner = exampleValues[`${owner ?? ''}.${name}`]
  if (byOwner !== undefined) return byOwner
  const members = toList(schema['enum'])
  if (members.length > 0) return members[0]
  if (schema['format'] === 'date-time') return exampleValues[name] ?? '2026-01-05T12:00:00Z'
  const known = exampleValues[name]
  if (known !== undefined && hasType(known, schema['type'])) return known
  if (isRequest && namesIds(name)) return undefined
  const own = schema['example'] ?? toList(schema['examples'])[0]
  return namesIds(name) ? undefined : own
}

function hasType(value: unknown, type: unknown): boolean {
  if (type === undefined) return true
  if (Array.isArray(value)) return type === 'array'
  return type === 'integer' ? typeof value === 'number' : typeof value === type
}

/** `id`, `groupId` and `gatewaysIds`, but not `clientUUID`; regions are known by name. */
function namesIds(name = ''): boolean {
  return /^ids?$|Ids?$|UUID$/.test(name) || name === 'children' || name === 'parent'
}

function toList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

/** The document is well-formed: what stands for a schema in it is an object. */
function toSchema(value: unknown): JsonSchema {
  return typeof value === 'object' && value !== null ? (value as JsonSchema) : {}
}
