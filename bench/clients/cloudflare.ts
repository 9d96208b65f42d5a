import Cloudflare from 'cloudflare'
import { type BenchClient, bearerToken, look, newUser, userId } from './bench-client.ts'

/** Cloudflare's client. */
export function open(url: string): BenchClient {
  const cloudflare = new Cloudflare({ apiToken: bearerToken, baseURL: `${url}/cloudflare` })
  return {
    getUser: () => cloudflare.zones.get({ zone_id: userId }),
    createUser: () => cloudflare.zones.create({ account: { id: userId }, name: newUser.username }),
    readUsers: async () => {
      let seen = 0
      for await (const zone of cloudflare.zones.list({ per_page: 1000 })) seen += look(zone)
      return seen
    },
  }
}
