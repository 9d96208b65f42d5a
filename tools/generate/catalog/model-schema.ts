import type { CatalogSchema } from '../../../packages/core/src/catalog/catalog-schema.ts'
import { describeClientLimits } from '../models/documentation-text.ts'
import type { SectionForms, Side } from '../models/model-forms.ts'
import { getReferencedName, type JsonSchema } from '../spec/document.ts'
import type { OperationFacts } from '../spec/read-operation-facts.ts'
import { findBodyReference, findPropertyReference, type Reference } from '../spec/references.ts'
import { isSecretProperty, isSecretResponse } from '../spec/secrets.ts'

/** What schemas of a section are made from. */
export interface SchemaFacts extends Pick<OperationFacts, 'secrets' | 'references'> {
  readonly forms: SectionForms
}

/** What is known of a place besides its schema. */
interface PlaceFacts {
  readonly isSecret?: boolean
  readonly reference?: Reference | undefined
}

/** The schemas of a section by the names of their types, in alphabetical order. */
export function createModelSchemas(facts: SchemaFacts): ReadonlyMap<string, CatalogSchema> {
  const objects = facts.forms.objects.map(({ typeName, side, schema, schemaName }) => {
    const place = { side, schemaName }
    return [typeName, createSchema(schema, place, facts)] as const
  })
  const inline = facts.forms.inline.map(({ typeName, side, schema, operation }) => {
    const known = {
      isSecret: side === 'response' && isSecretResponse(facts.secrets, operation.id),
      reference: findBodyReference(facts.references, operation.id),
    }
    return [typeName, createSchema(schema, { side }, facts, known)] as const
  })
  return new Map([...objects, ...inline].toSorted(([one], [other]) => (one < other ? -1 : 1)))
}

/**
 * The catalog's schema of a part of the API document: strict for requests, lenient for responses, as the models are.
 *
 * @param place - The named schema that it is or stands in, and which way it travels.
 */
export function createSchema(
  schema: JsonSchema,
  place: { readonly side: Side; readonly schemaName?: string },
  facts: SchemaFacts,
  known: PlaceFacts = {},
): CatalogSchema {
  const { side } = place
  const described = {
    ...createDescription(schema),
    ...createExamples(schema),
    ...(known.isSecret === true ? { 'x-secret': true as const } : {}),
    ...(known.reference === undefined ? {} : { 'x-reference': known.reference }),
    ...(schema['x-since'] === undefined ? {} : { 'x-since': schema['x-since'] }),
  }
  if (schema.$ref !== undefined)
    return { $ref: `#/$defs/${facts.forms.typeName(getReferencedName(schema.$ref), side)}`, ...described }
  const { type, enum: choices, items } = schema
  return {
    ...createTypes(type, choices, side),
    ...(type === 'object' ? createObject(schema, place, facts) : {}),
    ...(items === undefined ? {} : { items: createSchema(items, place, facts) }),
    ...copyLimits(schema, side),
    ...described,
  }
}

/** A response may hold a value that the document does not list. */
function createTypes(
  type: JsonSchema['type'],
  choices: readonly string[] | undefined,
  side: Side,
): CatalogSchema {
  if (choices === undefined) return type === undefined ? {} : { type }
  return side === 'request'
    ? { type: 'string', enum: choices }
    : { anyOf: [{ enum: choices }, { type: 'string' }] }
}

function createObject(
  { properties = {}, required, additionalProperties }: JsonSchema,
  place: { readonly side: Side; readonly schemaName?: string },
  facts: SchemaFacts,
): CatalogSchema {
  const { side, schemaName = '' } = place
  const entries = Object.entries(properties).map(([name, property]) => {
    const known = {
      isSecret: isSecretProperty(facts.secrets, schemaName, name),
      reference: findPropertyReference(facts.references, schemaName, name),
    }
    return [name, createSchema(property, { side }, facts, known)] as const
  })
  const others =
    typeof additionalProperties === 'object'
      ? createSchema(additionalProperties, { side }, facts)
      : (additionalProperties ?? side === 'response')
  return {
    ...(entries.length === 0 ? {} : { properties: Object.fromEntries(entries) }),
    ...(required === undefined ? {} : { required }),
    additionalProperties: others,
  }
}

/** The bounds of a request; those of a response are what the API has now, and bind nobody. */
function copyLimits(schema: JsonSchema, side: Side): CatalogSchema {
  const { format, minimum, maximum, minLength, maxLength, minItems, maxItems, uniqueItems } = schema
  const limits = { minimum, maximum, minLength, maxLength, minItems, maxItems, uniqueItems }
  return Object.fromEntries(
    Object.entries({ format, ...(side === 'request' ? limits : {}) }).filter(
      ([, value]) => value !== undefined,
    ),
  )
}

function createDescription(schema: JsonSchema): CatalogSchema {
  const { description } = schema
  const sentences = [
    ...(description === undefined ? [] : [/[.!?]$/.test(description) ? description : `${description}.`]),
    ...describeClientLimits(schema),
  ]
  return sentences.length === 0 ? {} : { description: sentences.join(' ') }
}

function createExamples({ example, examples }: JsonSchema): CatalogSchema {
  const found = examples ?? (example === undefined ? [] : [example])
  return found.length === 0 ? {} : { examples: found }
}
