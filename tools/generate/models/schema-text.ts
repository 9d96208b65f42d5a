import { getReferencedName, type JsonSchema } from '../spec/document.ts'
import { getValueSchema, type Facts } from './interface-text.ts'
import type { InlineForm, ObjectForm, SectionForms, Side } from './model-forms.ts'
import { isSecretResponse, isSecretProperty } from '../spec/secrets.ts'
import { toCamelCase } from '../spec/text-case.ts'

/** `export const ...Schema` of an interface; `satisfies Shape` is the proof that the two agree. */
export function createObjectSchemaText(form: ObjectForm, facts: Facts): string {
  const required = new Set(form.schema.required)
  const properties = Object.entries(form.schema.properties ?? {}).map(([name, schema]) => {
    const text = isSecretProperty(facts.secrets, form.schemaName, name)
      ? getSecretSchemaName(form.side)
      : createZodText(schema, form.side, facts.forms)
    return `${name}: ${text}${required.has(name) ? '' : '.exactOptional()'}`
  })
  const kind = form.side === 'request' ? 'strictObject' : 'looseObject'
  return (
    `export const ${getSchemaName(form.typeName)}: z.ZodType<${form.typeName}> = ` +
    `z.${kind}({ ${properties.join(', ')} } satisfies Shape<${form.typeName}>)`
  )
}

/** `export const ...Schema` of a body or response without a name of its own. */
export function createInlineSchemaText(form: InlineForm, facts: Facts): string {
  const text =
    form.side === 'response' && isSecretResponse(facts.secrets, form.operation.id)
      ? getSecretSchemaName(form.side)
      : createZodText(form.schema, form.side, facts.forms)
  return `export const ${getSchemaName(form.typeName)}: z.ZodType<${form.typeName}> = ${text}`
}

/** Name of the constant that holds the zod schema of an interface. */
export function getSchemaName(typeName: string): string {
  return `${toCamelCase(typeName)}Schema`
}

function getSecretSchemaName(side: Side): string {
  return side === 'request' ? 'textOrSecretSchema' : 'secretSchema'
}

function createZodText(schema: JsonSchema, side: Side, forms: SectionForms): string {
  if (schema.$ref !== undefined) return getSchemaName(forms.typeName(getReferencedName(schema.$ref), side))
  if (schema.enum) {
    return side === 'request'
      ? `z.enum([${schema.enum.map((value) => `'${value}'`).join(', ')}])`
      : 'z.string()'
  }
  switch (schema.type ?? 'any') {
    case 'array':
      return `z.array(${createZodText(schema.items ?? {}, side, forms)})${createBounds(schema, side)}`
    case 'object':
      return `z.record(z.string(), ${createZodText(getValueSchema(schema), side, forms)})`
    case 'integer':
    case 'number':
      return createNumberText(schema, side) + createBounds(schema, side)
    case 'string':
      return createStringText(schema, side) + createBounds(schema, side)
    case 'boolean':
      return 'z.boolean()'
    case 'any':
      return 'z.unknown()'
  }
}

function createNumberText(schema: JsonSchema, side: Side): string {
  if (side === 'response' || schema.type === 'number') return 'z.number()'
  return schema.format === 'int32' ? 'z.int32()' : 'z.int()'
}

function createStringText(schema: JsonSchema, side: Side): string {
  if (side === 'response' || schema.format === undefined) return 'z.string()'
  switch (schema.format) {
    case 'uuid':
      // Not z.uuid(), which asks for version and variant: the API does not say that it does.
      return 'z.guid()'
    case 'date-time':
      return 'z.iso.datetime({ offset: true })'
    default:
      throw new Error(
        `A request uses the format "${schema.format}"; say in createStringText how it is checked.`,
      )
  }
}

function createBounds(schema: JsonSchema, side: Side): string {
  if (side === 'response') return ''
  if (schema.uniqueItems) throw new Error('A request uses "uniqueItems"; say in bounds how it is checked.')
  const least = schema.minimum ?? schema.minLength ?? schema.minItems
  const most = schema.maximum ?? schema.maxLength ?? schema.maxItems
  return (least === undefined ? '' : `.min(${least})`) + (most === undefined ? '' : `.max(${most})`)
}
