import { sendJson } from '../server/scripted-server.ts'
import { awaitEnding, readName, noSuchFeature, onServer, type Scenario } from './scenario.ts'

const patience = 30

/** A list that responds to every request for a page with the first one. */
export const endlessList: Scenario = {
  rows: ['list whose every page is the first one: ends after'],
  run: async (peer) => {
    const { firstPage } = peer
    if (firstPage === undefined) return [noSuchFeature]
    let address = ''
    return onServer(
      peer,
      (response) => {
        const { body, headers } = firstPage(address)
        sendJson(response, 200, body, headers)
      },
      async (client, server) => {
        address = server.url
        const readList = async (): Promise<void> => {
          for await (const _ of client.list?.() ?? []) {
            if (server.arrivals.length >= patience) return
          }
        }
        const { error } = await awaitEnding(readList())
        if (server.arrivals.length >= patience) return [`no end after ${patience} requests`]
        const { length } = server.arrivals
        return [`${length} requests${error === undefined ? '' : `, ${readName(error)}`}`]
      },
    )
  },
}
