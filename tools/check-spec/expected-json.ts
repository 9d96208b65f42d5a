import { referencedName, type JsonSchema } from '../generate/document.ts'
import type { SectionForms, Side } from '../generate/model-forms.ts'
import type { ModelJson } from './model-json.ts'

const int32 = { least: -(2 ** 31), most: 2 ** 31 - 1 }

/**
 * What a model must take where the document has this schema: requests exactly what it says; answers its types alone, since
 * new values and other bounds must break nobody.
 */
export function expectedJson(schema: JsonSchema, side: Side, forms: SectionForms): ModelJson {
  if (schema.$ref !== undefined) return { $ref: forms.typeName(referencedName(schema.$ref), side) }
  const inRequest = side === 'request'
  switch (schema.type) {
    case 'array':
      return {
        type: 'array',
        items: expectedJson(schema.items ?? {}, side, forms),
        ...(inRequest ? limits(schema, 'minItems', 'maxItems', 'uniqueItems') : {}),
      }
    case 'object': {
      if (schema.properties !== undefined) throw new Error('An object inside a schema is not compared.')
      const values = typeof schema.additionalProperties === 'object' ? schema.additionalProperties : {}
      return {
        type: 'object',
        propertyNames: { type: 'string' },
        additionalProperties: expectedJson(values, side, forms),
      }
    }
    case 'integer':
      return inRequest ? wholeNumber(schema) : { type: 'number' }
    case 'number':
      return { type: 'number', ...(inRequest ? limits(schema, 'minimum', 'maximum') : {}) }
    case 'string':
      if (!inRequest) return { type: 'string' }
      return { type: 'string', ...limits(schema, 'enum', 'format', 'minLength', 'maxLength') }
    case 'boolean':
      return { type: 'boolean' }
    case undefined:
  }
  return {}
}

/** What a model must take where the document has a secret. */
export function expectedSecret(side: Side): ModelJson {
  return { 'x-kind': side === 'request' ? 'a text or a secret' : 'a secret' }
}

function wholeNumber({ format, minimum = -Infinity, maximum = Infinity }: JsonSchema): ModelJson {
  // JSON numbers beyond these lose digits in JavaScript, so no request may hold them.
  const range = format === 'int32' ? int32 : { least: Number.MIN_SAFE_INTEGER, most: Number.MAX_SAFE_INTEGER }
  return {
    type: 'integer',
    minimum: Math.max(minimum, range.least),
    maximum: Math.min(maximum, range.most),
  }
}

function limits(schema: JsonSchema, ...keywords: readonly (keyof JsonSchema)[]): ModelJson {
  return Object.fromEntries(
    keywords.flatMap((keyword) => (schema[keyword] === undefined ? [] : [[keyword, schema[keyword]]])),
  )
}
