import { type ReferenceKind, referenceKinds } from '@cloudconnexa/catalog'
import { invoke } from '@cloudconnexa/catalog/invoke'
import { isAsyncIterable } from '../output/batches.ts'
import type { Session } from '../session/session.ts'
import { formatNumber } from '../text/format-count.ts'
import { CommandError } from '../errors/command-error.ts'

const progressStep = 1000

/** An object with what people call it. */
export interface NamedObject {
  readonly id: string
  readonly names: readonly string[]
}

/** How a kind of objects is looked up. */
export function requireKind(kind: string): ReferenceKind {
  const found = Object.hasOwn(referenceKinds, kind) ? referenceKinds[kind] : undefined
  if (found === undefined)
    throw new CommandError(`Names of the kind ${kind} cannot be looked up.`, { hint: 'Pass an id.' })
  return found
}

/** What an item of a list is called; undefined where it has no id. */
export function readNamed(item: unknown, { names }: ReferenceKind): NamedObject | undefined {
  const read = (name: string): unknown => Reflect.get(Object(item), name)
  const id = read('id')
  const found = names.map(read).filter((name) => typeof name === 'string' && name !== '')
  return typeof id === 'string' ? { id, names: found.map(String) } : undefined
}

/**
 * Lists the objects of a kind by the API's own list, with its largest pages and its own filter by parent.
 *
 * @param session - Whose client is used.
 * @param kind - The kind.
 * @param parentId - Id of the parent, where only what is below it can be meant.
 */
export async function listNamed(
  session: Pick<Session, 'openClient' | 'signal' | 'progress'>,
  kind: ReferenceKind,
  parentId: string | undefined,
): Promise<readonly NamedObject[]> {
  const client = await session.openClient(kind.list.split('.').slice(0, 1))
  const filter = kind.within === undefined || parentId === undefined ? {} : { [kind.within]: parentId }
  const list: unknown = invoke(client, kind.list, filter, { signal: session.signal })
  const found: NamedObject[] = []
  if (!isAsyncIterable(list)) return found
  let count = 0
  for await (const item of list) {
    count += 1
    if (count % progressStep === 0)
      session.progress.show(`Looking up a name, ${formatNumber(count)} read so far`)
    const named = readNamed(item, kind)
    if (named !== undefined) found.push(named)
  }
  if (count >= progressStep) session.progress.clear()
  return found
}
