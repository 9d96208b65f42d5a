// Time of reading all pages from a server that responds after 60 ms, with pages in flight and without.
import type { ListOptions } from '@cloudconnexa/core/service'
import { createUsersClient } from '../clients/cloudconnexa.ts'
import { measureAlternately, type Contender } from '../measure/alternate.ts'
import { createFigure } from '../measure/figures.ts'
import { runProgram } from '../measure/program.ts'
import { computeRatios, collectValues } from '../measure/statistics.ts'
import { formatMedian } from '../report/numbers.ts'
import { latency } from '../server/addresses.ts'

const oneByOne = 'one by one (readAhead: 0)'
const four = '4 in flight (readAhead: 4)'

await runProgram(async ({ settings: { rounds: count, pages }, server, progress }) => {
  const client = createUsersClient(server.slowUrl)
  const createContender = (name: string, options: ListOptions): Contender => ({
    name,
    turn: async () => {
      const start = performance.now()
      let read = 0
      for await (const { items } of client.users.list(options).pages()) read += items.length > 0 ? 1 : 0
      if (read !== pages) throw new Error(`${read} pages were read`)
      return performance.now() - start
    },
  })
  const contenders = [
    createContender(oneByOne, { readAhead: 0 }),
    createContender('as by default', {}),
    createContender('2 in flight (readAhead: 2)', { readAhead: 2 }),
    createContender(four, { readAhead: 4 }),
  ]
  const rounds = await measureAlternately(contenders, count, progress)
  return {
    tables: [
      {
        title: `Reading ${pages} pages from a server that responds after ${latency} ms`,
        head: ['pages', 'ms', 'of one by one'],
        rows: contenders.map(({ name }) => [
          name,
          formatMedian(collectValues(rounds, name)),
          formatMedian(computeRatios(rounds, name, oneByOne)),
        ]),
      },
    ],
    figures: [createFigure('readAhead', computeRatios(rounds, four, oneByOne))],
  }
})
