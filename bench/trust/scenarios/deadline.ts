import { refuse } from '../server/scripted-server.ts'
import {
  awaitEnding,
  formatMilliseconds,
  readName,
  noSuchFeature,
  onServer,
  type Scenario,
} from './scenario.ts'

const deadline = 1_000

/** A call whose time is up before the server wants to hear of it again. */
export const deadlineBeforeRetry: Scenario = {
  rows: ['one second for the whole call, `Retry-After: 5`: time until it fails'],
  run: (peer) =>
    onServer(
      peer,
      (response) => refuse(response, 503, 5),
      async (client) => {
        if (client.readWithin !== undefined) {
          const { milliseconds, error } = await awaitEnding(client.readWithin(deadline))
          return [`${formatMilliseconds(milliseconds)}, ${readName(error)}`]
        }
        if (!peer.takesSignal) return [noSuchFeature]
        const { milliseconds } = await awaitEnding(client.read({ signal: AbortSignal.timeout(deadline) }))
        return [`${noSuchFeature}; by a signal ${formatMilliseconds(milliseconds)}`]
      },
    ),
}
