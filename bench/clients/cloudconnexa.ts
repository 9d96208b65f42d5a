import { clientCredentials } from '@cloudconnexa/auth'
import { type Client, createClient } from '@cloudconnexa/core'
import type { Transport } from '@cloudconnexa/core/runtime'
import { users } from '@cloudconnexa/users'
import { type BenchClient, look, newUser, userId } from './bench-client.ts'

/** The SDK with one service. */
export type UsersClient = Client<{ readonly users: typeof users }>

/** The SDK with one service; everything but the transport is as by default. */
export function createUsersClient(url: string, transport?: Transport): UsersClient {
  return createClient({
    auth: clientCredentials({ clientId: 'bench.bench', clientSecret: 'not-a-secret', baseUrl: url }),
    ...(transport === undefined ? { proxy: false } : { transport }),
    services: { users },
  })
}

/** The SDK doing the jobs of the benchmarks. */
export function openSdk(url: string, transport?: Transport, read = readItems): BenchClient {
  const client = createUsersClient(url, transport)
  return {
    getUser: () => client.users.get(userId),
    createUser: () => client.users.create(newUser),
    readUsers: () => read(client),
    close: async () => {
      await client.close()
      await transport?.close?.()
    },
  }
}

/** Reads all users as items: `for await (const user of client.users.list())`. */
async function readItems(client: UsersClient): Promise<number> {
  let seen = 0
  for await (const user of client.users.list()) seen += look(user)
  return seen
}

/** Reads all users page by page: `for await (const page of client.users.list().pages())`. */
export async function readPages(client: UsersClient): Promise<number> {
  let seen = 0
  for await (const { items } of client.users.list().pages()) for (const user of items) seen += look(user)
  return seen
}
