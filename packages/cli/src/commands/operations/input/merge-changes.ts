import { findEntry } from '@cloudconnexa/catalog'
import { invoke } from '@cloudconnexa/catalog/invoke'
import { type BodyObject, isBodyObject, setProperty } from '../../../request-body/body-object.ts'
import { CommandError } from '../../../errors/command-error.ts'
import type { Session } from '../../../session/session.ts'
import type { OperationPlan } from '../plan/operation-plan.ts'
import type { TypedBody } from './read-body.ts'

/**
 * Builds the changes of a `patch`. The method itself merges whole properties; where one below a property is named, the property is read
 * and drafted first, so that what stands beside it stays.
 *
 * @param plan - The `patch`.
 * @param ids - Its other arguments by name, names resolved.
 * @param body - What was typed.
 * @param session - Whose client is used.
 * @throws {CommandError} when the service has nothing to read the property with.
 */
export async function mergeChanges(
  plan: OperationPlan,
  ids: Readonly<Record<string, unknown>>,
  { data, assignments }: TypedBody,
  session: Session,
): Promise<BodyObject> {
  let changes: BodyObject = isBodyObject(data) ? data : {}
  const isNested = assignments.some(
    ({ path: [first = '', ...rest] }) => rest.length > 0 && changes[first] === undefined,
  )
  const current = isNested ? await draftCurrent(plan, ids, session) : {}
  for (const { path, value } of assignments) {
    const [first = '', ...rest] = path
    // `null` clears a property; below one, what is left out is cleared.
    if (rest.length === 0) changes = setProperty(changes, path, value ?? null)
    else {
      const before =
        changes[first] === undefined ? setProperty(changes, [first], current[first] ?? {}) : changes
      changes = setProperty(before, path, value)
    }
  }
  return changes
}

/** The request that would write the object again as it is. */
async function draftCurrent(
  { entry: { path }, catalog }: OperationPlan,
  ids: Readonly<Record<string, unknown>>,
  session: Session,
): Promise<BodyObject> {
  const [get, draft] = ['get', 'draft'].map((verb) =>
    findEntry(path.replace(/\.patch$/, `.${verb}`), [catalog]),
  )
  const [drafted] = draft?.arguments ?? []
  if (get === undefined || draft === undefined || drafted === undefined)
    throw new CommandError('A nested property cannot be changed on its own here.', {
      hint: 'Pass the whole property by --data.',
    })
  const client = await session.openClient([catalog.service])
  // `get` is a call.
  const response = await (invoke(client, get, ids, { signal: session.signal }) as PromiseLike<unknown>)
  const request: unknown = invoke(client, draft, { [drafted.name]: response })
  return typeof request === 'object' && request !== null ? { ...request } : {}
}
