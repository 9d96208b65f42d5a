// Processor time per page of 1,000 users, all clients in one process in alternating passes.
import { type ClientEntry, clients } from '../clients/index.ts'
import { measureAlternately, type Contender } from '../measure/alternate.ts'
import { createFigure } from '../measure/figures.ts'
import { collectGarbage, readProcessorTime } from '../measure/processor-time.ts'
import { runProgram } from '../measure/program.ts'
import { computeRatios, collectValues } from '../measure/statistics.ts'
import { formatMedian } from '../report/numbers.ts'
import { pageSize } from '../server/users.ts'

const base = 'node:http'

await runProgram(async ({ settings: { rounds: count, pages, quick }, server, progress }) => {
  const taking = clients.filter(({ kind }) => !quick || kind !== 'peer')
  const contenders = await Promise.all(taking.map((entry) => createContender(entry, server.url, pages)))
  const rounds = await measureAlternately(contenders, count, progress)
  return {
    tables: [
      {
        title: `Reading ${(pages * pageSize).toLocaleString('en')} users in pages of 1,000`,
        head: ['client', 'ms of processor time per page', 'of node:http'],
        rows: taking.map(({ name }) => [
          name,
          formatMedian(collectValues(rounds, name)),
          formatMedian(computeRatios(rounds, name, base)),
        ]),
      },
    ],
    figures: [
      createFigure('readOnGot', computeRatios(rounds, 'ours on got', 'got')),
      createFigure('readOnNode', computeRatios(rounds, 'ours on node', base)),
      createFigure('readOnUndici', computeRatios(rounds, 'ours on undici', 'undici dispatch')),
    ],
  }
})

async function createContender({ name, load }: ClientEntry, url: string, pages: number): Promise<Contender> {
  const client = (await load()).open(url)
  return {
    name,
    turn: async () => {
      collectGarbage()
      const before = readProcessorTime()
      const seen = await client.readUsers?.()
      const used = readProcessorTime() - before
      if (seen !== pages * pageSize) throw new Error(`${seen} users were read`)
      return used / 1_000 / pages
    },
  }
}
