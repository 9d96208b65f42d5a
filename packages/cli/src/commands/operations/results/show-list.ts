import { referenceKinds } from '@cloudconnexa/catalog'
import { readNamed } from '../../../names/list-named.ts'
import { type CachedName, mostNames, toTargetKey, writeCachedNames } from '../../../names/name-cache.ts'
import { isAsyncIterable } from '../../../output/batches.ts'
import { findView } from '../../../output/views/find-view.ts'
import type { CallMethod, PreparedRun } from './prepared-run.ts'

/** A page of a list, as far as it is read here. */
interface ReadPage {
  readonly items: readonly unknown[]
  readonly total?: number
}

/** A list, read page by page. It is recognised by its form, because a plugin's comes from another copy of core. */
function readPages(list: unknown): AsyncIterable<unknown> {
  const pages: unknown = Reflect.get(Object(list), 'pages')
  const read: unknown = typeof pages === 'function' ? Reflect.apply(pages, list, []) : list
  if (isAsyncIterable(read)) return read
  throw new TypeError('The method returned no list.')
}

function toPage(page: unknown): ReadPage {
  const items: unknown = Reflect.get(Object(page), 'items')
  const total: unknown = Reflect.get(Object(page), 'total')
  return { items: Array.isArray(items) ? items : [], ...(typeof total === 'number' && { total }) }
}

/** Reads as many items as are wanted, and no page beyond them. */
async function* takePages(
  list: unknown,
  limit: number,
  onItem: (item: unknown) => void,
): AsyncGenerator<ReadPage> {
  let left = limit
  for await (const page of readPages(list)) {
    const { items, total } = toPage(page)
    const taken = items.slice(0, left)
    for (const item of taken) onItem(item)
    left -= taken.length
    yield { items: taken, ...(total !== undefined && { total: Math.min(total, limit) }) }
    if (left <= 0) return
  }
}

/**
 * Reads a list as far as it is asked for and prints it page by page. Names that come by are kept for completion.
 *
 * @param run - The command.
 * @param call - Calls the method, which sends nothing before the list is read.
 */
export async function showList(run: PreparedRun, call: CallMethod): Promise<void> {
  const { plan, input, session, values } = run
  const { entry } = plan
  const limit = input.flags['limit']
  const isLimited = typeof limit === 'number'
  const [kind, reference] = Object.entries(referenceKinds).find(([, one]) => one.list === entry.path) ?? []
  const names: CachedName[] = []
  const keepName = (item: unknown): void => {
    const named =
      reference === undefined || names.length >= mostNames ? undefined : readNamed(item, reference)
    const [name] = named?.names ?? []
    if (named !== undefined && name !== undefined) names.push({ id: named.id, name })
  }
  // Pages that are read ahead would be requests for nothing.
  const list = call(isLimited ? { readAhead: 0 } : {})
  const pages = (): AsyncGenerator<ReadPage> => takePages(list, isLimited ? limit : Infinity, keepName)
  await session.print({ pages }, findView(entry))
  if (kind === undefined || names.length === 0) return
  const isWhole = !isLimited && Object.keys(values).length === 0
  const { environment } = session.terminal
  writeCachedNames(environment, toTargetKey(await session.findTarget(), environment), kind, names, isWhole)
}
