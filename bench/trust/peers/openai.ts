import OpenAI from 'openai'
import { canaries, items, keyHeader, type Peer } from './peer.ts'

/** OpenAI's client. */
export const openai: Peer = {
  name: 'openai',
  package: 'openai',
  takesSignal: true,
  open: (url) => {
    const client = new OpenAI({
      apiKey: canaries.token,
      baseURL: `${url}/v1`,
      defaultHeaders: { [keyHeader]: canaries['API key'] },
    })
    return {
      read: async (wish) => client.models.retrieve('one', wish),
      create: async (wish) => client.vectorStores.create({ name: canaries['request body'] }, wish),
      remove: async () => client.files.delete('one'),
      list: () => client.files.list(),
    }
  },
  firstPage: () => ({ body: { object: 'list', data: items, has_more: true } }),
}
