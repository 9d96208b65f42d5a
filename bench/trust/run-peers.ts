import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Seen } from './run-peer.ts'
import { scenarios } from './scenarios/index.ts'

/** What was seen of one peer: a cell for each row of the table. */
export type Column = readonly string[]

const all = [...scenarios.keys()]
const heavy = all.filter((index) => scenarios[index]?.isHeavy)
const light = all.filter((index) => !heavy.includes(index))

/**
 * Has peers go through the scenarios, each in a process of its own: side by side where it is mostly waiting, one after the other
 * where it is work.
 *
 * @param isQuick - leaves out what is work
 */
export async function runPeers(
  names: readonly string[],
  isQuick: boolean,
  progress: (what: string) => void,
): Promise<ReadonlyMap<string, Column>> {
  let ended = 0
  const seen = await Promise.all(
    names.map(async (name) => {
      const found = await runInOwnProcess(name, light)
      ended += 1
      progress(`${ended} of ${names.length} peers are through what is mostly waiting`)
      return [name, found] as const
    }),
  )
  const columns = new Map(seen)
  for (const name of isQuick ? [] : names) {
    for (const scenario of heavy) {
      progress(`${name}: ${scenarios[scenario]?.rows[0] ?? ''}`)
      columns.set(name, [...(columns.get(name) ?? []), ...(await runInOwnProcess(name, [scenario]))])
    }
  }
  return new Map([...columns].map(([name, found]) => [name, buildColumn(found)]))
}

async function runInOwnProcess(name: string, wanted: readonly number[]): Promise<readonly Seen[]> {
  const child = fork(join(import.meta.dirname, 'run-peer.ts'), [name, ...wanted.map(String)])
  const seen: Seen[] = []
  // The program is ours; it sends nothing else.
  child.on('message', (message) => seen.push(message as Seen))
  const [code] = (await once(child, 'exit')) as [number | null]
  // What a process could not bear is a result, too.
  if (code === 0) return seen
  const missing = wanted.filter((index) => !seen.some(({ scenario }) => scenario === index))
  return [...seen, ...missing.map((scenario) => ({ scenario, cells: describeCrash(scenario, code) }))]
}

function describeCrash(scenario: number, code: number | null): readonly string[] {
  return (scenarios[scenario]?.rows ?? []).map(() => `the process died (${code ?? 'killed'})`)
}

function buildColumn(seen: readonly Seen[]): Column {
  return seen.toSorted((a, b) => a.scenario - b.scenario).flatMap(({ cells }) => cells)
}
