import { getReferencedName, type JsonSchema } from '../spec/document.ts'
import { getValueSchema, type Facts } from './interface-text.ts'
import type { InlineForm, ObjectForm, SectionForms, Side } from './model-forms.ts'
import { isSecretProperty, isSecretResponse } from '../spec/secrets.ts'

// The zod schema is the authority on what fits. Each expression says what the schema of `schema-text.ts` says, down to what zod
// calls present (`in`, inherited properties included) and unknown (`for in`); a property test holds the two together.

/** `export function is...` of an interface: whether a value is one. */
export function createObjectCheckText(form: ObjectForm, facts: Facts): string {
  const names = Object.keys(form.schema.properties ?? {})
  const conditions = [
    'isObject(value)',
    ...names.map((name) => createPropertyText(form, name, facts)).filter((text) => text !== undefined),
    ...(form.side === 'request' ? [`hasOnlyKeys(value, ${createListText(names)})`] : []),
  ]
  return createFunctionText(form.typeName, conditions.join(' && '))
}

/** `export function is...` of a body or response without a name of its own. */
export function createInlineCheckText(form: InlineForm, facts: Facts): string {
  const isSecret = form.side === 'response' && isSecretResponse(facts.secrets, form.operation.id)
  const condition = isSecret
    ? createSecretText(form.side, 'value')
    : createConditionText(form.schema, 'value', form.side, facts.forms)
  return createFunctionText(form.typeName, condition ?? 'true')
}

/** Name of the function that says whether a value is of a type. */
export function getCheckName(typeName: string): string {
  return `is${typeName}`
}

function createFunctionText(typeName: string, condition: string): string {
  return (
    `/** Whether a value is a {@link ${typeName}}. */\n` +
    `export function ${getCheckName(typeName)}(value: unknown): value is ${typeName} {\n  return ${condition}\n}`
  )
}

/** What must hold of a property; nothing where anything may stand there, or nothing at all. */
function createPropertyText(form: ObjectForm, name: string, facts: Facts): string | undefined {
  const isRequired = form.schema.required?.includes(name) === true
  const place = `value.${name}`
  const condition = isSecretProperty(facts.secrets, form.schemaName, name)
    ? createSecretText(form.side, place)
    : createConditionText(form.schema.properties?.[name] ?? {}, place, form.side, facts.forms)
  if (condition === undefined) return isRequired ? `'${name}' in value` : undefined
  // Asking for the value first: most properties are there.
  return isRequired ? condition : `((${condition}) || !('${name}' in value))`
}

function createSecretText(side: Side, place: string): string {
  return `${side === 'request' ? 'isStringOrSecret' : 'isSecret'}(${place})`
}

/** What must hold of the value at a place; nothing where anything may stand there. */
function createConditionText(
  schema: JsonSchema,
  place: string,
  side: Side,
  forms: SectionForms,
): string | undefined {
  if (schema.$ref !== undefined)
    return `${getCheckName(forms.typeName(getReferencedName(schema.$ref), side))}(${place})`
  if (schema.enum)
    return side === 'request'
      ? `isAmong(${place}, ${createListText(schema.enum)})`
      : `typeof ${place} === 'string'`
  switch (schema.type ?? 'any') {
    case 'array':
      return createArrayText(schema, place, side, forms)
    case 'object':
      return `isRecordWith(${place}, ${createItemCheckText(getValueSchema(schema), side, forms)})`
    case 'integer':
    case 'number':
      return createNumberText(schema, place, side)
    case 'string':
      return createStringText(schema, place, side)
    case 'boolean':
      return `typeof ${place} === 'boolean'`
    case 'any':
      return undefined
  }
}

function createArrayText(schema: JsonSchema, place: string, side: Side, forms: SectionForms): string {
  const { minItems, maxItems } = schema
  const text = `isArrayWith(${place}, ${createItemCheckText(schema.items ?? {}, side, forms)})`
  return side === 'response' ? text : addBounds(text, `${place}.length`, minItems, maxItems)
}

/** A function that checks an item of a list, or a value of a map. */
function createItemCheckText(schema: JsonSchema, side: Side, forms: SectionForms): string {
  const condition = createConditionText(schema, 'item', side, forms)
  if (condition === undefined) return '() => true'
  if (condition === `typeof item === 'string'`) return 'isString'
  // A function that takes nothing but the item is handed on as it is.
  return /^(\w+)\(item\)$/.exec(condition)?.[1] ?? `(item) => ${condition}`
}

function createNumberText(schema: JsonSchema, place: string, side: Side): string {
  const { minimum, maximum } = schema
  if (side === 'response') return `Number.isFinite(${place})`
  const kind =
    schema.type === 'number'
      ? 'Number.isFinite'
      : schema.format === 'int32'
        ? 'isInt32'
        : 'Number.isSafeInteger'
  return addBounds(`${kind}(${place})`, `Number(${place})`, minimum, maximum)
}

function createStringText(schema: JsonSchema, place: string, side: Side): string {
  const { format, minLength, maxLength } = schema
  const isString = `typeof ${place} === 'string'`
  if (side === 'response') return isString
  if (format !== undefined && format !== 'uuid')
    throw new Error(`A request uses the format "${format}"; say in check-text.ts how it is checked.`)
  if (format === 'uuid') return `isGuid(${place})`
  return minLength === undefined && maxLength === undefined
    ? isString
    : `isStringWithin(${place}, ${minLength ?? 0}, ${maxLength ?? 'Infinity'})`
}

function addBounds(text: string, measured: string, least?: number, most?: number): string {
  return [
    text,
    ...(least === undefined ? [] : [`${measured} >= ${least}`]),
    ...(most === undefined ? [] : [`${measured} <= ${most}`]),
  ].join(' && ')
}

function createListText(values: readonly string[]): string {
  return `[${values.map((value) => `'${value}'`).join(', ')}]`
}
