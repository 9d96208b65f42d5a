import { canaries } from '../peers/peer.ts'
import { sendGoodResponse, startServer } from '../server/scripted-server.ts'
import { awaitEnding, onServer, type Scenario } from './scenario.ts'

const sent = { token: canaries.token, 'API key': canaries['API key'] }

/** A server that sends the client to another host. */
export const redirect: Scenario = {
  rows: ['GET, redirected to another host: what arrives there'],
  run: async (peer) => {
    await using other = await startServer((response) => sendGoodResponse(response), 'localhost')
    // The other server is to stay until the end.
    return await onServer(
      peer,
      (response) => response.writeHead(307, { location: `${other.url}/elsewhere` }).end(),
      async (client) => {
        await awaitEnding(client.read())
        const [arrival] = other.arrivals
        if (arrival === undefined) return ['nothing']
        const headers = JSON.stringify(arrival.headers)
        const leaked = Object.entries(sent).filter(([, canary]) => headers.includes(canary))
        return [
          `request with ${leaked.length === 0 ? 'neither' : leaked.map(([name]) => name).join(' and ')}`,
        ]
      },
    )
  },
}
