import { Secret } from '@cloudconnexa/core'
import * as fc from 'fast-check'
import { getValueSchema } from '../generate/models/interface-text.ts'
import type { InlineForm, ObjectForm, Side } from '../generate/models/model-forms.ts'
import { type ApiDocument, getReferencedName, type JsonSchema } from '../generate/spec/document.ts'
import { isSecretProperty, isSecretResponse, type Secrets } from '../generate/spec/secrets.ts'

/** What values are created from besides the form. */
export interface ValidValueOptions {
  readonly document: ApiDocument
  readonly secrets: Secrets
  /** Whether every property is there, and no list empty. Default: as it comes. */
  readonly isFull?: boolean
}

const int32 = { min: -(2 ** 31), max: 2 ** 31 - 1 }

/** Creates values that fit a form, by the API document and not by its check or schema. */
export function createValidValues(
  form: ObjectForm | InlineForm,
  options: ValidValueOptions,
): fc.Arbitrary<unknown> {
  const { side } = form
  if ('schemaName' in form) return createObjects(form.schemaName, side, options)
  const isSecret = side === 'response' && isSecretResponse(options.secrets, form.operation.id)
  return isSecret ? createSecrets(side) : createValues(form.schema, side, options)
}

function createObjects(schemaName: string, side: Side, options: ValidValueOptions): fc.Arbitrary<unknown> {
  const { properties = {}, required = [] } = options.document.schemas.get(schemaName) ?? {}
  const values = Object.entries(properties).map(([name, schema]) => [
    name,
    isSecretProperty(options.secrets, schemaName, name)
      ? createSecrets(side)
      : createValues(schema, side, options),
  ])
  const requiredKeys = options.isFull === true ? Object.keys(properties) : [...required]
  return fc.record<Record<string, unknown>>(Object.fromEntries(values), { requiredKeys })
}

function createSecrets(side: Side): fc.Arbitrary<unknown> {
  const secrets = fc.string({ minLength: 1 }).map((text) => new Secret(`s${text}`))
  return side === 'request' ? fc.oneof(secrets, fc.constant('opensesame')) : secrets
}

function createValues(schema: JsonSchema, side: Side, options: ValidValueOptions): fc.Arbitrary<unknown> {
  if (schema.$ref !== undefined) return createObjects(getReferencedName(schema.$ref), side, options)
  if (schema.enum) {
    const members = fc.constantFrom(...schema.enum)
    return side === 'request' ? members : fc.oneof(members, fc.string())
  }
  switch (schema.type ?? 'any') {
    case 'array': {
      const items = createValues(schema.items ?? {}, side, options)
      const { minItems = options.isFull === true ? 1 : 0, maxItems } = schema
      const few = fc.array(items, {
        minLength: minItems,
        maxLength: Math.min(maxItems ?? minItems + 3, minItems + 3),
      })
      if (side === 'response' || maxItems === undefined) return few
      const most = items.map((item) => Array.from({ length: maxItems }, () => item))
      return options.isFull === true ? most : fc.oneof(few, most)
    }
    case 'object':
      return fc.dictionary(fc.string(), createValues(getValueSchema(schema), side, options), {
        minKeys: options.isFull === true ? 1 : 0,
        maxKeys: 3,
      })
    case 'integer':
      return fc.integer({ min: schema.minimum ?? int32.min, max: schema.maximum ?? int32.max })
    case 'number':
      return fc.double({
        noNaN: true,
        noDefaultInfinity: true,
        min: schema.minimum ?? -Number.MAX_VALUE,
        max: schema.maximum ?? Number.MAX_VALUE,
      })
    case 'boolean':
      return fc.boolean()
    case 'string':
      return createStrings(schema, side)
    case 'any':
      return fc.jsonValue()
  }
}

function createStrings({ format, minLength, maxLength }: JsonSchema, side: Side): fc.Arbitrary<string> {
  if (side === 'request' && format === 'uuid') return fc.uuid()
  return fc.string({
    unit: 'binary',
    ...(minLength === undefined ? {} : { minLength }),
    ...(maxLength === undefined ? {} : { maxLength }),
  })
}
