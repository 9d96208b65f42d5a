import { performance } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import { refuse } from '../server/scripted-server.ts'
import {
  awaitEnding,
  formatMilliseconds,
  readName,
  noSuchFeature,
  onServer,
  type Scenario,
} from './scenario.ts'

const retryAfterSeconds = 2

/** A read whose caller leaves while the client waits for its next attempt. */
export const cancelledBackOff: Scenario = {
  rows: [
    'cancelled during back-off: time until the rejection',
    'requests after that',
    "the rejection is the caller's own reason",
  ],
  run: (peer) =>
    onServer(
      peer,
      (response) => refuse(response, 503, retryAfterSeconds),
      async (client, server) => {
        if (!peer.takesSignal) return [noSuchFeature, noSuchFeature, noSuchFeature]
        const controller = new AbortController()
        const reason = new Error('The caller has left.')
        const ending = awaitEnding(client.read({ signal: controller.signal }))
        await server.arrived(1)
        await sleep(300)
        const start = performance.now()
        const before = server.arrivals.length
        controller.abort(reason)
        const { error } = await ending
        const late = performance.now() - start
        await sleep(1_500 * retryAfterSeconds)
        return [formatMilliseconds(late), String(server.arrivals.length - before), isReason(error, reason)]
      },
    ),
}

function isReason(error: unknown, reason: Error): string {
  if (error === reason) return 'yes'
  if (!(error instanceof Error)) return 'no'
  return error.cause === reason ? `as the cause of ${readName(error)}` : `no, ${readName(error)}`
}
