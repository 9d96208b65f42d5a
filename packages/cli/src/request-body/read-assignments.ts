import type { CatalogSchema } from '@cloudconnexa/catalog'
import { CommandError } from '../errors/command-error.ts'
import { askWhetherMeant, findNearest } from '../text/find-nearest.ts'
import { findSecrets } from './find-secrets.ts'
import { toKebabCase } from '../text/flag-names.ts'
import { parseValue } from './parse-value.ts'
import { type Definitions, findForm, resolveSchema } from './schema.ts'

/** A property to change, and what to: undefined clears it. */
export interface Assignment {
  readonly path: readonly string[]
  readonly value: unknown
}

/** What assignments are read with. */
export interface AssignmentContext {
  /** Schema of the changes. */
  readonly schema: CatalogSchema | undefined
  readonly definitions: Definitions
  readonly now: number
}

interface FoundProperty {
  readonly path: readonly string[]
  readonly schema: CatalogSchema
}

/** Finds a property by what was typed: `ipSecConfig.platform` or `ip-sec-config.platform`. */
function findProperty(key: string, { schema, definitions }: AssignmentContext): FoundProperty {
  let place = resolveSchema(schema, definitions)
  const path: string[] = []
  for (const segment of key.split('.')) {
    const names = Object.keys(place.properties ?? {})
    const name = names.find((one) => one === segment || toKebabCase(one) === toKebabCase(segment))
    if (name === undefined) {
      const near = askWhetherMeant(findNearest(segment, names))
      throw new CommandError(`There is no property \`${[...path, segment].join('.')}\` to change.${near}`, {
        hint:
          names.length === 0
            ? 'Run the command with --help for its properties.'
            : `Use one of ${names.join(', ')}.`,
      })
    }
    path.push(name)
    place = resolveSchema(place.properties?.[name], definitions)
  }
  return { path, schema: place }
}

/**
 * Reads `key=value` of `--set`.
 *
 * @param typed - What was typed. An array or object is written as JSON; an array of strings also with commas.
 * @param context - What can be changed.
 * @throws {CommandError} when there is no such property, its value does not fit, or it is a secret.
 */
export function readAssignment(typed: string, context: AssignmentContext): Assignment {
  const at = typed.indexOf('=')
  if (at < 1)
    throw new CommandError('A value of --set is not of the form key=value.', {
      hint: 'Write it as `--set description="Second floor"`.',
    })
  const key = typed.slice(0, at)
  const text = typed.slice(at + 1)
  const { path, schema } = findProperty(key, context)
  const name = `--set ${path.join('.')}`
  if (schema['x-secret'] === true) throw createSecretInArgument(path, '--set')
  const form = findForm(schema, context.definitions)
  const value = { name, now: context.now }
  if (form === 'scalar') return { path, value: parseValue(text, schema, value) }
  if (form === 'scalars' && !text.trimStart().startsWith('[')) {
    const items = resolveSchema(schema.items, context.definitions)
    return { path, value: text.split(',').map((item) => parseValue(item.trim(), items, value)) }
  }
  const parsed = parseJson(text, name)
  const [secret] = findSecrets(parsed, schema, context.definitions, path.join('.'))
  if (secret !== undefined) throw createSecretInArgument(secret.split('.'), '--set')
  return { path, value: parsed }
}

function parseJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // The parser's own message quotes the text, which may hold a secret.
    throw new CommandError(`The value of ${name} is not valid JSON.`, {
      hint: 'Pass an array or an object as JSON, or use --data @file.',
    })
  }
}

/**
 * Reads the key of `--clear`.
 *
 * @param key - What was typed.
 * @param context - What can be changed.
 * @throws {CommandError} when there is no such property.
 */
export function readClearing(key: string, context: AssignmentContext): Assignment {
  return { path: findProperty(key, context).path, value: undefined }
}

/** Creates the error of a secret that stood where everybody on the machine can read it. */
function createSecretInArgument(path: readonly string[], flag: string): CommandError {
  const stem = path.map(toKebabCase).join('.')
  return new CommandError(
    `\`${path.join('.')}\` is a secret and is not taken from ${flag}, which other users of this machine can read.`,
    {
      hint: `Pass it by --${stem}-file or --${stem}-env, or by --data from a file or standard input.`,
    },
  )
}
