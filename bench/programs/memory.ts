// Peak memory of a process that reads all users page by page and keeps none.
import { clients } from '../clients/index.ts'
import { measureAlternately, type Contender } from '../measure/alternate.ts'
import { runChild } from '../measure/child.ts'
import { createFigure } from '../measure/figures.ts'
import { runProgram } from '../measure/program.ts'
import { computeRatios, collectValues } from '../measure/statistics.ts'
import { formatMedian } from '../report/numbers.ts'
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
  const rounds = await measureAlternately(contenders, count, progress)
  return {
    tables: [
      {
        title: `Peak memory while reading ${(pages * pageSize).toLocaleString('en')} users`,
        head: ['client', 'MiB', 'of node:http'],
        rows: names.map((name) => [
          name,
          formatMedian(collectValues(rounds, name), 1 / 1024 / 1024),
          formatMedian(computeRatios(rounds, name, base)),
        ]),
      },
    ],
    figures: [
      createFigure('memoryOnNode', computeRatios(rounds, 'ours on node', base)),
      createFigure('memoryOnUndici', computeRatios(rounds, 'ours on undici', 'undici dispatch')),
      createFigure('memoryOnGot', computeRatios(rounds, 'ours on got', 'got')),
    ],
  }
})
