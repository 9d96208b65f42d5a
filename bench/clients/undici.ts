import { Agent, request } from 'undici'
import {
  type BenchClient,
  bearerToken,
  newUser,
  readEveryPage,
  userId,
  type UserPage,
} from './bench-client.ts'

/** undici's `request`, as its documentation shows it. */
export function open(url: string): BenchClient {
  const dispatcher = new Agent()
  const headers = { accept: 'application/json', authorization: `Bearer ${bearerToken}` }
  const read = async (path: string): Promise<unknown> => {
    const { body } = await request(`${url}${path}`, { dispatcher, headers })
    return body.json()
  }
  return {
    getUser: () => read(`/api/v1/users/${userId}`),
    createUser: async () => {
      const { body } = await request(`${url}/api/v1/users`, {
        dispatcher,
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify(newUser),
      })
      return body.json()
    },
    readUsers: () =>
      // The server is ours.
      readEveryPage(async (page) => (await read(`/api/v1/users?page=${page}&size=1000`)) as UserPage),
    close: () => dispatcher.close(),
  }
}
