import type { JsonSchema, Operation } from '../spec/document.ts'
import type { InlineForm, ObjectForm } from './model-forms.ts'
import { joinWords } from '../spec/text-case.ts'

const lineLength = 100
const nilId = '00000000-0000-0000-0000-000000000000'

/** A TSDoc comment made of paragraphs; empty where there is nothing to say. */
export function createComment(paragraphs: readonly string[]): string {
  const lines = paragraphs.flatMap((text, index) => [...(index === 0 ? [] : ['']), ...wrap(text)])
  const [first, ...rest] = lines.map((line) => line.replaceAll('*/', '* /'))
  if (first === undefined) return ''
  if (rest.length === 0) return `/** ${first} */\n`
  return `/**\n${[first, ...rest].map((line) => (line === '' ? ' *' : ` * ${line}`)).join('\n')}\n */\n`
}

/** What an interface is for, and where its facts were read. */
export function describeInterface(form: ObjectForm, documentVersion: string): readonly string[] {
  const role = form.side === 'request' ? 'Request body' : 'Response'
  const direct = form.operations.length > 0 ? `${role} of ${listOperations(form.operations)}` : ''
  const parents = joinWords(form.parents.map((parent) => `\`${parent}\``))
  const indirect = parents === '' ? '' : `${direct === '' ? 'Part' : 'part'} of ${parents}`
  const renamed =
    form.typeName === form.schemaName ? '' : ` The form of \`${form.schemaName}\` that requests take.`
  const purpose = `${[direct, indirect].filter((text) => text !== '').join('; ')}.${renamed}`
  return [purpose, ...describeProvenance(form.schema, documentVersion)]
}

/** What a body or response without a name of its own is. */
export function describeInline(form: InlineForm): readonly string[] {
  const role = form.side === 'request' ? 'Request body' : 'Response'
  return [[`${role} of ${listOperations([form.operation])}.`, ...describeProperty(form.schema)].join(' ')]
}

/** Description, format, first API version, example and limits of a property, as one paragraph. */
export function describeProperty(schema: JsonSchema): readonly string[] {
  const example = schema.example ?? schema.examples?.[0]
  const sentences = [
    ...(schema.description === undefined ? [] : [toSentence(schema.description)]),
    ...describeFormat(schema),
    ...(schema['x-since'] === undefined ? [] : [`In the API since ${schema['x-since']}.`]),
    ...(isTelling(example) ? [`Example: \`${String(example)}\`.`] : []),
    ...describeClientLimits(schema),
  ]
  return sentences.length === 0 ? [] : [sentences.join(' ')]
}

function listOperations(operations: readonly Operation[]): string {
  return joinWords(operations.map(({ id, method, path }) => `\`${id}\` (\`${method} ${path}\`)`))
}

function describeProvenance(schema: JsonSchema, documentVersion: string): readonly string[] {
  const version = schema['x-source-version'] ?? documentVersion
  const source = schema['x-source']?.find((place) => place.startsWith('https://'))
  return [
    // Some schemas are put together from several versions; spec/ has the details.
    ...(/^[\d.]+$/.test(version) ? [`Read from the documentation of API version ${version}.`] : []),
    ...(source === undefined ? [] : [`@see ${source}`]),
  ]
}

function toSentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`
}

function describeFormat(schema: JsonSchema): readonly string[] {
  const described = schema.items ?? schema
  const format = { uuid: 'UUID', 'date-time': 'ISO 8601 date and time' }[described.format ?? '']
  return [
    ...(format === undefined ? [] : [schema.items ? `Each a ${format}.` : `${format}.`]),
    ...(schema.maxItems === undefined ? [] : [`At most ${schema.maxItems} items.`]),
    ...(schema.uniqueItems ? ['No item occurs twice.'] : []),
  ]
}

/** Lists, and the id that stands for any id, show nothing that the type does not say. */
function isTelling(example: unknown): boolean {
  return example !== nilId && ['string', 'number', 'boolean'].includes(typeof example)
}

/** What the official Terraform provider allows, in a sentence; none where it says nothing. */
export function describeClientLimits(schema: JsonSchema): readonly string[] {
  const range = formatRange(schema['x-client-limits'])
  if (range === undefined) return []
  const unit = schema.type === 'array' ? 'items' : 'characters'
  return [`The official Terraform provider allows ${range} ${unit}.`]
}

/** The document writes limits as `{ minLength, maxLength }`, as `"1..120"` or as the least number alone. */
function formatRange(limits: unknown): string | undefined {
  if (typeof limits === 'number') return `${limits} or more`
  if (typeof limits === 'string') return limits.replace('..', ' to ')
  if (typeof limits !== 'object' || limits === null) return undefined
  return `${String(Reflect.get(limits, 'minLength'))} to ${String(Reflect.get(limits, 'maxLength'))}`
}

function wrap(text: string): readonly string[] {
  // A block tag and its address stay on one line.
  if (text.startsWith('@')) return [text]
  const lines: string[] = []
  // Code spans stay whole.
  for (const word of text.match(/(?:`[^`]*`|\S)+/g) ?? []) {
    const line = lines.at(-1)
    if (line !== undefined && line.length + word.length < lineLength)
      lines[lines.length - 1] = `${line} ${word}`
    else lines.push(word)
  }
  return lines
}
