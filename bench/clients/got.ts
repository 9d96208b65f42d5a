import { Agent } from 'node:http'
import got from 'got'
import {
  type BenchClient,
  bearerToken,
  newUser,
  readEveryPage,
  userId,
  type UserPage,
} from './bench-client.ts'

/** got as its README shows it: an extended instance, `.json()`, everything else left as it is. */
export function open(url: string): BenchClient {
  const agent = new Agent({ keepAlive: true })
  const client = got.extend({
    prefixUrl: `${url}/api/v1`,
    agent: { http: agent },
    headers: { authorization: `Bearer ${bearerToken}` },
  })
  return {
    getUser: () => client.get(`users/${userId}`).json(),
    createUser: () => client.post('users', { json: newUser }).json(),
    readUsers: () =>
      readEveryPage((page) => client.get('users', { searchParams: { page, size: 1000 } }).json<UserPage>()),
    close: () => agent.destroy(),
  }
}
