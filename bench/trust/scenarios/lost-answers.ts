import { type Arrival, answerWell, loseAnswer, refuse } from '../server/scripted-server.ts'
import { endingOf, inSeconds, nameOf, onServer, type Scenario } from './scenario.ts'

/** A create whose answer never comes, whatever is tried. */
export const lostCreate: Scenario = {
  rows: ['POST, the response is lost: requests that arrive', 'what the caller receives then'],
  run: (peer) =>
    onServer(peer, loseAnswer, async (client, server) => {
      const { error } = await endingOf(client.create())
      return [`${server.arrivals.length}${keysOf(server.arrivals)}`, wordsOf(error)]
    }),
}

/** What an error says of itself, and of what has become of the request. */
function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return 'no error'
  const { status, outcome } = error as { readonly status?: unknown; readonly outcome?: unknown } // fields that some have
  const more = [
    ...(typeof status === 'number' ? [`status ${status}`] : []),
    ...(typeof outcome === 'string' ? [`outcome: '${outcome}'`] : []),
  ]
  return [nameOf(error), ...more].join(', ')
}

/** Whether requests can be known as one by a server that looks at their keys. */
function keysOf(arrivals: readonly Arrival[]): string {
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
      (response, index) => (index === 0 ? refuse(response, 429, 1) : answerWell(response, 201)),
      async (client, { arrivals }) => {
        const { isGood } = await endingOf(client.create())
        const [first, second] = arrivals
        if (first === undefined || second === undefined) return ['not sent again']
        return [`sent again after ${inSeconds(second.at - first.at)}${isGood ? '' : ', fails'}`]
      },
    ),
}

/** A delete that is done, whose answer is lost; the next one finds nothing. */
export const lostDelete: Scenario = {
  rows: ['DELETE, the response is lost, 404 when sent again'],
  run: (peer) =>
    onServer(
      peer,
      (response, index) => (index === 0 ? loseAnswer(response) : refuse(response, 404)),
      async (client, { arrivals }) => {
        const { isGood } = await endingOf(client.remove())
        return [`${isGood ? 'success' : 'error'} after ${arrivals.length}`]
      },
    ),
}
