import { referencedName, type JsonSchema } from './document.ts'
import { valueSchema, type Facts } from './interface-text.ts'
import type { InlineForm, ObjectForm, SectionForms, Side } from './model-forms.ts'
import { isSecretAnswer, isSecretProperty } from './secrets.ts'
import { camelCase } from './text-case.ts'

/** `export const ...Schema` of an interface; `satisfies Shape` is the proof that the two agree. */
export function objectSchemaText(form: ObjectForm, facts: Facts): string {
  const required = new Set(form.schema.required)
  const properties = Object.entries(form.schema.properties ?? {}).map(([name, schema]) => {
    const text = isSecretProperty(facts.secrets, form.schemaName, name)
      ? secretSchemaName(form.side)
      : zodText(schema, form.side, facts.forms)
    return `${name}: ${text}${required.has(name) ? '' : '.exactOptional()'}`
  })
  const kind = form.side === 'request' ? 'strictObject' : 'looseObject'
  return (
    `export const ${schemaName(form.typeName)}: z.ZodType<${form.typeName}> = ` +
    `z.${kind}({ ${properties.join(', ')} } satisfies Shape<${form.typeName}>)`
  )
}

/** `export const ...Schema` of a body or answer without a name of its own. */
export function inlineSchemaText(form: InlineForm, facts: Facts): string {
  const text =
    form.side === 'response' && isSecretAnswer(facts.secrets, form.operation.id)
      ? secretSchemaName(form.side)
      : zodText(form.schema, form.side, facts.forms)
  return `export const ${schemaName(form.typeName)}: z.ZodType<${form.typeName}> = ${text}`
}

/** Name of the constant that holds the zod schema of an interface. */
export function schemaName(typeName: string): string {
  return `${camelCase(typeName)}Schema`
}

function secretSchemaName(side: Side): string {
  return side === 'request' ? 'textOrSecretSchema' : 'secretSchema'
}

function zodText(schema: JsonSchema, side: Side, forms: SectionForms): string {
  if (schema.$ref !== undefined) return schemaName(forms.typeName(referencedName(schema.$ref), side))
  if (schema.enum) {
    return side === 'request'
      ? `z.enum([${schema.enum.map((value) => `'${value}'`).join(', ')}])`
      : 'z.string()'
  }
  switch (schema.type ?? 'any') {
    case 'array':
      return `z.array(${zodText(schema.items ?? {}, side, forms)})${bounds(schema, side)}`
    case 'object':
      return `z.record(z.string(), ${zodText(valueSchema(schema), side, forms)})`
    case 'integer':
    case 'number':
      return numberText(schema, side) + bounds(schema, side)
    case 'string':
      return stringText(schema, side) + bounds(schema, side)
    case 'boolean':
      return 'z.boolean()'
    case 'any':
      return 'z.unknown()'
  }
}

function numberText(schema: JsonSchema, side: Side): string {
  if (side === 'response' || schema.type === 'number') return 'z.number()'
  return schema.format === 'int32' ? 'z.int32()' : 'z.int()'
}

function stringText(schema: JsonSchema, side: Side): string {
  if (side === 'response' || schema.format === undefined) return 'z.string()'
  switch (schema.format) {
    case 'uuid':
      // Not z.uuid(), which asks for version and variant: the API does not say that it does.
      return 'z.guid()'
    case 'date-time':
      return 'z.iso.datetime({ offset: true })'
    default:
      throw new Error(`A request uses the format "${schema.format}"; say in stringText how it is checked.`)
  }
}

function bounds(schema: JsonSchema, side: Side): string {
  if (side === 'response') return ''
  if (schema.uniqueItems) throw new Error('A request uses "uniqueItems"; say in bounds how it is checked.')
  const least = schema.minimum ?? schema.minLength ?? schema.minItems
  const most = schema.maximum ?? schema.maxLength ?? schema.maxItems
  return (least === undefined ? '' : `.min(${least})`) + (most === undefined ? '' : `.max(${most})`)
}
