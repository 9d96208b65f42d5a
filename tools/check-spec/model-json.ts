import * as z from 'zod'

/** What a zod schema takes, in JSON Schema as zod itself writes it, with the names of other models as `$ref`. */
export interface ModelJson {
  readonly $ref?: string
  readonly type?: string
  readonly properties?: Readonly<Record<string, ModelJson>>
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean | ModelJson
  readonly propertyNames?: ModelJson
  readonly items?: ModelJson
  readonly enum?: readonly string[]
  readonly format?: string
  readonly minimum?: number
  readonly maximum?: number
  readonly minLength?: number
  readonly maxLength?: number
  readonly minItems?: number
  readonly maxItems?: number
  /** Set for what JSON Schema has no word for. */
  readonly 'x-kind'?: string
}

/** Names of models by their schema. */
export type ModelNames = z.core.$ZodRegistry<{ readonly id: string }>

const knownTypes: ReadonlySet<string> = new Set(
  'object array record string number boolean unknown enum optional'.split(' '),
)

/** Writes a schema as JSON Schema. */
export function modelJson(schema: z.core.$ZodType, names: ModelNames): ModelJson {
  const { $schema: _, ...json } = z.toJSONSchema(schema, {
    metadata: names,
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      const kind = beyondJson(zodSchema)
      if (kind !== undefined) Object.assign(jsonSchema, { 'x-kind': kind })
      // A format says it already, and its pattern is zod's business.
      if (jsonSchema.format !== undefined) delete jsonSchema.pattern
    },
  })
  // What zod writes is JSON Schema, of which the interface names what the models use; `describe` shows the rest as it is.
  const { $defs = {}, ...own } = json as ModelJson & { readonly $defs?: Readonly<Record<string, ModelJson>> }
  const name = names.get(schema)?.id
  return (name === undefined ? undefined : $defs[name]) ?? own
}

function beyondJson(schema: z.core.$ZodTypes): string | undefined {
  const { def } = schema._zod
  if (def.type === 'custom') {
    return z.safeParse(schema, 'a text').success ? 'a text or a secret' : 'a secret'
  }
  if (!knownTypes.has(def.type)) return `a zod ${def.type}`
  const checks = 'checks' in def ? (def.checks ?? []) : []
  return checks.some((check) => check._zod.def.check === 'custom') ? 'refined by code' : undefined
}

/** One phrase for what a value may be; two schemas that take the same have the same phrase. */
export function describe(json: ModelJson): string {
  const { $ref, type, items, additionalProperties, propertyNames, format, ...rest } = json
  if (json['x-kind'] !== undefined) return json['x-kind']
  if ($ref !== undefined) return $ref.slice($ref.lastIndexOf('/') + 1)
  if (json.enum !== undefined) return `one of ${json.enum.toSorted().join(' | ')}`
  if (json.properties !== undefined) return 'an object that is no model'
  const limits = Object.entries(rest).map(([keyword, value]) => `, ${keyword} ${JSON.stringify(value)}`)
  return phrase() + limits.toSorted().join('')

  function phrase(): string {
    switch (type) {
      case 'array':
        return `a list of ${describe(items ?? {})}`
      case 'object':
        if (propertyNames === undefined || typeof additionalProperties !== 'object') return 'an object'
        return `a map of ${describe(additionalProperties)}`
      case 'string':
        return format === undefined ? 'a text' : `a text as ${format}`
      case 'boolean':
        return 'true or false'
      case undefined:
        return 'anything'
      default:
        return type
    }
  }
}
