import type { AccountProcess, BucketAccount } from '@cloudconnexa/core/shared-limits'
import type { ConnectedClient } from './servers/clients.ts'

/** Reads what the script has kept, in the shape of `computeExchange`. */
export async function readAccount(connection: ConnectedClient, root: string): Promise<BucketAccount> {
  const lines = String(await connection.send('GET', root)).split('\n')
  const fields = new Map(
    lines.map((line) => [line.split(' ', 1)[0] ?? '', line.slice(line.indexOf(' ') + 1)]),
  )
  const promises = toFields(await connection.send('HGETALL', `${root}:o`))
  const read = (name: string): number => Number(fields.get(name))
  const readOptional = (name: string): number | undefined =>
    fields.has(name) ? Number(fields.get(name)) : undefined
  return {
    generation: fields.get('generation') ?? '',
    at: read('at'),
    shift: read('shift'),
    limits: fields.has('capacity')
      ? { capacity: read('capacity'), amount: read('amount'), period: read('period') }
      : undefined,
    isUnlimited: fields.get('isUnlimited') === '1',
    cursor: read('cursor'),
    left: read('left'),
    returned: read('returned'),
    fullSince: readOptional('fullSince'),
    pausedUntil: read('pausedUntil'),
    probeUntil: read('probeUntil'),
    missing: read('missing'),
    search: fields.has('search.since')
      ? {
          since: read('search.since'),
          missing: read('search.missing'),
          lowest: readOptional('search.lowest'),
          unclaimed: read('search.unclaimed'),
        }
      : undefined,
    processes: await readProcesses(connection, root, promises),
  }
}

async function readProcesses(
  connection: ConnectedClient,
  root: string,
  promises: ReadonlyMap<string, string>,
): Promise<Record<string, AccountProcess>> {
  const names = (await connection.send('ZRANGE', `${root}:p`, '0', '-1')) as string[]
  const entries = names.map(async (name): Promise<[string, AccountProcess]> => [
    name,
    {
      activeUntil: Number(await connection.send('ZSCORE', `${root}:p`, name)),
      promises: parsePromises(promises.get(name) ?? ''),
    },
  ])
  return Object.fromEntries(await Promise.all(entries))
}

function parsePromises(text: string): AccountProcess['promises'] {
  const parts = text === '' ? [] : text.split(',')
  return parts.map((part) => {
    const [due, count] = part.split(':').map(Number)
    return { due: due ?? Number.NaN, count: count ?? Number.NaN }
  })
}

/** A hash, as an object or as an array by turns: clients differ. */
function toFields(reply: unknown): ReadonlyMap<string, string> {
  const flat = Array.isArray(reply) ? reply.map(String) : Object.entries(Object(reply)).flat().map(String)
  return new Map(flat.flatMap((name, index) => (index % 2 === 0 ? [[name, flat[index + 1] ?? '']] : [])))
}
