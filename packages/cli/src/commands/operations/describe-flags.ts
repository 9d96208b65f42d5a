import type { CatalogReference, CatalogSchema } from '@cloudconnexa/catalog'
import type { CommandFlag } from '../../inputs/command-inputs.ts'
import { toKindPlaceholder, toKindWords } from '../../names/kind-words.ts'
import { toKebabCase, toWords } from '../../text/flag-names.ts'
import { type BodyProperty, listItemKeys } from '../../request-body/list-properties.ts'
import { type Definitions, listChoices } from '../../request-body/schema.ts'
import { isInterval, type OperationPlan, type TypedArgument } from './plan/operation-plan.ts'

type Flags = Readonly<Record<string, CommandFlag>>

/** Descriptions that say what others allow, and not what the value is. */
const saysLimitOnly = /^The (?=official Terraform provider allows)/

/** The first sentence of a description without its period, or the name in words, before what only says a limit. */
export function summarize(description: string | undefined, name: string): string {
  const [sentence = ''] = (description ?? '').split(/(?<=[.!?])\s|\n/)
  const summary = sentence.replace(/\.$/, '')
  if (saysLimitOnly.test(summary)) return `${spellOut(name)}; ${summary.replace(saysLimitOnly, 'the ')}`
  return summary === '' ? spellOut(name) : summary
}

/** A name as it is read: `Platform of IP sec config`. */
function spellOut(name: string): string {
  const [last = '', ...above] = name.split('.').toReversed()
  const words =
    above.length === 0 ? toWords(last) : `${toWords(last)} of ${above.toReversed().map(toWords).join(' ')}`
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** What a value that is an id can be completed with, and what it is. */
export function describeReference(reference: CatalogReference | undefined): {
  readonly kind?: string
  readonly summary?: string
} {
  if (reference === undefined) return {}
  if ('kind' in reference)
    return { kind: reference.kind, summary: `Name or id of the ${toKindWords(reference.kind)}` }
  return { summary: `Name or id; what it is of depends on --${toKebabCase(reference.by)}` }
}

function findType({ type }: CatalogSchema): CommandFlag['type'] {
  return type === 'integer' || type === 'number' || type === 'boolean' ? type : 'string'
}

/** What of a value its type does not tell. */
function explainForm({ type, format }: CatalogSchema): string {
  if (type === 'boolean') return '; `=false` behind it for no'
  return format === 'date-time' ? '; a date, a time, or how long ago it was: -24h' : ''
}

function findPlaceholder({ format }: CatalogSchema, kind: string | undefined): string | undefined {
  if (kind !== undefined) return toKindPlaceholder(kind)
  return format === 'date-time' ? 'time' : undefined
}

function describeValue(
  schema: CatalogSchema,
  name: string,
  reference: CatalogReference | undefined,
  choices: readonly string[] | undefined,
): CommandFlag {
  const { kind, summary } = describeReference(reference)
  const placeholder = findPlaceholder(schema, kind)
  const type = findType(schema)
  return {
    summary: `${summary ?? summarize(schema.description, name)}${explainForm(schema)}`,
    type,
    ...(choices !== undefined && { choices }),
    ...(kind !== undefined && { completes: kind }),
    ...(placeholder !== undefined && { placeholder }),
  }
}

function describeItems({ items = {}, flag, schema }: BodyProperty, definitions: Definitions): CommandFlag {
  const placeholder = listItemKeys(items, definitions)
    .map((key) => `${key.flag}=…`)
    .join(',')
  return { summary: summarize(schema.description, flag), type: 'string', isRepeatable: true, placeholder }
}

function describeSecret({ flag, schema }: BodyProperty): Flags {
  const summary = summarize(schema.description, flag)
  return {
    [`${flag}-file`]: { summary: `${summary}, read from a file`, type: 'string', placeholder: 'file' },
    [`${flag}-env`]: {
      summary: `${summary}, read from an environment variable`,
      type: 'string',
      placeholder: 'variable',
    },
    [`${flag}-prompt`]: { summary: `${summary}, asked for on the terminal`, type: 'boolean' },
  }
}

function describeProperty(property: BodyProperty, definitions: Definitions): Flags {
  const { flag, form, schema, items, isSecret } = property
  if (isSecret) return describeSecret(property)
  if (form === 'objects') return { [flag]: describeItems(property, definitions) }
  const one =
    items === undefined ? schema : { ...items, description: schema.description ?? items.description ?? '' }
  const reference = schema['x-reference'] ?? items?.['x-reference']
  const described = describeValue(one, flag, reference, listChoices(one))
  return { [flag]: form === 'scalars' ? { ...described, isRepeatable: true } : described }
}

function describeParameter({ argument, schema }: TypedArgument): CommandFlag {
  if (isInterval(argument))
    return {
      summary: 'Time between two requests, in seconds',
      type: 'number',
      placeholder: 'seconds',
      default: '5',
    }
  return describeValue(schema, argument.name, argument.reference, argument.choices ?? listChoices(schema))
}

const dataFlag: CommandFlag = {
  summary:
    'The whole input as JSON or YAML: `@file`, `-` for standard input, or the text itself; flags win over it',
  type: 'string',
  placeholder: '@file|-|json',
}

const patchFlags: Flags = {
  set: {
    summary: 'Property to change; names as in the API or in kebab-case, deeper ones with dots',
    type: 'string',
    placeholder: 'key=value',
    isRepeatable: true,
  },
  clear: { summary: 'Property to clear', type: 'string', placeholder: 'key', isRepeatable: true },
}

/** Flags that come with what a method is. */
function describeFormFlags({
  entry,
  positional,
  body,
  isPatch,
  mintsSecret,
  narrowedBy,
}: OperationPlan): Flags {
  const takesData = body !== undefined || positional.some(({ isOptional }) => isOptional)
  return {
    ...(narrowedBy !== undefined && {
      [`${toKebabCase(narrowedBy)}-id`]: {
        summary: `Name or id of the ${toKindWords(narrowedBy)} to look for the name in`,
        type: 'string',
        completes: narrowedBy,
        placeholder: toKindPlaceholder(narrowedBy),
      },
    }),
    ...(takesData && { data: dataFlag }),
    ...(isPatch && patchFlags),
    ...(entry.result === 'list' && {
      limit: {
        summary: 'Most items to read; no page is requested beyond them',
        type: 'integer',
        placeholder: 'number',
      },
    }),
    ...(mintsSecret && {
      'output-file': {
        summary:
          'File to write the secret to, readable by you alone; one that is there is replaced with --yes only',
        type: 'string',
        placeholder: 'file',
      },
    }),
  }
}

/**
 * Describes the flags of a command.
 *
 * @param plan - The command.
 */
export function describeFlags(plan: OperationPlan): Flags {
  const { body, definitions, parameters } = plan
  const fromBody = (body?.properties ?? []).flatMap((property) =>
    Object.entries(describeProperty(property, definitions)),
  )
  const fromParameters = Object.entries(parameters).map(([flag, one]): [string, CommandFlag] => [
    flag,
    describeParameter(one),
  ])
  return { ...Object.fromEntries([...fromBody, ...fromParameters]), ...describeFormFlags(plan) }
}
