import { getReferencedName, type JsonSchema } from '../spec/document.ts'
import { createComment, describeInline, describeInterface, describeProperty } from './documentation-text.ts'
import type { InlineForm, ObjectForm, SectionForms, Side } from './model-forms.ts'
import { isSecretResponse, isSecretProperty, type Secrets } from '../spec/secrets.ts'

/** What the texts of a form are made from besides the form itself. */
export interface Facts {
  readonly forms: SectionForms
  readonly secrets: Secrets
  /** API version of the document. */
  readonly version: string
}

/** `export interface ...` with its documentation. */
export function createInterfaceText(form: ObjectForm, facts: Facts): string {
  const required = new Set(form.schema.required)
  const modifier = form.side === 'response' ? 'readonly ' : ''
  const properties = Object.entries(form.schema.properties ?? {}).map(([name, schema]) => {
    const type = isSecretProperty(facts.secrets, form.schemaName, name)
      ? getSecretType(form.side)
      : createTypeText(schema, form.side, facts.forms)
    return `${createComment(describeProperty(schema))}${modifier}${name}${required.has(name) ? '' : '?'}: ${type}`
  })
  return `${createComment(describeInterface(form, facts.version))}export interface ${form.typeName} {\n${properties.join('\n')}\n}`
}

/** `export type ...` of a body or response without a name of its own, with its documentation. */
export function createInlineTypeText(form: InlineForm, facts: Facts): string {
  const type =
    form.side === 'response' && isSecretResponse(facts.secrets, form.operation.id)
      ? 'Secret'
      : createTypeText(form.schema, form.side, facts.forms)
  return `${createComment(describeInline(form))}export type ${form.typeName} = ${type}`
}

function getSecretType(side: Side): string {
  return side === 'request' ? 'string | Secret' : 'Secret'
}

function createTypeText(schema: JsonSchema, side: Side, forms: SectionForms): string {
  if (schema.$ref !== undefined) return forms.typeName(getReferencedName(schema.$ref), side)
  if (schema.enum) {
    const values = schema.enum.map((value) => `'${value}'`)
    // A bare `string` would swallow the literals, and with them the completions in editors.
    return [...values, ...(side === 'response' ? ['(string & {})'] : [])].join(' | ')
  }
  switch (schema.type ?? 'any') {
    case 'array':
      return `readonly (${createTypeText(schema.items ?? {}, side, forms)})[]`
    case 'object':
      return `Readonly<Record<string, ${createTypeText(getValueSchema(schema), side, forms)}>>`
    case 'integer':
    case 'number':
      return 'number'
    case 'string':
      return 'string'
    case 'boolean':
      return 'boolean'
    case 'any':
      return 'unknown'
  }
}

/** Schema of the values of a map. */
export function getValueSchema(schema: JsonSchema): JsonSchema {
  if (schema.properties)
    throw new Error('An object inside a schema needs a name of its own in the API document.')
  return typeof schema.additionalProperties === 'object' ? schema.additionalProperties : {}
}
