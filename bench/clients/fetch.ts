import {
  type BenchClient,
  bearerToken,
  newUser,
  readEveryPage,
  userId,
  type UserPage,
} from './bench-client.ts'

/** Node's own fetch. */
export function open(url: string): BenchClient {
  const headers = { accept: 'application/json', authorization: `Bearer ${bearerToken}` }
  const read = async (path: string): Promise<unknown> => (await fetch(`${url}${path}`, { headers })).json()
  return {
    getUser: () => read(`/api/v1/users/${userId}`),
    createUser: async () => {
      const response = await fetch(`${url}/api/v1/users`, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify(newUser),
      })
      return response.json()
    },
    readUsers: () =>
      // The server is ours.
      readEveryPage(async (page) => (await read(`/api/v1/users?page=${page}&size=1000`)) as UserPage),
  }
}
