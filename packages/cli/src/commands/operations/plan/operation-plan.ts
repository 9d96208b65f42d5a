import {
  type Catalog,
  type CatalogArgument,
  type CatalogEntry,
  type CatalogSchema,
  loadDetails,
} from '@cloudconnexa/catalog'
import { findParentKind } from '../../../names/resolve-references.ts'
import { toKebabCase } from '../../../text/flag-names.ts'
import { type BodyProperty, listProperties } from '../../../request-body/list-properties.ts'
import { type Definitions, findForm, resolveSchema } from '../../../request-body/schema.ts'
import { globalFlags } from '../../../inputs/global-flags.ts'
import { mintsSecret } from './mints-secret.ts'

/** An argument or parameter that is typed as it is. */
export interface TypedArgument {
  readonly argument: CatalogArgument
  readonly schema: CatalogSchema
  /** Whether it takes all that follow: an array of scalars. */
  readonly isRepeatable: boolean
  /** Whether `--data` can stand in for it. */
  readonly isOptional: boolean
}

/** The argument that flags and `--data` make up. */
export interface BodyArgument {
  /** Its name in the input of `invoke`. */
  readonly name: string
  readonly schema: CatalogSchema
  /** What there are flags for. */
  readonly properties: readonly BodyProperty[]
  /** Whether it is an array: its only property is the argument itself. */
  readonly isArray: boolean
}

/** How a method becomes a command. */
export interface OperationPlan {
  readonly entry: CatalogEntry
  /** The catalog that has it. */
  readonly catalog: Catalog
  readonly documentation: string
  readonly definitions: Definitions
  /** Inputs to begin with, as the catalog has them. */
  readonly examples: readonly unknown[]
  /** In the order in which they are typed. */
  readonly positional: readonly TypedArgument[]
  readonly body?: BodyArgument
  /** Parameters by their flags. */
  readonly parameters: Readonly<Record<string, TypedArgument>>
  /** The kind of the parents that a name can be narrowed down to, where the method itself does not take one. */
  readonly narrowedBy?: string
  /** Whether the body is a set of changes: it takes `--set` and `--clear`. */
  readonly isPatch: boolean
  /** Whether the response holds a secret that is shown only once, or is one as a whole. */
  readonly mintsSecret: boolean
}

/** Milliseconds of the SDK are seconds on the command line, as `--timeout` is. */
export function isInterval({ name, in: place }: CatalogArgument): boolean {
  return name === 'interval' && place === 'method'
}

/** Parameters that the frame has flags for: `--dry-run`. */
const ownParameters = new Set(['dryRun'])
/** Flags that commands of operations have besides those of every command. */
const operationFlags = new Set(['data', 'set', 'clear', 'limit', 'output-file'])

/** A flag that means something else already gets a prefix. No method of the SDK needs it; one of a plugin may. */
function avoidCollision(flag: string): string {
  return operationFlags.has(flag) || Object.hasOwn(globalFlags, flag) ? `input-${flag}` : flag
}

function planArgument(
  argument: CatalogArgument,
  input: CatalogSchema,
  definitions: Definitions,
): TypedArgument {
  const described = resolveSchema(input.properties?.[argument.name], definitions)
  const schema =
    described.type === undefined && described.enum === undefined && argument.type !== 'any'
      ? { ...described, type: argument.type }
      : described
  const isRepeatable = findForm(schema, definitions) === 'scalars'
  return { argument, schema, isRepeatable, isOptional: isRepeatable && isData(argument) }
}

function isData({ in: place }: CatalogArgument): boolean {
  return place === 'body' || place === 'method'
}

/** Whether an argument is typed as it is; all others are made of flags and `--data`. */
function isTyped({ argument, schema, isRepeatable }: TypedArgument, definitions: Definitions): boolean {
  return isRepeatable || findForm(schema, definitions) === 'scalar' || !isData(argument)
}

function planBody({ argument: { name }, schema }: TypedArgument, definitions: Definitions): BodyArgument {
  const isArray = findForm(schema, definitions) === 'objects'
  const object = isArray ? { properties: { [name]: schema } } : schema
  const properties = listProperties(object, definitions).map((one) => ({
    ...one,
    flag: avoidCollision(one.flag),
  }))
  return { name, schema, properties, isArray }
}

/** The parent that narrows a name down, where no argument of the method says it. */
function findNarrowing({ arguments: args, parameters }: CatalogEntry): string | undefined {
  const kinds = [...args, ...parameters].flatMap(({ reference }) =>
    reference !== undefined && 'kind' in reference ? [reference.kind] : [],
  )
  const parents = kinds.map((kind) => findParentKind(kind))
  return parents.find((parent) => parent !== undefined && !kinds.includes(parent))
}

/**
 * Plans the command of a method.
 *
 * @param entry - The method.
 * @param catalog - The catalog that has it.
 */
export async function planOperation(entry: CatalogEntry, catalog: Catalog): Promise<OperationPlan> {
  const { input, documentation } = await loadDetails(entry, [catalog])
  const definitions = input.$defs ?? {}
  const planned = entry.arguments.map((one) => planArgument(one, input, definitions))
  const parameters = entry.parameters
    .filter(({ name }) => !ownParameters.has(name))
    .map((one): [string, TypedArgument] => [
      avoidCollision(toKebabCase(one.name)),
      planArgument(one, input, definitions),
    ])
  const made = planned.find((one) => !isTyped(one, definitions))
  const narrowedBy = findNarrowing(entry)
  return {
    entry,
    catalog,
    documentation,
    definitions,
    examples: input.examples ?? [],
    positional: planned.filter((one) => isTyped(one, definitions)),
    ...(made !== undefined && { body: planBody(made, definitions) }),
    parameters: Object.fromEntries(parameters),
    ...(narrowedBy !== undefined && { narrowedBy }),
    isPatch: made?.argument.name === 'changes',
    mintsSecret: mintsSecret(entry, catalog),
  }
}
