import type { ServerResponse } from 'node:http'
import { performance } from 'node:perf_hooks'
import { sendGoodResponse, refuse } from '../server/scripted-server.ts'
import { awaitEnding, formatSeconds, onServer, type Scenario } from './scenario.ts'

/** As the API tells them: enough for some requests at once. */
const limits = {
  'x-ratelimit-remaining': '50',
  'x-ratelimit-replenish-rate': '10',
  'x-ratelimit-replenish-time': '1',
  'x-ratelimit-burst-capacity': '60',
}

/** Two calls under way at once, both refused: one for a second, the other for three. */
export const twoRefusals: Scenario = {
  rows: ['two 429 in flight, `Retry-After: 1` and `3`: next request after'],
  run: (peer) => {
    const held: ServerResponse[] = []
    let refusedAt = 0
    return onServer(
      peer,
      (response, index) => {
        if (index === 0) return sendGoodResponse(response, 200, limits)
        if (index > 2) return sendGoodResponse(response)
        held.push(response)
        const [first, second] = held
        if (first === undefined || second === undefined) return
        refusedAt = performance.now()
        refuse(first, 429, 1)
        refuse(second, 429, 3)
      },
      async (client, server) => {
        await client.read()
        await Promise.all([awaitEnding(client.read()), awaitEnding(client.read())])
        const next = server.arrivals[3]
        return [next === undefined ? 'not sent again' : formatSeconds(next.at - refusedAt)]
      },
    )
  },
}
