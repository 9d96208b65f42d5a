import Cloudflare from 'cloudflare'
import { canaries, items, keyHeader, type Peer } from './peer.ts'

/** Cloudflare's client. */
export const cloudflare: Peer = {
  name: 'cloudflare',
  package: 'cloudflare',
  takesSignal: true,
  open: (url) => {
    const client = new Cloudflare({
      apiToken: canaries.token,
      baseURL: url,
      defaultHeaders: { [keyHeader]: canaries['API key'] },
    })
    return {
      read: async (wish) => client.zones.get({ zone_id: 'one' }, wish),
      create: async (wish) => client.zones.create({ account: {}, name: canaries['request body'] }, wish),
      remove: async () => client.zones.delete({ zone_id: 'one' }),
      list: () => client.zones.list(),
    }
  },
  firstPage: () => ({
    body: {
      success: true,
      errors: [],
      messages: [],
      result: items,
      result_info: { page: 1, per_page: 2, total_pages: 1_000_000 },
    },
  }),
}
