import { createServer } from 'node:net'
import { inspect } from 'node:util'
import { startEmulator } from '@cloudconnexa/emulator'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  AuthenticationError,
  CloudConnexaClient,
  type CloudConnexaClientOptions,
  CloudConnexaError,
  ConfigurationError,
  ConnectionError,
  NotFoundError,
  TlsError,
  TokenRequestError,
  ValidationError,
} from '../src/index.ts'

// Each of these is the first thing that goes wrong for somebody; the text is what they see.

let emulator: Awaited<ReturnType<typeof startEmulator>>
beforeAll(async () => {
  emulator = await startEmulator()
})
afterAll(() => emulator.close())

const noEnvironment = { load: async () => undefined, name: 'nothing' }

async function catchFailure(
  options: CloudConnexaClientOptions,
  call = listUsers,
): Promise<CloudConnexaError> {
  await using client = new CloudConnexaClient({ proxy: false, retry: { maxAttempts: 1 }, ...options })
  const error: unknown = await call(client).then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (!(error instanceof CloudConnexaError)) throw new Error(`No error of the SDK: ${inspect(error)}`)
  return error
}

async function listUsers(client: CloudConnexaClient): Promise<void> {
  await client.users.list()
}

function getWorkingOptions(): CloudConnexaClientOptions {
  return { clientId: emulator.clientId, clientSecret: emulator.clientSecret, baseUrl: emulator.url }
}

describe('credentials', () => {
  it('says that the credentials were refused, and where to make new ones', async () => {
    const error = await catchFailure({ ...getWorkingOptions(), clientSecret: 'canary-wrong-secret' })
    expect(error).toBeInstanceOf(TokenRequestError)
    expect(error).toBeInstanceOf(AuthenticationError)
    expect(error).toMatchObject({
      code: 'TOKEN_REQUEST_FAILED',
      status: 401,
      outcome: 'not-sent',
      isRetryable: false,
    })
    expect(error.hint).toMatch(/credentials/i)
    expect(inspect(error, { depth: 20 })).not.toContain('canary-wrong-secret')
  })

  it('says that there are no credentials, and every way to give them', async () => {
    const error = await catchFailure({ credentials: noEnvironment })
    expect(error).toBeInstanceOf(ConfigurationError)
    expect(error.code).toBe('CREDENTIALS_MISSING')
    expect(`${error.message} ${error.hint}`).toMatch(/CLOUDCONNEXA_CLIENT_ID/)
  })

  it('says which half is missing', async () => {
    const error = await catchFailure({ clientId: 'local.emulator', credentials: noEnvironment })
    expect(error.code).toBe('CREDENTIALS_INVALID')
    expect(error.message).toMatch(/secret/i)
  })
})

describe('the base URL', () => {
  it.each([
    [
      'the portal of an account',
      'https://acme.openvpn.com',
      'BASE_URL_PORTAL',
      'https://acme.api.openvpn.com',
    ],
    ['the portal', 'https://cloud.openvpn.com', 'BASE_URL_PORTAL', 'https://<cloudId>.api.openvpn.com'],
    ['http', 'http://acme.api.openvpn.com', 'BASE_URL_INSECURE', 'https://acme.api.openvpn.com'],
    [
      'a trailing path',
      'https://acme.api.openvpn.com/api/v1',
      'BASE_URL_INVALID',
      'https://acme.api.openvpn.com',
    ],
    ['no scheme', 'acme.api.openvpn.com', 'BASE_URL_INVALID', 'https://acme.api.openvpn.com'],
  ])('with %s is refused, and the hint says what to write', async (_, baseUrl, code, instead) => {
    const error = await catchFailure({ ...getWorkingOptions(), baseUrl })
    expect(error).toBeInstanceOf(ConfigurationError)
    expect(error.code).toBe(code)
    expect(error.hint).toContain(`"${instead}"`)
    expect(emulator.requests.count({ path: baseUrl })).toBe(0)
  })
})

describe('requests', () => {
  it('tells of an unknown id', async () => {
    const error = await catchFailure(getWorkingOptions(), async (client) => {
      await client.networks.get('00000000-0000-4000-8000-000000000000')
    })
    expect(error).toBeInstanceOf(NotFoundError)
    expect(error).toMatchObject({ code: 'NOT_FOUND', status: 400, operation: 'getNetwork', attempts: 1 })
    expect(error.hint).toMatch(/id/)
  })

  it('tells of a bad body before anything is sent', async () => {
    const before = emulator.requests.count({ path: '/api/v1/networks' })
    const body: object = { nmae: 'office' }
    const error = await catchFailure(getWorkingOptions(), async (client) => {
      await client.networks.create(body as { name: string }) // what a program without type checks does
    })
    expect(error).toBeInstanceOf(ValidationError)
    expect(error).toMatchObject({ code: 'REQUEST_INVALID', origin: 'client', outcome: 'not-sent' })
    expect(error.message).toContain('name')
    expect(error.message).toContain('nmae')
    expect(emulator.requests.count({ path: '/api/v1/networks' })).toBe(before)
  })

  it('tells of a body that the API refuses, with the property', async () => {
    const error = await catchFailure(getWorkingOptions(), async (client) => {
      const network = await client.networks.create({ name: 'office' })
      await client.networks.routes.create(network.id, { value: '100.100.0.0/24' })
    })
    expect(error).toBeInstanceOf(ValidationError)
    expect(error).toMatchObject({ origin: 'api', status: 400, outcome: 'refused' })
    if (error instanceof ValidationError) expect(error.issues.length).toBeGreaterThan(0)
  })
})

describe('the connection', () => {
  it('tells of a host that does not exist', async () => {
    const error = await catchFailure({ ...getWorkingOptions(), baseUrl: 'https://nobody.invalid' })
    expect(error).toBeInstanceOf(CloudConnexaError)
    expect(error.outcome).toBe('not-sent')
    expect(`${error.message} ${error.hint}`).toMatch(/nobody\.invalid|Cloud ID/)
  })

  it('tells of a host that refuses connections', async () => {
    const error = await catchFailure({
      ...getWorkingOptions(),
      baseUrl: `http://127.0.0.1:${await findFreePort()}`,
    })
    expect(error.outcome).toBe('not-sent')
    expect(`${error.message} ${error.hint}`).toMatch(/127\.0\.0\.1|refused/)
  })

  it('tells of a certificate that is not trusted, and how to trust it', async () => {
    await using secure = await startEmulator({ tls: true })
    const error = await catchFailure({
      clientId: secure.clientId,
      clientSecret: secure.clientSecret,
      baseUrl: secure.url,
    })
    expect([TlsError, TokenRequestError].some((kind) => error instanceof kind)).toBe(true)
    expect(error).toMatchObject({ outcome: 'not-sent', isRetryable: false })
    expect(error.hint).toContain('NODE_EXTRA_CA_CERTS')
  })

  it('tells of a refused connection of the operation itself', async () => {
    const error = await catchFailure(getWorkingOptions(), async (client) => {
      await client.ready()
      const fault = emulator.faults.add({ path: '/api/v1/users', resetBefore: true })
      try {
        await client.users.list()
      } finally {
        fault.remove()
      }
    })
    expect(error).toBeInstanceOf(ConnectionError)
    expect(error.operation).toBe('listUsers')
  })
})

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('No port.')
  return address.port
}

describe('look-ups', () => {
  it.each<[string, (client: CloudConnexaClient, name: never) => Promise<unknown>]>([
    ['networks', (client, name) => client.networks.findByName(name)],
    ['users by e-mail', (client, name) => client.users.findByEmail(name)],
    ['users by username', (client, name) => client.users.findByUsername(name)],
    ['records by domain', (client, name) => client.dns.records.findByDomain(name)],
    ['connectors', (client, name) => client.hosts.connectors.findByName(name)],
    ['user groups', (client, name) => client.userGroups.findByName(name)],
  ])('of %s refuse a name that is missing before anything is sent', async (_, find) => {
    const before = emulator.requests.count()
    const missing = undefined as never // of a program without type checks
    const error = await catchFailure(
      getWorkingOptions(),
      async (client) => void (await find(client, missing)),
    )
    expect(error).toBeInstanceOf(ValidationError)
    expect(error).toMatchObject({ code: 'REQUEST_INVALID', outcome: 'not-sent' })
    expect(emulator.requests.count()).toBe(before)
  })
})

describe('lists', () => {
  it.each<[string, (client: CloudConnexaClient) => PromiseLike<unknown>, string]>([
    ['pages of no items', (client) => client.networks.list({ size: 0 }), 'size'],
    ['pages of 1,001 items', (client) => client.users.list({ size: 1001 }), 'size'],
    ['a page before the first', (client) => client.hosts.list({ page: -1 }), 'page'],
    ['pages of 101 sessions', (client) => client.sessions.list({ size: 101 } as object), 'size'],
    ['nine log entries a page', (client) => client.dns.log.list('2026-01-31T14:00:00Z', { size: 9 }), 'size'],
    ['three hours at once', (client) => client.dns.log.list(new Date(0), { hoursBack: 3 as 2 }), 'hoursBack'],
    ['the 30th of February', (client) => client.sessions.list({ startDate: '2026-02-30' }), 'startDate'],
    ['the 31st of April', (client) => client.auditLog.list({ endDate: '2026-04-31T10:00:00Z' }), 'endDate'],
  ])('refuse %s before anything is sent', async (_, list, path) => {
    const before = emulator.requests.count()
    const error = await catchFailure(getWorkingOptions(), async (client) => void (await list(client)))
    expect(error).toBeInstanceOf(ValidationError)
    expect(error).toMatchObject({ code: 'REQUEST_INVALID', outcome: 'not-sent', issues: [{ path }] })
    expect(emulator.requests.count()).toBe(before)
  })
})
