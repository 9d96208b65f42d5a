// One peer going through some scenarios, in a process of its own: `node run-peer.ts <peer> <index of a scenario> …`.
import { setTimeout as sleep } from 'node:timers/promises'
import { peers } from './peers/index.ts'
import { scenarios } from './scenarios/index.ts'

/** What was seen of a peer in one scenario. */
export interface Seen {
  readonly scenario: number
  readonly cells: readonly string[]
}

/** No call takes longer than this, in milliseconds, or it is said to hang. */
const patience = 60_000

const [name = '', ...wanted] = process.argv.slice(2)
const peer = await peers[name]?.()
if (peer === undefined) throw new Error(`There is no peer named "${name}".`)
for (const scenario of wanted.map(Number)) {
  const { rows = [], run } = scenarios[scenario] ?? {}
  const hanging = sleep(
    patience,
    rows.map(() => `no end after ${patience / 1_000} s`),
    { ref: false },
  )
  const cells = (await Promise.race([run?.(peer), hanging])) ?? []
  process.send?.({ scenario, cells } satisfies Seen)
}
// Clients that keep connections or timers must not keep the process.
process.disconnect?.()
process.exit()
