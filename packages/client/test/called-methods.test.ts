import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { inspect } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CloudConnexaClient, CloudConnexaError } from '../src/index.ts'

const network = { id: '42', name: 'office', internetAccess: 'SPLIT_TUNNEL_ON', egress: false }

/** Grants tokens, reads networks and refuses all else as unknown. */
const respond: RequestListener = ({ url = '', method }, response) => {
  response.setHeader('content-type', 'application/json')
  if (url.includes('/oauth/'))
    response.end(JSON.stringify({ access_token: 'not-a-token', token_type: 'Bearer', expires_in: 3600 }))
  else if (method === 'GET' && url.endsWith('/networks/42')) response.end(JSON.stringify(network))
  else response.writeHead(404).end('{}')
}

let server: Server
let baseUrl: string

beforeAll(async () => {
  server = createServer(respond).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo // a TCP server has no other kind of address
  baseUrl = `http://127.0.0.1:${port}`
})

afterAll(() => void server.close())

function createOwnClient(): CloudConnexaClient {
  return new CloudConnexaClient({ baseUrl, clientId: 'some-id', clientSecret: 'not-a-secret', proxy: false })
}

async function fail(call: (client: CloudConnexaClient) => PromiseLike<unknown>): Promise<CloudConnexaError> {
  await using client = createOwnClient()
  const error: unknown = await Promise.resolve(call(client)).catch((thrown: unknown) => thrown)
  if (error instanceof CloudConnexaError) return error
  throw new Error('The call did not fail as expected.', { cause: error })
}

/** What was called, and what the error says of it. */
const calls: readonly (readonly [
  name: string,
  call: (client: CloudConnexaClient) => PromiseLike<unknown>,
  expected: {
    readonly operation: string
    readonly path: string
    readonly pathParameters?: Readonly<Record<string, string>>
  },
])[] = [
  ['networks.get', ({ networks }) => networks.get('7'), at('getNetwork', '/networks/{id}', '7')],
  [
    'networks.patch',
    ({ networks }) => networks.patch('7', { name: 'x' }),
    at('getNetwork', '/networks/{id}', '7'),
  ],
  [
    'networks.patch',
    ({ networks }) => networks.patch('42', { name: 'x' }),
    at('updateNetwork', '/networks/{id}', '42'),
  ],
  ['networks.list', ({ networks }) => networks.list(), at('listNetworks', '/networks')],
  ['networks.list', ({ networks }) => networks.list().toArray(), at('listNetworks', '/networks')],
  ['networks.findByName', ({ networks }) => networks.findByName('x'), at('listNetworks', '/networks')],
  [
    'networks.connectors.get',
    ({ networks }) => networks.connectors.get('7'),
    at('getNetworkConnector', '/networks/connectors/{id}', '7'),
  ],
  [
    'networks.connectors.waitUntilOnline',
    ({ networks }) => networks.connectors.waitUntilOnline('7'),
    at('getNetworkConnector', '/networks/connectors/{id}', '7'),
  ],
  [
    'networks.connectors.profile.generate',
    ({ networks }) => networks.connectors.profile.generate('7'),
    at('generateNetworkConnectorProfile', '/networks/connectors/{id}/profile', '7'),
  ],
  [
    'networks.update',
    ({ networks }) => networks.update('7', { name: 7 } as never), // refused before anything is sent
    at('updateNetwork', '/networks/{id}', '7'),
  ],
]

function at(operation: string, path: string, id?: string): (typeof calls)[number][2] {
  return { operation, path, ...(id !== undefined && { pathParameters: { id } }) }
}

describe('the error of a failed call', () => {
  it.each(calls)('names %s and the object', async (calledMethod, call, expected) => {
    const error = await fail(call)
    expect(error.toJSON()).toMatchObject({ calledMethod, ...expected })
    const { operation, path, pathParameters } = expected
    expect(error.message).toMatch(
      new RegExp(String.raw` In ${calledMethod.replaceAll('.', '\\.')} \(.*\)\.$`),
    )
    for (const text of [operation, path, ...Object.values(pathParameters ?? {}).map((id) => `id "${id}"`)])
      expect(error.message).toContain(text)
    expect(inspect(error)).toContain(error.message)
    expect(error.stack).toContain(error.message)
  })

  it('says of a patch which object was not found', async () => {
    const error = await fail(({ networks }) => networks.patch('7', { name: 'x' }))
    expect(error.message).toBe(
      'The API refused getNetwork (404 Not Found). In networks.patch (/networks/{id}, id "7").',
    )
  })

  it('names the method of a client that was closed', async () => {
    const client = createOwnClient()
    await client.close()
    const error: unknown = await client.networks.get('7').catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ code: 'CLIENT_CLOSED', calledMethod: 'networks.get' })
  })

  it('does not name the methods that ran before or beside it', async () => {
    await using client = createOwnClient()
    const failures = await Promise.allSettled([
      client.networks.get('7'),
      client.hosts.get('8'),
      client.request({ method: 'GET', path: '/networks/9' }),
    ])
    expect(failures).toMatchObject([
      { reason: { calledMethod: 'networks.get', pathParameters: { id: '7' } } },
      { reason: { calledMethod: 'hosts.get', pathParameters: { id: '8' } } },
      { reason: { operation: 'GET /networks/9' } },
    ])
    expect(Reflect.get(Object(failures[2]), 'reason')).not.toHaveProperty('calledMethod')
  })
})
