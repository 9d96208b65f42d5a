import type { CatalogReference } from '@cloudconnexa/catalog'
import type { CommandExample } from '../../../command/command.ts'
import { listKinds } from '../../../names/resolve-references.ts'
import { toKebabCase } from '../../../text/flag-names.ts'
import { type BodyProperty, listProperties } from '../../../request-body/list-properties.ts'
import { type BodyObject, isBodyObject, readProperty } from '../../../request-body/body-object.ts'
import { adaptDocumentation } from '../plan/adapt-documentation.ts'
import { exampleNames } from './example-values.ts'
import { writePlaceholders } from './write-placeholders.ts'
import { writtenExamples } from './written-examples.ts'
import type { OperationPlan, TypedArgument } from '../plan/operation-plan.ts'
import { quoteWord } from '../../../text/quote-word.ts'

/** An example value; ids of the catalog's examples are replaced by names that the demo account has. */
function pickValue(value: unknown, reference: CatalogReference | undefined, beside: BodyObject): string {
  const [kind = ''] = reference === undefined ? [] : listKinds(reference, beside)
  return exampleNames[kind] ?? String(value)
}

function writePair(key: string, value: string): string {
  return /[",]|^\s|\s$/.test(value)
    ? `${key}="${value.replaceAll(/["\\]/g, String.raw`\$&`)}"`
    : `${key}=${value}`
}

/** An item of an array as `key=value,key=value`; undefined where it is deeper than that can say. */
function writeItem(
  item: unknown,
  { items = {} }: BodyProperty,
  { definitions }: OperationPlan,
): string | undefined {
  if (!isBodyObject(item)) return undefined
  const properties = listProperties(items, definitions)
  const known = properties.filter(({ path }) => readProperty(item, path) !== undefined)
  if (known.some(({ form, isSecret }) => form === 'objects' || isSecret)) return undefined
  return known
    .flatMap(({ path, flag, schema, items: below }) => {
      const value = readProperty(item, path)
      const reference = schema['x-reference'] ?? below?.['x-reference']
      return (Array.isArray(value) ? value : [value]).map((one) =>
        writePair(flag, pickValue(one, reference, item)),
      )
    })
    .join(',')
}

/** A property as flags; undefined where they cannot say it. */
function writeProperty(
  value: unknown,
  property: BodyProperty,
  beside: BodyObject,
  plan: OperationPlan,
): readonly string[] | undefined {
  const { form, flag, schema, items } = property
  const values = Array.isArray(value) ? value : [value]
  if (form === 'objects') {
    const written = values.map((one) => writeItem(one, property, plan))
    return written.every((one) => one !== undefined)
      ? written.flatMap((one) => [`--${flag}`, quoteWord(one)])
      : undefined
  }
  if (schema.type === 'boolean') return [value === true ? `--${flag}` : `--${flag}=false`]
  const reference = schema['x-reference'] ?? items?.['x-reference']
  return values.flatMap((one) => [`--${flag}`, quoteWord(pickValue(one, reference, beside))])
}

function writeBody(value: unknown, plan: OperationPlan): readonly string[] {
  const { body, isPatch } = plan
  if (body === undefined || value === undefined) return []
  const holder = body.isArray ? { [body.name]: value } : value
  if (!isBodyObject(holder)) return []
  const present = body.properties.filter(({ path }) => readProperty(holder, path) !== undefined)
  if (isPatch) return present.flatMap(({ path }) => writeChange(path, readProperty(holder, path)))
  const flags = present.map((property) =>
    writeProperty(readProperty(holder, property.path), property, holder, plan),
  )
  const isWhole = flags.every((one) => one !== undefined) && countLeaves(holder) === present.length
  return isWhole ? flags.flatMap((one) => one) : ['--data', quoteWord(JSON.stringify(value))]
}

function writeChange(path: readonly string[], value: unknown): readonly string[] {
  return value === null
    ? ['--clear', path.join('.')]
    : ['--set', quoteWord(`${path.join('.')}=${typeof value === 'string' ? value : JSON.stringify(value)}`)]
}

/** How many flags it takes: arrays are one each. */
function countLeaves(value: unknown): number {
  if (!isBodyObject(value)) return 1
  return Object.values(value).reduce<number>((sum, one) => sum + countLeaves(one), 0)
}

function writeTyped({ argument }: TypedArgument, example: BodyObject): readonly string[] {
  const value = example[argument.name]
  const values = Array.isArray(value) ? value : [value]
  return values.map((one) => quoteWord(pickValue(one, argument.reference, example)))
}

/** Writes the command line that passes an input of the catalog. */
function writeLine(example: unknown, plan: OperationPlan): string {
  const { entry, positional, parameters, body, mintsSecret } = plan
  const words = entry.path.split('.').map(toKebabCase)
  if (example === undefined) return [...words, ...writePlaceholders(plan)].join(' ')
  const input = isBodyObject(example) ? example : {}
  const flags = Object.entries(parameters)
    .filter(([, { argument }]) => input[argument.name] !== undefined)
    .flatMap(([flag, one]) => [`--${flag}`, ...writeTyped(one, input)])
  return [
    ...words,
    ...positional.flatMap((one) => writeTyped(one, input)),
    ...flags,
    ...writeBody(body === undefined ? undefined : input[body.name], plan),
    ...(mintsSecret ? ['--output-file', `${words.at(-2) ?? 'secret'}.txt`] : []),
  ].join(' ')
}

/**
 * Creates the examples of a command: those that somebody wrote, otherwise one of what the catalog has to begin with.
 *
 * @param plan - The command.
 */
export function createExamples(plan: OperationPlan): readonly CommandExample[] {
  const { entry, catalog, examples } = plan
  const written = Object.hasOwn(writtenExamples, entry.path) ? writtenExamples[entry.path] : undefined
  if (written !== undefined) return written
  const [example] = examples
  return [{ line: writeLine(example, plan), summary: adaptDocumentation(entry.summary, entry, catalog) }]
}
