// Peak memory of a process that reads all users page by page and keeps none.
import { clients } from '../clients/index.ts'
import { alternate, type Contender } from '../measure/alternate.ts'
import { runChild } from '../measure/child.ts'
import { figureOf } from '../measure/figures.ts'
import { runProgram } from '../measure/program.ts'
import { ratiosOf, valuesOf } from '../measure/statistics.ts'
import { middle } from '../report/numbers.ts'
import { pageSize } from '../server/users.ts'

const base = 'node:http'

await runProgram(async ({ settings: { rounds: count, pages, quick }, server, progress }) => {
  const names = ['bare', ...clients.filter(({ kind }) => !quick || kind !== 'peer').map(({ name }) => name)]
  const contenders = names.map((name): Contender => ({
    name,
    turn: async () => {
      const { said } = await runChild('peak-memory', [name, server.url])
      // The child is ours.
      return (said as { peak: number }).peak
    },
  }))
  const rounds = await alternate(contenders, count, progress)
  return {
    tables: [
      {
        title: `Peak memory while reading ${(pages * pageSize).toLocaleString('en')} users`,
        head: ['client', 'MiB', 'of node:http'],
        rows: names.map((name) => [
          name,
          middle(valuesOf(rounds, name), 1 / 1024 / 1024),
          middle(ratiosOf(rounds, name, base)),
        ]),
      },
    ],
    figures: [
      figureOf('memoryOnNode', ratiosOf(rounds, 'ours on node', base)),
      figureOf('memoryOnUndici', ratiosOf(rounds, 'ours on undici', base)),
      figureOf('memoryOnGot', ratiosOf(rounds, 'ours on got', base)),
    ],
  }
})
