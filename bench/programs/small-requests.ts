// Processor time per small request, 32 at once, all clients in one process in alternating turns.
import { type ClientEntry, clients } from '../clients/index.ts'
import { alternate, type Contender } from '../measure/alternate.ts'
import { figureOf, lowest } from '../measure/figures.ts'
import { hotContender } from '../measure/hot-contender.ts'
import { runProgram } from '../measure/program.ts'
import { ratiosOf, valuesOf } from '../measure/statistics.ts'
import { middle } from '../report/numbers.ts'

const callers = 32
const base = 'node:http'
const taking = clients.filter(({ name }) => !name.endsWith(', pages'))

await runProgram(async ({ settings: { rounds: count, slice }, server, progress }) => {
  const contenders = await Promise.all(taking.map((entry) => contender(entry, server.url, slice)))
  const rounds = await alternate(contenders, count, progress)
  const peers = taking.filter(({ kind }) => kind === 'peer').map(({ name }) => name)
  const leanest = lowest(peers, (name) => valuesOf(rounds, name))
  return {
    tables: [
      {
        title: `Small requests, ${callers} at once`,
        head: ['client', 'µs of processor time per request', 'of node:http', 'of got'],
        rows: taking.map(({ name }) => [
          name,
          middle(valuesOf(rounds, name)),
          middle(ratiosOf(rounds, name, base)),
          middle(ratiosOf(rounds, name, 'got')),
        ]),
      },
    ],
    figures: [
      figureOf('smallOnGot', ratiosOf(rounds, 'ours on got', 'got')),
      figureOf('smallOnNode', ratiosOf(rounds, 'ours on node', base)),
      figureOf('smallOnNodeAmongPeers', ratiosOf(rounds, 'ours on node', leanest), leanest),
      figureOf('smallOnUndici', ratiosOf(rounds, 'ours on undici', base)),
    ],
  }
})

async function contender({ name, load }: ClientEntry, url: string, slice: number): Promise<Contender> {
  const client = (await load()).open(url)
  return hotContender(name, client.getUser, { slice, callers })
}
