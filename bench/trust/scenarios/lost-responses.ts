import { type Arrival, sendGoodResponse, loseResponse, refuse } from '../server/scripted-server.ts'
import { awaitEnding, formatSeconds, readName, onServer, type Scenario } from './scenario.ts'

/** A create whose response never comes, whatever is tried. */
export const lostCreate: Scenario = {
  rows: ['POST, the response is lost: requests that arrive', 'what the caller receives then'],
  run: (peer) =>
    onServer(peer, loseResponse, async (client, server) => {
      const { error } = await awaitEnding(client.create())
      return [`${server.arrivals.length}${describeKeys(server.arrivals)}`, describeError(error)]
    }),
}

/** What an error says of itself, and of what has become of the request. */
function describeError(error: unknown): string {
  if (!(error instanceof Error)) return 'no error'
  const { status, outcome } = error as { readonly status?: unknown; readonly outcome?: unknown } // fields that some have
  const more = [
    ...(typeof status === 'number' ? [`status ${status}`] : []),
    ...(typeof outcome === 'string' ? [`outcome: '${outcome}'`] : []),
  ]
  return [readName(error), ...more].join(', ')
}

/** Whether requests can be known as one by a server that looks at their keys. */
function describeKeys(arrivals: readonly Arrival[]): string {
  const [first, ...others] = arrivals.map(({ headers }) => headers['idempotency-key'])
  if (first === undefined || others.length === 0) return ''
  return others.every((key) => key === first)
    ? ', with one idempotency key'
    : ', with several idempotency keys'
}

/** A create that the server refuses once, before doing anything. */
export const refusedCreate: Scenario = {
  rows: ['POST, refused once by 429 with `Retry-After: 1`'],
  run: (peer) =>
    onServer(
      peer,
      (response, index) => (index === 0 ? refuse(response, 429, 1) : sendGoodResponse(response, 201)),
      async (client, { arrivals }) => {
        const { isGood } = await awaitEnding(client.create())
        const [first, second] = arrivals
        if (first === undefined || second === undefined) return ['not sent again']
        return [`sent again after ${formatSeconds(second.at - first.at)}${isGood ? '' : ', fails'}`]
      },
    ),
}

/** A delete that is done, whose response is lost; the next one finds nothing. */
export const lostDelete: Scenario = {
  rows: ['DELETE, the response is lost, 404 when sent again'],
  run: (peer) =>
    onServer(
      peer,
      (response, index) => (index === 0 ? loseResponse(response) : refuse(response, 404)),
      async (client, { arrivals }) => {
        const { isGood } = await awaitEnding(client.remove())
        return [`${isGood ? 'success' : 'error'} after ${arrivals.length}`]
      },
    ),
}
