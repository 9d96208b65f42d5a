import { invoke } from '@cloudconnexa/catalog/invoke'
import type { RunCommand } from '../../command/command.ts'
import type { CommandInput } from '../../inputs/command-inputs.ts'
import { CommandError } from '../../errors/command-error.ts'
import type { Session } from '../../session/session.ts'
import { describeAction } from './plan/action-sentence.ts'
import type { NameResolver } from '../../names/name-resolver.ts'
import type { OperationPlan } from './plan/operation-plan.ts'
import { readArguments } from './input/read-arguments.ts'
import { buildBody, readBody, type TypedBody } from './input/read-body.ts'
import { showResult } from './results/show-result.ts'

type Values = Readonly<Record<string, unknown>>

/** Fills names in, and what of a `patch` has to be read first. */
async function resolveInput(
  plan: OperationPlan,
  input: CommandInput,
  typed: Values,
  typedBody: TypedBody,
  session: Session,
): Promise<Values> {
  const { body, definitions, isPatch } = plan
  const { resolveArguments } = await import('./input/resolve-arguments.ts')
  const resolver = await openResolver(session)
  const ids = await resolveArguments(plan, input, typed, resolver)
  if (body === undefined) return ids
  const { mergeChanges } = await import('./input/merge-changes.ts')
  const made = isPatch ? await mergeChanges(plan, ids, typedBody, session) : buildBody(body, typedBody)
  const { resolveReferences } = await import('../../names/resolve-references.ts')
  return { ...ids, [body.name]: await resolveReferences(made, body.schema, definitions, resolver) }
}

async function openResolver(session: Session): Promise<NameResolver> {
  const { NameResolver } = await import('../../names/name-resolver.ts')
  return new NameResolver(session)
}

/** Asks for what is known by an id with its name. */
async function confirmByName(
  { entry }: OperationPlan,
  typed: Values,
  values: Values,
  session: Session,
): Promise<void> {
  const { nameTypedId } = await import('./input/name-typed-id.ts')
  const { dryRun, yes, confirm } = session.flags
  const isGiven = dryRun || yes || confirm !== undefined
  const named = isGiven ? typed : await nameTypedId(entry, typed, values, await openResolver(session))
  const { before, name } = describeAction(entry, named)
  await session.confirm({ sentence: before, name })
}

/** Whether a value may hold a name that has to become an id; where none can, look-ups need not be loaded. */
function isPlain({ positional, parameters, body }: OperationPlan): boolean {
  return (
    body === undefined &&
    [...positional, ...Object.values(parameters)].every(({ argument }) => argument.reference === undefined)
  )
}

function requirePlace({ mintsSecret }: OperationPlan, { flags }: CommandInput, session: Session): void {
  if (!mintsSecret || flags['output-file'] !== undefined || session.flags.reveal || session.flags.dryRun)
    return
  throw new CommandError('The response is a secret, which is not printed unless you ask for it.', {
    hint: 'Pass `--output-file <file>` to write it to a file that only you can read, or --reveal to print it.',
  })
}

/** The client would refuse the request anyway, but only after names were looked up, and a job would report it row by row. */
async function requireWritable({ entry }: OperationPlan, session: Session): Promise<void> {
  if (entry.effect === 'read' || session.flags.dryRun) return
  const { readOnly, name } = await session.findTarget()
  if (!readOnly) return
  const { createReadOnlyError } = await import('../../session/safety/read-only-error.ts')
  throw createReadOnlyError(name)
}

/**
 * Creates what carries a method of the client out: it reads and checks what was typed, finds ids for names, asks where something
 * is taken away, calls the method and shows what came back.
 *
 * @param plan - The command.
 */
export function runOperation(plan: OperationPlan): RunCommand {
  const { entry } = plan
  return async (session, input) => {
    const typedBody = await readBody(plan, input, session)
    const typed = await readArguments(plan, input, session)
    requirePlace(plan, input, session)
    const body = plan.body === undefined ? {} : { [plan.body.name]: buildBody(plan.body, typedBody) }
    const action = describeAction(entry, { ...typed, ...body })
    await requireWritable(plan, session)
    const isDestructive = entry.effect === 'destructive'
    // Nobody types a name that nothing has, or several objects do. Where nobody can be asked, nothing is looked up for a refusal.
    const isAskedLater = session.terminal.questions !== undefined
    if (isDestructive && !isAskedLater) await session.confirm({ sentence: action.before, name: action.name })
    const values = isPlain(plan) ? typed : await resolveInput(plan, input, typed, typedBody, session)
    if (isDestructive && isAskedLater) await confirmByName(plan, { ...typed, ...body }, values, session)
    const client = await session.openClient([plan.catalog.service])
    // Where the method itself can do without changes, it says more than the first request that was held back.
    const dryRun =
      session.flags.dryRun && entry.parameters.some(({ name }) => name === 'dryRun') ? { dryRun: true } : {}
    await showResult({ plan, input, values, action, session }, (options) =>
      invoke(client, entry, { ...values, ...dryRun }, { signal: session.signal, ...options }),
    )
  }
}
