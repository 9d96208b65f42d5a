import type { Transport } from '@cloudconnexa/core/runtime'
import { nodeTransport } from '@cloudconnexa/core/node'
import { createUsersClient } from '../../clients/cloudconnexa.ts'
import { newUser } from '../../clients/bench-client.ts'
import { canaries, items, keyHeader, type Peer, type TrustClient } from './peer.ts'

const headers = { [keyHeader]: canaries['API key'] }

function open(url: string, transport?: Transport): TrustClient {
  const client = createUsersClient(url, transport)
  return {
    read: (wish) => client.users.get('one', { headers, ...wish }),
    create: (wish) =>
      client.users.create({ ...newUser, firstName: canaries['request body'] }, { headers, ...wish }),
    remove: () => client.users.delete('one', { headers }),
    readWithin: (timeout) => client.users.get('one', { headers, timeout }),
    list: () => client.users.list({ headers }),
    close: async () => {
      await client.close()
      await transport?.close?.()
    },
  }
}

const ours = {
  package: '@cloudconnexa/core',
  takesSignal: true,
  firstPage: () => ({
    body: {
      content: items,
      numberOfElements: 2,
      page: 0,
      size: 2,
      totalElements: 2_000_000,
      totalPages: 1_000_000,
    },
  }),
} as const

/** The SDK on its default transport. */
export const onGot: Peer = { ...ours, name: 'ours on got', open: (url) => open(url) }

/** The SDK on the transport without dependencies. */
export const onNode: Peer = {
  ...ours,
  name: 'ours on node',
  open: (url) => open(url, nodeTransport({ proxy: false })),
}
