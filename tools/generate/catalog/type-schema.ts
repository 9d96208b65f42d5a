import type { CatalogSchema } from '../../../packages/core/src/catalog/catalog-schema.ts'
import { reservedFilterNames } from '../../../packages/core/src/call/split-list-options.ts'
import type { Declaration, Declarations, WrittenProperty, WrittenType } from './declarations.ts'
import { parseComment } from './parse-comment.ts'

/** What schemas of written types are made from. */
export interface TypeFacts {
  readonly declarations: Declarations
  /** The schemas that types of models refer to; those made on the way are added. */
  readonly schemas: Map<string, CatalogSchema>
  /** The schema of a parameter of the operations that the method carries out, where they have one of this name. */
  readonly findParameter: (name: string) => CatalogSchema | undefined
}

const keywordSchemas: Readonly<Record<string, CatalogSchema>> = {
  string: { type: 'string' },
  number: { type: 'number' },
  boolean: { type: 'boolean' },
  unknown: {},
  Instant: { type: 'string', format: 'date-time' },
  Secret: { type: 'string', 'x-secret': true },
  Error: { type: 'object' },
}

/** What every call takes; callers pass it apart from the input. */
const callOptions: ReadonlySet<string> = new Set(['CallOptions', 'ReadAheadOption', 'Omit'])

type Substitutes = ReadonlyMap<string, WrittenType>

/**
 * The schema of a type as it is written in a signature; `undefined` for `void`.
 *
 * @throws {Error} when it is a type that no schema can be made of.
 */
export function createTypeSchema(
  type: WrittenType,
  facts: TypeFacts,
  substitutes: Substitutes = new Map(),
): CatalogSchema | undefined {
  switch (type.is) {
    case 'literal':
      return { const: type.value }
    case 'array':
      return { type: 'array', items: createTypeSchema(type.items, facts, substitutes) ?? {} }
    case 'union':
      return createUnion(type.members, facts, substitutes)
    case 'object':
      return createObject(type.properties, facts, substitutes)
    case 'name':
      return createNamedSchema(type, facts, substitutes)
    case 'intersection':
    case 'function':
    case 'other':
      throw new Error(`no schema can be made of ${type.is === 'other' ? type.text : `an ${type.is} type`}`)
  }
}

function createNamedSchema(
  { name, arguments: given }: Extract<WrittenType, { readonly is: 'name' }>,
  facts: TypeFacts,
  substitutes: Substitutes,
): CatalogSchema | undefined {
  if (name === 'void' || name === 'undefined') return undefined
  const substitute = substitutes.get(name)
  if (substitute !== undefined) return createTypeSchema(substitute, facts, substitutes)
  const [first] = given
  if (first !== undefined && name === 'Iterable')
    return { type: 'array', items: createTypeSchema(first, facts, substitutes) ?? {} }
  if (first !== undefined && name === 'Readonly') return createTypeSchema(first, facts, substitutes)
  const [, second] = given
  if (second !== undefined && name === 'Record')
    return { type: 'object', additionalProperties: createTypeSchema(second, facts, substitutes) ?? {} }
  if (first?.is === 'name' && name === 'Patch') return { $ref: addPatch(first.name, facts.schemas) }
  if (facts.schemas.has(name)) return { $ref: `#/$defs/${name}` }
  const keyword = keywordSchemas[name]
  if (keyword !== undefined) return keyword
  const declaration = facts.declarations.get(name)
  if (declaration === undefined) throw new Error(`no schema can be made of ${name}`)
  const inner = new Map([
    ...substitutes,
    ...declaration.typeParameters.flatMap((parameter, index) => {
      const value = given[index]
      return value === undefined ? [] : [[parameter, value] as const]
    }),
  ])
  return declaration.alias === undefined
    ? createObject(listProperties(declaration, facts.declarations), facts, inner)
    : createTypeSchema(declaration.alias, facts, inner)
}

function createUnion(
  members: readonly WrittenType[],
  facts: TypeFacts,
  substitutes: Substitutes,
): CatalogSchema | undefined {
  const literals = members.flatMap((member) => (member.is === 'literal' ? [member.value] : []))
  const others = members
    .filter((member) => member.is !== 'literal')
    .flatMap((member) => createTypeSchema(member, facts, substitutes) ?? [])
  const choices = literals.length === 0 ? [] : [createChoice(literals)]
  const [only, ...more] = [...choices, ...others]
  return only === undefined || more.length === 0 ? only : { anyOf: [only, ...more] }
}

function createChoice(values: readonly (string | number | boolean)[]): CatalogSchema {
  const type = values.every((value) => Number.isInteger(value)) ? 'integer' : typeof values[0]
  return { type, enum: values }
}

function createObject(
  properties: readonly WrittenProperty[],
  facts: TypeFacts,
  substitutes: Substitutes,
): CatalogSchema {
  const required = properties.filter(({ isOptional }) => !isOptional).map(({ name }) => name)
  return {
    type: 'object',
    properties: createProperties(properties, facts, substitutes),
    ...(required.length === 0 ? {} : { required }),
    additionalProperties: false,
  }
}

/** Schemas of the properties of an object type. */
function createProperties(
  properties: readonly WrittenProperty[],
  facts: TypeFacts,
  substitutes: Substitutes,
): Readonly<Record<string, CatalogSchema>> {
  return Object.fromEntries(
    properties.map(({ name, type, comment }) => [
      name,
      {
        ...(facts.findParameter(name) ?? createTypeSchema(type, facts, substitutes)),
        ...(comment === undefined ? {} : { description: parseComment(comment).documentation }),
      },
    ]),
  )
}

/** Schemas of what the options of a method hold besides call options, by name. Functions, such as listeners, are left out. */
export function createOptionSchemas(
  type: WrittenType | undefined,
  facts: TypeFacts,
): Readonly<Record<string, CatalogSchema>> {
  if (type === undefined) return {}
  const properties = listOptions(type, facts.declarations).filter(
    ({ name, type: own }) => !reservedFilterNames.has(name) && !isFunction(own),
  )
  return createProperties(properties, facts, new Map())
}

function listOptions(type: WrittenType, declarations: Declarations): readonly WrittenProperty[] {
  switch (type.is) {
    case 'object':
      return type.properties
    case 'intersection':
      return type.members.flatMap((member) => listOptions(member, declarations))
    case 'name': {
      if (callOptions.has(type.name)) return []
      const declaration = declarations.get(type.name)
      if (declaration === undefined) throw new Error(`nothing is known of the options ${type.name}`)
      return declaration.alias === undefined
        ? listProperties(declaration, declarations)
        : listOptions(declaration.alias, declarations)
    }
    case 'array':
    case 'function':
    case 'literal':
    case 'other':
    case 'union':
      throw new Error('its options are no object')
  }
}

function isFunction(type: WrittenType): boolean {
  return type.is === 'function' || (type.is === 'union' && type.members.some(isFunction))
}

/** The properties of an interface with those of its parents. */
function listProperties(
  { parents, properties }: Declaration,
  declarations: Declarations,
): readonly WrittenProperty[] {
  const inherited = parents.flatMap((parent) => {
    const declaration = parent.is === 'name' ? declarations.get(parent.name) : undefined
    return declaration === undefined ? [] : listProperties(declaration, declarations)
  })
  return [...inherited, ...properties]
}

/** Adds the schema of changes to what a request replaces: any of its properties, `null` where one is cleared. */
function addPatch(name: string, schemas: Map<string, CatalogSchema>): string {
  const whole = schemas.get(name)
  if (whole?.properties === undefined) throw new Error(`${name} has no properties to change`)
  const properties = Object.entries(whole.properties).map(
    ([property, schema]) => [property, createClearable(schema)] as const,
  )
  schemas.set(`${name}Patch`, {
    type: 'object',
    description: 'Properties to change; `null` clears one.',
    properties: Object.fromEntries(properties),
    additionalProperties: false,
  })
  return `#/$defs/${name}Patch`
}

function createClearable(schema: CatalogSchema): CatalogSchema {
  const { description, 'x-reference': reference, 'x-secret': isSecret, ...rest } = schema
  return {
    anyOf: [rest, { type: 'null' }],
    ...(description === undefined ? {} : { description }),
    ...(reference === undefined ? {} : { 'x-reference': reference }),
    ...(isSecret === undefined ? {} : { 'x-secret': isSecret }),
  }
}
