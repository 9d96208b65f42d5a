import { execFile, execFileSync } from 'node:child_process'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Emulator, startEmulator, VirtualClock } from '../../src/index.ts'

const run = promisify(execFile)

/** A response as curl prints it with --include: neither the SDK nor fetch is involved. */
interface Transcript {
  readonly status: number
  /** Header lines, their names in lower case. */
  readonly headers: readonly string[]
  readonly body: string
}

function readCurlVersion(): string | undefined {
  try {
    return execFileSync('curl', ['--version'], { encoding: 'utf8' }).split('\n')[0]
  } catch {
    return undefined
  }
}

const version = readCurlVersion()
if (version === undefined)
  process.stderr.write('SKIPPED: the curl transcripts, because curl is not installed\n')

const clock = new VirtualClock({ start: Date.UTC(2026, 0, 1) })
let emulator: Emulator
let token = ''

async function runCurl(...options: string[]): Promise<Transcript> {
  const { stdout } = await run('curl', [
    '--silent',
    '--show-error',
    '--include',
    '--http1.1',
    '--noproxy',
    '*',
    ...options,
  ])
  const end = stdout.indexOf('\r\n\r\n')
  const [statusLine = '', ...lines] = stdout.slice(0, end).split('\r\n')
  return {
    status: Number(statusLine.split(' ')[1]),
    headers: lines.map((line) => line.replace(/^[^:]+/, (name) => name.toLowerCase())),
    body: stdout.slice(end + 4),
  }
}

/** Sends a request with the token; the arguments after the path are options of curl. */
function callApi(method: string, path: string, ...options: string[]): Promise<Transcript> {
  const address = `${emulator.url}/api/v1${path}`
  return runCurl('-X', method, '-H', `Authorization: Bearer ${token}`, ...options, address)
}

function sendJson(method: string, path: string, body: unknown): Promise<Transcript> {
  return callApi(method, path, '-H', 'Content-Type: application/json', '-d', JSON.stringify(body))
}

async function createResource(path: string, body: unknown): Promise<string> {
  const response = await sendJson('POST', path, body)
  const { id }: { id: string } = JSON.parse(response.body)
  return id
}

const formatCredentials = (): string =>
  `client_id=${emulator.clientId}&client_secret=${emulator.clientSecret}`
const formatBasic = (): string => `${emulator.clientId}:${emulator.clientSecret}`

beforeAll(async () => {
  emulator = await startEmulator({
    clock,
    seed: 'none',
    profileReadyAfter: 500,
    rateLimit: { burst: 200, rate: 200, seconds: 60 },
  })
  if (version === undefined) return
  const { body } = await runCurl('-X', 'POST', `${emulator.url}/api/v1/oauth/token?${formatCredentials()}`)
  ;({ access_token: token } = JSON.parse(body))
})

afterAll(() => emulator.close())

describe.skipIf(version === undefined)('curl', () => {
  it.each([
    ['the query', () => [`?${formatCredentials()}&grant_type=client_credentials`]],
    ['a form', () => ['', '-d', `${formatCredentials()}&grant_type=client_credentials`]],
    ['HTTP Basic without body', () => ['', '-u', formatBasic()]],
    [
      // The official Go client sends no media type; curl sends that of a form by default.
      'HTTP Basic with a JSON body without media type',
      () => [
        '',
        '-u',
        formatBasic(),
        '-H',
        'Content-Type:',
        '-d',
        '{"grant_type":"client_credentials","scope":"default"}',
      ],
    ],
  ])('gets a token with credentials in %s', async (_where, options) => {
    const [query = '', ...rest] = options()
    const { status, body } = await runCurl(
      '-X',
      'POST',
      ...rest,
      `${emulator.url}/api/v1/oauth/token${query}`,
    )
    expect(status).toBe(200)
    const { access_token, ...other } = JSON.parse(body)
    expect(access_token).toMatch(/^\S{20,}$/)
    expect(other).toEqual({ token_type: 'bearer', expires_in: 43_199, scope: 'read write' })
  })

  it('gets statuses that differ by section: 201 and 204, or 200 and 200', async () => {
    const group = await sendJson('POST', '/user-groups', { name: 'g', allRegionsIncluded: true })
    const posture = await sendJson('POST', '/device-postures', { name: 'p' })
    expect([group.status, posture.status]).toEqual([201, 200])
    const readId = ({ body }: Transcript): string => JSON.parse(body).id
    const groupGone = await callApi('DELETE', `/user-groups/${readId(group)}`)
    const postureGone = await callApi('DELETE', `/device-postures/${readId(posture)}`)
    expect([groupGone.status, groupGone.body]).toEqual([204, ''])
    expect([postureGone.status, postureGone.body]).toEqual([200, ''])
  })

  it('gets and sends settings as raw text without quotes', async () => {
    const plain = ['-H', 'Content-Type: text/plain', '-d']
    const written = await callApi('PUT', '/settings/wpc/topology', ...plain, 'CUSTOM')
    expect([written.status, written.body]).toEqual([200, 'CUSTOM'])
    const { body, headers } = await callApi('GET', '/settings/wpc/topology')
    expect(body).toBe('CUSTOM')
    expect(headers).toContain('content-type: text/plain; charset=utf-8')
    expect((await callApi('GET', '/settings/auth/two-factor-auth')).body).toBe('false')
    expect((await callApi('GET', '/settings/user/device-allowance')).body).toBe('3')
    expect((await callApi('PUT', '/settings/dns/default-suffix', ...plain, 'corp.example.com')).body).toBe(
      'corp.example.com',
    )
    expect((await sendJson('PUT', '/settings/dns/default-suffix', 'b.example.com')).body).toBe(
      'b.example.com',
    )
  })

  it('gets DNS zones wrapped in an object, and unset custom DNS servers as an empty 200', async () => {
    expect((await callApi('GET', '/settings/dns/zones')).body).toBe('{"zones":[]}')
    expect((await sendJson('PUT', '/settings/dns/zones', [{ name: 'z.example.com' }])).status).toBe(400)
    const { status, body } = await sendJson('PUT', '/settings/dns/zones', {
      zones: [{ name: 'z.example.com' }],
    })
    expect([status, body]).toEqual([200, '{"zones":[{"name":"z.example.com"}]}'])
    const servers = await callApi('GET', '/settings/dns/custom-servers')
    expect([servers.status, servers.body]).toEqual([200, ''])
    expect(servers.headers).toContain('content-length: 0')
  })

  it('gets a profile as 202 with an empty body first, then as 200 with plain text', async () => {
    const network = await createResource('/networks', { name: 'n' })
    const connector = { name: 'c', vpnRegionId: 'eu-central-1' }
    const id = await createResource(`/networks/connectors?networkId=${network}`, connector)
    const early = await callApi('POST', `/networks/connectors/${id}/profile`)
    expect([early.status, early.body]).toEqual([202, ''])
    await clock.advance(500)
    const ready = await callApi('POST', `/networks/connectors/${id}/profile`)
    expect(ready.status).toBe(200)
    expect(ready.headers).toContain('content-type: text/plain; charset=utf-8')
    expect(ready.body).toMatch(/^# OpenVPN profile .*\nclient\n[^]*<ca>[^]*<\/ca>/)
    const suspended = await callApi('PUT', `/networks/connectors/${id}/suspend`)
    expect([suspended.status, suspended.body]).toEqual([200, ''])
  })

  it('gets 415 for a media type that is not JSON, including the default of curl', async () => {
    const form = await callApi('POST', '/users', '-d', '{"username":"u"}')
    expect([form.status, form.body]).toEqual([
      415,
      `{"errorMessage":"Content type 'application/x-www-form-urlencoded' not supported","statusError":"Unsupported Media Type"}`,
    ])
    const none = await callApi('POST', '/users', '-H', 'Content-Type:', '-d', '{"username":"u"}')
    expect(JSON.parse(none.body)).toEqual({
      errorMessage: "Content type 'application/octet-stream' not supported",
      statusError: 'Unsupported Media Type',
    })
  })

  it('gets the five error shapes', async () => {
    const invalid = await sendJson('POST', '/users', {})
    expect([invalid.status, JSON.parse(invalid.body)]).toEqual([
      400,
      {
        errorDetails: {
          username: [{ message: 'must not be null', params: { missingProperty: 'username' } }],
        },
        errorMessage: 'must not be null',
        statusError: 'Bad Request',
      },
    ])
    const garbled = await callApi(
      'POST',
      '/users',
      '-H',
      'Content-Type: application/json',
      '-d',
      '{"username":',
    )
    expect([garbled.status, garbled.body]).toEqual([
      400,
      '{"errorMessage":"Http message not readable","statusError":"Bad Request"}',
    ])
    const unknownPath = await callApi('GET', '/nowhere')
    expect([unknownPath.status, JSON.parse(unknownPath.body)]).toEqual([
      404,
      {
        path: '/api/v1/nowhere',
        requestId: expect.any(String),
        status: 404,
        statusError: 'Not Found',
        timestamp: clock.now(),
      },
    ])
    const id = '00000000-0000-4000-8000-000000000000'
    const unknownId = await callApi('GET', `/users/${id}`)
    expect([unknownId.status, JSON.parse(unknownId.body)]).toEqual([
      400,
      {
        errorDetails: { user: [{ errorCode: '9-11-6', message: `User with ID ${id} not found` }] },
        statusError: 'Bad Request',
      },
    ])
    const badToken = await runCurl('-H', 'Authorization: Bearer nonsense', `${emulator.url}/api/v1/users`)
    expect([badToken.status, badToken.body]).toEqual([401, ''])
  })

  it('gets 429 with an empty body and the four headers', async () => {
    await using limited = await startEmulator({ rateLimit: { burst: 1, rate: 1, seconds: 15 } })
    const response = await runCurl('-X', 'POST', '-u', formatBasic(), `${limited.url}/api/v1/oauth/token`)
    const bearer = `Authorization: Bearer ${JSON.parse(response.body).access_token}`
    expect((await runCurl('-H', bearer, `${limited.url}/api/v1/users`)).status).toBe(200)
    const { status, headers, body } = await runCurl('-H', bearer, `${limited.url}/api/v1/users`)
    expect([status, body]).toEqual([429, ''])
    for (const line of ['remaining: 0', 'replenish-rate: 1', 'replenish-time: 15', 'burst-capacity: 1']) {
      expect(headers).toContain(`x-ratelimit-${line}`)
    }
    const write = await runCurl('-X', 'PUT', '-H', bearer, `${limited.url}/api/v1/users/x/suspend`)
    expect(write.status, 'writes have their own bucket').toBe(400)
  })
})
