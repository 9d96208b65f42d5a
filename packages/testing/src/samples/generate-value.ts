import type { JsonSchema } from './json-schema.ts'

/** Which properties the objects in a generated value have. */
export type Extent = 'all' | 'required'

// Deep enough for real bodies; a recursive schema has to end somewhere.
const deepest = 8

/** Generates a value that a schema describes, as far as the schema says it. */
export function generateValue(schema: JsonSchema, extent: Extent): unknown {
  return new ValueGenerator(schema, extent).generate(schema, 0)
}

class ValueGenerator {
  readonly #root: JsonSchema
  readonly #extent: Extent

  constructor(root: JsonSchema, extent: Extent) {
    this.#root = root
    this.#extent = extent
  }

  generate(unresolved: JsonSchema, depth: number): unknown {
    const schema = this.#resolveSchema(unresolved)
    if (schema.const !== undefined) return schema.const
    if (schema.enum !== undefined) return schema.enum[0]
    const types = typeof schema.type === 'string' ? [schema.type] : (schema.type ?? [])
    switch (types.find((type) => type !== 'null') ?? types[0]) {
      case 'object':
        return this.#generateObject(schema, depth)
      case 'array': {
        const atLeast = schema.minItems ?? 0
        const count = depth < deepest ? Math.max(1, atLeast) : atLeast
        return Array.from({ length: count }, () => this.generate(schema.items ?? {}, depth + 1))
      }
      case 'integer':
      case 'number':
        return generateNumber(schema)
      case 'boolean':
        return true
      case 'null':
        return null
      case 'string':
      case undefined:
      default:
        return generateString(schema)
    }
  }

  #generateObject({ properties = {}, required = [] }: JsonSchema, depth: number): object {
    const isWanted = (name: string): boolean =>
      required.includes(name) || (this.#extent === 'all' && depth < deepest)
    return Object.fromEntries(
      Object.entries(properties)
        .filter(([name]) => isWanted(name))
        .map(([name, schema]) => [name, this.generate(schema, depth + 1)]),
    )
  }

  /** Resolves a reference, a choice (its first) or a combination (all of it). */
  #resolveSchema(schema: JsonSchema): JsonSchema {
    let current = schema
    for (let steps = 0; steps < deepest; steps += 1) {
      const { $ref, anyOf, oneOf, allOf, ...rest } = current
      if ($ref !== undefined) current = this.#resolveReference($ref)
      else if (allOf !== undefined)
        current = mergeSchemas(
          allOf.map((part) => this.#resolveSchema(part)),
          rest,
        )
      else if (anyOf !== undefined || oneOf !== undefined) current = chooseFirst(anyOf ?? oneOf ?? [])
      else return current
    }
    return current
  }

  #resolveReference(reference: string): JsonSchema {
    const name = reference.split('/').at(-1) ?? ''
    return reference === '#' ? this.#root : (this.#root.$defs?.[name] ?? {})
  }
}

function chooseFirst(choices: readonly JsonSchema[]): JsonSchema {
  return choices.find(({ type }) => type !== 'null') ?? {}
}

function mergeSchemas(schemas: readonly JsonSchema[], rest: JsonSchema): JsonSchema {
  const all = [...schemas, rest]
  return {
    ...Object.assign({}, ...all),
    properties: Object.assign({}, ...all.map(({ properties }) => properties)),
    required: all.flatMap(({ required = [] }) => required),
  }
}

function generateNumber({ minimum, exclusiveMinimum, maximum }: JsonSchema): number {
  const least = Math.max(minimum ?? 1, exclusiveMinimum === undefined ? 1 : exclusiveMinimum + 1)
  return maximum === undefined ? least : Math.min(least, maximum)
}

/** Strings of the kinds that APIs require, the plainest first. */
const strings = [
  'made-up',
  'MADE_UP',
  '1',
  'made-up.example.com',
  'made-up@example.com',
  'https://example.com/made-up',
  '10.8.0.0/24',
  '10.8.0.1',
  '2001:db8::/32',
  '2001:db8::1',
  '2026-01-01T00:00:00Z',
  '2026-01-01',
  '00000000-0000-4000-8000-000000000000',
]

const stringsByFormat: Readonly<Record<string, string>> = {
  'date-time': '2026-01-01T00:00:00Z',
  date: '2026-01-01',
  uuid: '00000000-0000-4000-8000-000000000000',
  email: 'made-up@example.com',
  uri: 'https://example.com/made-up',
  hostname: 'made-up.example.com',
  ipv4: '10.8.0.1',
  ipv6: '2001:db8::1',
  cidrv4: '10.8.0.0/24',
  cidrv6: '2001:db8::/32',
}

function generateString({ pattern, format = '', minLength = 0, maxLength = Infinity }: JsonSchema): string {
  const byFormat = stringsByFormat[format]
  const expression = pattern === undefined ? /(?:)/ : new RegExp(pattern, 'u')
  const isFitting = (text: string): boolean =>
    text.length >= minLength && text.length <= maxLength && expression.test(text)
  const plain = 'made-up-'.repeat(Math.ceil(minLength / 8)).slice(0, Math.max(minLength, 1))
  return [...(byFormat === undefined ? [] : [byFormat]), ...strings, plain].find(isFitting) ?? plain
}
