// Processor time per page of 1,000 users, all clients in one process in alternating passes.
import { type ClientEntry, clients } from '../clients/index.ts'
import { alternate, type Contender } from '../measure/alternate.ts'
import { figureOf } from '../measure/figures.ts'
import { collectGarbage, processorTime } from '../measure/processor-time.ts'
import { runProgram } from '../measure/program.ts'
import { ratiosOf, valuesOf } from '../measure/statistics.ts'
import { middle } from '../report/numbers.ts'
import { pageSize } from '../server/users.ts'

const base = 'node:http'

await runProgram(async ({ settings: { rounds: count, pages, quick }, server, progress }) => {
  const taking = clients.filter(({ kind }) => !quick || kind !== 'peer')
  const contenders = await Promise.all(taking.map((entry) => contender(entry, server.url, pages)))
  const rounds = await alternate(contenders, count, progress)
  return {
    tables: [
      {
        title: `Reading ${(pages * pageSize).toLocaleString('en')} users in pages of 1,000`,
        head: ['client', 'ms of processor time per page', 'of node:http'],
        rows: taking.map(({ name }) => [
          name,
          middle(valuesOf(rounds, name)),
          middle(ratiosOf(rounds, name, base)),
        ]),
      },
    ],
    figures: [
      figureOf('readOnGot', ratiosOf(rounds, 'ours on got', base)),
      figureOf('readOnNode', ratiosOf(rounds, 'ours on node', base)),
      figureOf('readOnUndici', ratiosOf(rounds, 'ours on undici', base)),
    ],
  }
})

async function contender({ name, load }: ClientEntry, url: string, pages: number): Promise<Contender> {
  const client = (await load()).open(url)
  return {
    name,
    turn: async () => {
      collectGarbage()
      const before = processorTime()
      const seen = await client.readUsers?.()
      const used = processorTime() - before
      if (seen !== pages * pageSize) throw new Error(`${seen} users were read`)
      return used / 1_000 / pages
    },
  }
}
