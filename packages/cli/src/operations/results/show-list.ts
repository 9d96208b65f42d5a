import { referenceKinds } from '@cloudconnexa/catalog'
import { readNamed } from '../../names/list-named.ts'
import { type CachedName, toTargetKey, writeCachedNames } from '../../names/name-cache.ts'
import { toWords } from '../../request-body/flag-names.ts'
import type { CallMethod, PreparedRun } from './show-result.ts'

const progressStep = 100
const mostKept = 2000

function isIterable(value: unknown): value is AsyncIterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value
}

/** What a list is of, in words: `users`, `connectors`. */
function nameItems(path: string): string {
  const nouns = path.split('.').slice(0, -1)
  return toWords(nouns.at(-1) === 'log' ? nouns.join(' ') : (nouns.at(-1) ?? path))
}

/**
 * Reads a list as far as it is asked for and prints it item by item. Names that come by are kept for completion.
 *
 * @param run - The command.
 * @param call - Calls the method, which sends nothing before the list is read.
 */
export async function showList(run: PreparedRun, call: CallMethod): Promise<void> {
  const { plan, input, session } = run
  const list = call()
  const limit = typeof input.flags['limit'] === 'number' ? input.flags['limit'] : Infinity
  const names: CachedName[] = []
  const [kind, reference] =
    Object.entries(referenceKinds).find(([, one]) => one.list === plan.entry.path) ?? []
  const words = nameItems(plan.entry.path)
  let isWhole = false
  async function* read(): AsyncGenerator {
    let count = 0
    if (isIterable(list))
      for await (const item of list) {
        count += 1
        if (count % progressStep === 0)
          session.progress.show(`Reading ${words}, ${count.toLocaleString('en')} so far`)
        const named =
          reference === undefined || names.length >= mostKept ? undefined : readNamed(item, reference)
        const [name] = named?.names ?? []
        if (named !== undefined && name !== undefined) names.push({ id: named.id, name })
        yield item
        if (count >= limit) return
      }
    isWhole = Object.keys(run.values).length === 0
  }
  try {
    await session.print(read())
  } finally {
    session.progress.clear()
  }
  if (kind === undefined || names.length === 0) return
  const { environment } = session.terminal
  writeCachedNames(environment, toTargetKey(await session.findTarget(), environment), kind, names, isWhole)
}
