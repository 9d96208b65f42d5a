import type { CommandInput } from '../../../inputs/command-inputs.ts'
import { readTexts } from '../../../inputs/read-flags.ts'
import { CommandError } from '../../../errors/command-error.ts'
import { checkBody } from '../../../request-body/check-body.ts'
import { findSecrets } from '../../../request-body/find-secrets.ts'
import type { BodyProperty } from '../../../request-body/list-properties.ts'
import { parseItem } from '../../../request-body/parse-item.ts'
import { parseValue } from '../../../request-body/parse-value.ts'
import { type Assignment, readAssignment, readClearing } from '../../../request-body/read-assignments.ts'
import type { Definitions } from '../../../request-body/schema.ts'
import { isBodyObject, setProperty } from '../../../request-body/body-object.ts'
import type { Session } from '../../../session/session.ts'
import type { BodyArgument, OperationPlan } from '../plan/operation-plan.ts'

/** A body as it was typed: names are not ids yet. */
export interface TypedBody {
  /** What `--data` brought, or nothing. */
  readonly data: unknown
  /** What flags set, in the order in which it holds. */
  readonly assignments: readonly Assignment[]
}

function readFlag(property: BodyProperty, value: unknown, definitions: Definitions, now: number): unknown {
  const context = { name: `--${property.flag}`, now }
  const { form, schema, items = {} } = property
  const parse = (one: unknown): unknown => {
    if (typeof one !== 'string') return one
    if (form === 'objects') return parseItem(one, items, definitions, context)
    return parseValue(one, form === 'scalar' ? schema : items, context)
  }
  return Array.isArray(value) ? value.map(parse) : parse(value)
}

/** What flags set, without secrets. */
function readAssignments(
  { properties, schema }: BodyArgument,
  input: CommandInput,
  { definitions, isPatch }: OperationPlan,
  now: number,
): readonly Assignment[] {
  const { flags } = input
  const fromFlags = properties
    .filter(({ flag, isSecret }) => !isSecret && flags[flag] !== undefined)
    .map((property) => ({
      path: property.path,
      value: readFlag(property, flags[property.flag], definitions, now),
    }))
  if (!isPatch) return fromFlags
  const context = { schema, definitions, now }
  return [
    ...fromFlags,
    ...readTexts(input, 'set').map((typed) => readAssignment(typed, context)),
    ...readTexts(input, 'clear').map((key) => readClearing(key, context)),
  ]
}

/**
 * Reads what `--data` names. A secret is refused where it stands on the command line itself.
 *
 * @param plan - The command.
 * @param input - What was typed.
 * @param session - Where standard input is.
 */
export async function readDataFlag(
  { body, definitions }: OperationPlan,
  { flags }: CommandInput,
  session: Session,
): Promise<unknown> {
  const typed = flags['data']
  if (typeof typed !== 'string') return undefined
  const { readData } = await import('../../../request-body/read-data.ts')
  const { value, isLiteral } = await readData(typed, session.terminal)
  const [secret] = isLiteral ? findSecrets(value, body?.schema, definitions) : []
  if (secret === undefined) return value
  throw new CommandError(
    `\`${secret}\` is a secret and is not taken from the command line, which other users of this machine can read.`,
    {
      hint: 'Pass it by --data @file or by --data - from standard input.',
    },
  )
}

/**
 * Reads the body from flags, `--data`, `--set` and `--clear`, and checks it as far as that needs no request.
 *
 * @param plan - The command.
 * @param input - What was typed.
 * @param session - Where files, variables and the clock are.
 * @throws {CommandError} when something in it is wrong.
 */
export async function readBody(
  plan: OperationPlan,
  input: CommandInput,
  session: Session,
): Promise<TypedBody> {
  const { body, definitions, isPatch } = plan
  if (body === undefined) return { data: undefined, assignments: [] }
  const now = session.terminal.clock.now()
  const data = await readDataFlag(plan, input, session)
  if (data !== undefined && Array.isArray(data) !== body.isArray && body.properties.length > 0)
    throw new CommandError(`--data is not an ${body.isArray ? 'array' : 'object'}.`, {
      hint: `Pass ${body.isArray ? 'an array' : 'an object'} as JSON or YAML.`,
    })
  const { readSecrets } = await import('../../../request-body/read-secrets.ts')
  const secrets = await readSecrets(body.properties, input.flags, session)
  const assignments = [...readAssignments(body, input, plan, now), ...secrets]
  const typed = { data, assignments }
  if (isPatch && assignments.length === 0 && (!isBodyObject(data) || Object.keys(data).length === 0))
    throw new CommandError('There is nothing to change.', {
      hint: 'Pass --set key=value, --clear key, or a flag of a property.',
    })
  const value = buildBody(body, typed)
  if (body.isArray && Array.isArray(value) && value.length === 0)
    throw new CommandError('No values were passed.', {
      hint: `Pass ${body.properties.map(({ flag }) => `--${flag}`).join(', ')} or an array by --data @file.`,
    })
  // Of changes to what is nested, the rest is read first.
  if (!isPatch) checkBody(value, body.schema, definitions, body.properties)
  return typed
}

/** Puts flags and data together: flags win. */
export function buildBody(body: BodyArgument, { data, assignments }: TypedBody): unknown {
  if (body.isArray) {
    const items = assignments.flatMap(({ value }) => (Array.isArray(value) ? [...value] : [value]))
    return items.length > 0 || data === undefined ? items : data
  }
  const start = isBodyObject(data) ? data : {}
  if (data !== undefined && !isBodyObject(data) && assignments.length === 0) return data
  return assignments.reduce((object, { path, value }) => setProperty(object, path, value), start)
}
