import { Agent, request } from 'node:http'
import {
  type BenchClient,
  bearerToken,
  newUser,
  readEveryPage,
  userId,
  type UserPage,
} from './bench-client.ts'

/** node:http by hand: keep-alive, the body in one piece, JSON.parse. The floor that ratios refer to. */
export function open(url: string): BenchClient {
  const agent = new Agent({ keepAlive: true })
  const { hostname, port } = new URL(url)
  const headers = { accept: 'application/json', authorization: `Bearer ${bearerToken}` }

  const send = (method: string, path: string, body?: string): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const sent = request({ agent, hostname, port, method, path, headers }, (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('error', reject)
        response.on('end', () => {
          try {
            resolve(JSON.parse(Buffer.concat(chunks).toString()))
          } catch (error) {
            reject(error)
          }
        })
      })
      sent.on('error', reject)
      sent.end(body)
    })

  return {
    getUser: () => send('GET', `/api/v1/users/${userId}`),
    createUser: () => send('POST', '/api/v1/users', JSON.stringify(newUser)),
    readUsers: () =>
      readEveryPage(
        // The server is ours.
        async (page) => (await send('GET', `/api/v1/users?page=${page}&size=1000`)) as UserPage,
      ),
    close: () => agent.destroy(),
  }
}
