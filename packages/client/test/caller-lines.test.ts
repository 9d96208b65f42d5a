import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import { CloudConnexaClient } from '../src/index.ts'

// V8 loses the caller's line silently: where a promise on the way has a second reaction, where a closure stands around a `resolve`,
// where more lines of the SDK stand above it than it keeps.

const calls: Readonly<Record<string, (client: CloudConnexaClient) => Promise<unknown>>> = {
  get: async function callGet({ networks }) {
    await networks.get('7')
  },
  withResponse: async function callWithResponse({ networks }) {
    await networks.get('7').withResponse()
  },
  delete: async function callDelete({ userGroups }) {
    await userGroups.delete('7')
  },
  patch: async function callPatch({ networks }) {
    await networks.patch('7', { name: 'office' })
  },
  list: async function callList({ networks }) {
    await networks.list()
  },
  'for await': async function callForAwait({ networks }) {
    for await (const network of networks.list()) expect(network).toBeUndefined()
  },
  pages: async function callPages({ networks }) {
    for await (const page of networks.list().pages()) expect(page).toBeUndefined()
  },
  toArray: async function callToArray({ networks }) {
    await networks.list().toArray()
  },
  find: async function callFind({ networks }) {
    await networks.list().find(() => false)
  },
  findByName: async function callFindByName({ networks }) {
    await networks.findByName('office')
  },
  'client.request': async function callRequest(client) {
    await client.request({ method: 'GET', path: '/networks/7' })
  },
  'client.requestPages': async function callRequestPages(client) {
    await client.requestPages({ path: '/networks' })
  },
  'a waiter': async function callWaiter({ networks }) {
    await networks.connectors.waitUntilOnline('7')
  },
  'several at once': async function callAll({ networks }) {
    await Promise.all([networks.get('7'), networks.get('8')])
  },
  'catch and throw': async function callCatch({ networks }) {
    try {
      await networks.get('7')
    } catch (error) {
      throw error as Error
    }
  },
}

/** Ways in which a server fails a request. */
const failures: Readonly<Record<string, (request: IncomingMessage, response: ServerResponse) => void>> = {
  'a refusal': ({ url }, response) => {
    response.setHeader('content-type', 'application/json')
    if (url?.includes('/oauth/') === true)
      response.end(JSON.stringify({ access_token: 'not-a-token', token_type: 'Bearer', expires_in: 3600 }))
    else response.writeHead(404).end('{}')
  },
  'a connection that is cut': ({ url, socket }, response) => {
    if (url?.includes('/oauth/') === true) failures['a refusal']?.({ url } as IncomingMessage, response)
    else socket.destroy()
  },
  'a failed token request': (_request, response) => {
    response.writeHead(401).end('{}')
  },
}

describe.each(Object.entries(failures))(
  'after %s the printed error names the line of the caller of',
  (_, fail) => {
    it.each(Object.entries(calls))('%s', async (_name, call) => {
      const server = createServer(fail).listen(0, '127.0.0.1')
      await once(server, 'listening')
      const { port } = server.address() as AddressInfo // a TCP server has no other kind of address
      await using client = new CloudConnexaClient({
        baseUrl: `http://127.0.0.1:${port}`,
        clientId: 'some-id',
        clientSecret: 'not-a-secret',
        proxy: false,
        retry: { maxAttempts: 1 },
      })
      const error: unknown = await call(client).catch((thrown: unknown) => thrown)
      server.close()
      expect(inspect(error)).toMatch(
        new RegExp(`at async (?:Object\\.)?${call.name} .*caller-lines\\.test\\.ts\\S*:\\d+:\\d+`),
      )
    })
  },
)
