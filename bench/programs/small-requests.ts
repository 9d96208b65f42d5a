// Processor time per small request, 32 at once, all clients in one process in alternating turns.
import { type ClientEntry, clients } from '../clients/index.ts'
import { measureAlternately, type Contender } from '../measure/alternate.ts'
import { createFigure, findLowest } from '../measure/figures.ts'
import { createHotContender } from '../measure/hot-contender.ts'
import { runProgram } from '../measure/program.ts'
import { computeRatios, collectValues } from '../measure/statistics.ts'
import { formatMedian } from '../report/numbers.ts'

const callers = 32
const base = 'node:http'
const dispatch = 'undici dispatch'
const taking = clients.filter(({ name }) => !name.endsWith(', pages'))

await runProgram(async ({ settings: { rounds: count, slice }, server, progress }) => {
  const contenders = await Promise.all(taking.map((entry) => createContender(entry, server.url, slice)))
  const rounds = await measureAlternately(contenders, count, progress)
  const peers = taking.filter(({ kind }) => kind === 'peer').map(({ name }) => name)
  const leanest = findLowest(peers, (name) => collectValues(rounds, name))
  return {
    tables: [
      {
        title: `Small requests, ${callers} at once`,
        head: ['client', 'µs of processor time per request', 'of node:http', 'of undici dispatch', 'of got'],
        rows: taking.map(({ name }) => [
          name,
          formatMedian(collectValues(rounds, name)),
          formatMedian(computeRatios(rounds, name, base)),
          formatMedian(computeRatios(rounds, name, dispatch)),
          formatMedian(computeRatios(rounds, name, 'got')),
        ]),
      },
    ],
    figures: [
      createFigure('smallOnGot', computeRatios(rounds, 'ours on got', 'got')),
      createFigure('smallOnNode', computeRatios(rounds, 'ours on node', base)),
      createFigure('smallOnNodeAmongPeers', computeRatios(rounds, 'ours on node', leanest), leanest),
      createFigure('smallOnUndici', computeRatios(rounds, 'ours on undici', dispatch)),
      createFigure('smallOnUndiciOverHttp', computeRatios(rounds, 'ours on undici', base)),
    ],
  }
})

async function createContender({ name, load }: ClientEntry, url: string, slice: number): Promise<Contender> {
  const client = (await load()).open(url)
  return createHotContender(name, client.getUser, { slice, callers })
}
