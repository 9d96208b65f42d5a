// Time of reading all pages from a server that answers after 60 ms, with pages in flight and without.
import type { ListOptions } from '@cloudconnexa/core/service'
import { usersClient } from '../clients/cloudconnexa.ts'
import { alternate, type Contender } from '../measure/alternate.ts'
import { figureOf } from '../measure/figures.ts'
import { runProgram } from '../measure/program.ts'
import { ratiosOf, valuesOf } from '../measure/statistics.ts'
import { middle } from '../report/numbers.ts'
import { latency } from '../server/addresses.ts'

const oneByOne = 'one by one (readAhead: 0)'
const four = '4 in flight (readAhead: 4)'

await runProgram(async ({ settings: { rounds: count, pages }, server, progress }) => {
  const client = usersClient(server.slowUrl)
  const contender = (name: string, options: ListOptions): Contender => ({
    name,
    turn: async () => {
      const start = performance.now()
      let read = 0
      for await (const { content } of client.users.list(options).pages()) read += content.length > 0 ? 1 : 0
      if (read !== pages) throw new Error(`${read} pages were read`)
      return performance.now() - start
    },
  })
  const contenders = [
    contender(oneByOne, { readAhead: 0 }),
    contender('as by default', {}),
    contender('2 in flight (readAhead: 2)', { readAhead: 2 }),
    contender(four, { readAhead: 4 }),
  ]
  const rounds = await alternate(contenders, count, progress)
  return {
    tables: [
      {
        title: `Reading ${pages} pages from a server that responds after ${latency} ms`,
        head: ['pages', 'ms', 'of one by one'],
        rows: contenders.map(({ name }) => [
          name,
          middle(valuesOf(rounds, name)),
          middle(ratiosOf(rounds, name, oneByOne)),
        ]),
      },
    ],
    figures: [figureOf('readAhead', ratiosOf(rounds, four, oneByOne))],
  }
})
