import type { ModelParser } from '@cloudconnexa/core/service'

/** The part of JSON Schema that values are generated from. */
export interface JsonSchema {
  readonly $ref?: string
  readonly $defs?: Readonly<Record<string, JsonSchema>>
  readonly type?: string | readonly string[]
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly JsonSchema[]
  readonly oneOf?: readonly JsonSchema[]
  readonly allOf?: readonly JsonSchema[]
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
  readonly items?: JsonSchema
  readonly minItems?: number
  readonly minLength?: number
  readonly maxLength?: number
  readonly pattern?: string
  readonly format?: string
  readonly minimum?: number
  readonly exclusiveMinimum?: number
  readonly maximum?: number
}

/** How a schema library offers JSON Schema, see https://standardschema.dev/json-schema. */
interface StandardJsonSchema {
  readonly '~standard': {
    readonly jsonSchema: { input(options: object): JsonSchema }
  }
}

/** Reads what a schema checks as JSON Schema; returns `undefined` if its library does not offer it. */
export function readJsonSchema(parser: ModelParser): JsonSchema | undefined {
  if (!isStandard(parser)) return undefined
  try {
    // What JSON Schema cannot express, such as a secret, becomes a schema that allows everything.
    return parser['~standard'].jsonSchema.input({
      target: 'draft-2020-12',
      libraryOptions: { unrepresentable: 'any' },
    })
  } catch {
    return undefined
  }
}

function isStandard(value: unknown): value is StandardJsonSchema {
  const standard = readProperty(value, '~standard')
  return typeof readProperty(readProperty(standard, 'jsonSchema'), 'input') === 'function'
}

function readProperty(value: unknown, name: string): unknown {
  const isHolder = (typeof value === 'object' && value !== null) || typeof value === 'function'
  return isHolder ? Reflect.get(value, name) : undefined
}
