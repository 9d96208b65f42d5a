import { answerWell, loseAnswer, refuse } from '../server/scripted-server.ts'
import { endingOf, inSeconds, onServer, type Scenario } from './scenario.ts'

/** A create whose answer never comes, whatever is tried. */
export const lostCreate: Scenario = {
  rows: ['POST, the answer is lost: requests that arrive'],
  run: (peer) =>
    onServer(peer, loseAnswer, async (client, server) => {
      await endingOf(client.create())
      return [String(server.arrivals.length)]
    }),
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
  rows: ['DELETE, the answer is lost, 404 when sent again'],
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
