import { execFile, execFileSync } from 'node:child_process'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Emulator, startEmulator, VirtualClock } from '../src/index.ts'

const run = promisify(execFile)

/** What curl printed of an answer with --include: nothing of the SDK and nothing of fetch is in between. */
interface Transcript {
  readonly status: number
  /** Header lines, their names in lower case. */
  readonly headers: readonly string[]
  readonly body: string
}

function curlVersion(): string | undefined {
  try {
    return execFileSync('curl', ['--version'], { encoding: 'utf8' }).split('\n')[0]
  } catch {
    return undefined
  }
}

const version = curlVersion()
if (version === undefined)
  process.stderr.write('SKIPPED: the curl transcripts, because curl is not installed\n')

const clock = new VirtualClock({ start: Date.UTC(2026, 0, 1) })
let emulator: Emulator
let token = ''

async function curl(...options: string[]): Promise<Transcript> {
  const { stdout } = await run('curl', ['--silent', '--show-error', '--include', '--http1.1', ...options])
  const end = stdout.indexOf('\r\n\r\n')
  const [statusLine = '', ...lines] = stdout.slice(0, end).split('\r\n')
  return {
    status: Number(statusLine.split(' ')[1]),
    headers: lines.map((line) => line.replace(/^[^:]+/, (name) => name.toLowerCase())),
    body: stdout.slice(end + 4),
  }
}

/** A call with the token; the words after the path are curl's own options. */
function api(method: string, path: string, ...options: string[]): Promise<Transcript> {
  const address = `${emulator.url}/api/v1${path}`
  return curl('-X', method, '-H', `Authorization: Bearer ${token}`, ...options, address)
}

function sent(method: string, path: string, body: unknown): Promise<Transcript> {
  return api(method, path, '-H', 'Content-Type: application/json', '-d', JSON.stringify(body))
}

async function created(path: string, body: unknown): Promise<string> {
  const answer = await sent('POST', path, body)
  const { id }: { id: string } = JSON.parse(answer.body)
  return id
}

const credentials = (): string => `client_id=${emulator.clientId}&client_secret=${emulator.clientSecret}`
const basic = (): string => `${emulator.clientId}:${emulator.clientSecret}`

beforeAll(async () => {
  emulator = await startEmulator({ clock, seed: 'none', rateLimit: { burst: 200, rate: 200, seconds: 60 } })
  if (version === undefined) return
  const { body } = await curl('-X', 'POST', `${emulator.url}/api/v1/oauth/token?${credentials()}`)
  ;({ access_token: token } = JSON.parse(body))
})

afterAll(() => emulator.close())

describe.skipIf(version === undefined)('curl', () => {
  it.each([
    ['the query', () => [`?${credentials()}&grant_type=client_credentials`]],
    ['a form', () => ['', '-d', `${credentials()}&grant_type=client_credentials`]],
    ['HTTP Basic without body', () => ['', '-u', basic()]],
    [
      // The official Go client sends no media type; curl says a form where it is not told otherwise.
      'HTTP Basic with a JSON body without media type',
      () => [
        '',
        '-u',
        basic(),
        '-H',
        'Content-Type:',
        '-d',
        '{"grant_type":"client_credentials","scope":"default"}',
      ],
    ],
  ])('gets a token with credentials in %s', async (_where, options) => {
    const [query = '', ...rest] = options()
    const { status, body } = await curl('-X', 'POST', ...rest, `${emulator.url}/api/v1/oauth/token${query}`)
    expect(status).toBe(200)
    const { access_token, ...other } = JSON.parse(body)
    expect(access_token).toMatch(/^\S{20,}$/)
    expect(other).toEqual({ token_type: 'bearer', expires_in: 43_199, scope: 'read write' })
  })

  it('sees statuses that differ by section: 201 and 204, or 200 and 200', async () => {
    const group = await sent('POST', '/user-groups', { name: 'g', allRegionsIncluded: true })
    const posture = await sent('POST', '/device-postures', { name: 'p' })
    expect([group.status, posture.status]).toEqual([201, 200])
    const idOf = ({ body }: Transcript): string => JSON.parse(body).id
    const groupGone = await api('DELETE', `/user-groups/${idOf(group)}`)
    const postureGone = await api('DELETE', `/device-postures/${idOf(posture)}`)
    expect([groupGone.status, groupGone.body]).toEqual([204, ''])
    expect([postureGone.status, postureGone.body]).toEqual([200, ''])
  })

  it('sees settings as raw text without quotes, and sends them so', async () => {
    const plain = ['-H', 'Content-Type: text/plain', '-d']
    const written = await api('PUT', '/settings/wpc/topology', ...plain, 'CUSTOM')
    expect([written.status, written.body]).toEqual([200, 'CUSTOM'])
    const { body, headers } = await api('GET', '/settings/wpc/topology')
    expect(body).toBe('CUSTOM')
    expect(headers).toContain('content-type: text/plain; charset=utf-8')
    expect((await api('GET', '/settings/auth/two-factor-auth')).body).toBe('false')
    expect((await api('GET', '/settings/user/device-allowance')).body).toBe('3')
    expect((await api('PUT', '/settings/dns/default-suffix', ...plain, 'corp.example.com')).body).toBe(
      'corp.example.com',
    )
    expect((await sent('PUT', '/settings/dns/default-suffix', 'b.example.com')).body).toBe('b.example.com')
  })

  it('sees DNS zones wrapped in an object, and custom DNS servers that are not set as an empty 200', async () => {
    expect((await api('GET', '/settings/dns/zones')).body).toBe('{"zones":[]}')
    expect((await sent('PUT', '/settings/dns/zones', [{ name: 'z.example.com' }])).status).toBe(400)
    const { status, body } = await sent('PUT', '/settings/dns/zones', { zones: [{ name: 'z.example.com' }] })
    expect([status, body]).toEqual([200, '{"zones":[{"name":"z.example.com"}]}'])
    const servers = await api('GET', '/settings/dns/custom-servers')
    expect([servers.status, servers.body]).toEqual([200, ''])
    expect(servers.headers).toContain('content-length: 0')
  })

  it('sees a profile as 202 without body first, then as 200 with plain text', async () => {
    const network = await created('/networks', { name: 'n' })
    const connector = { name: 'c', vpnRegionId: 'eu-central-1' }
    const id = await created(`/networks/connectors?networkId=${network}`, connector)
    const early = await api('POST', `/networks/connectors/${id}/profile`)
    expect([early.status, early.body]).toEqual([202, ''])
    await clock.advance(500)
    const ready = await api('POST', `/networks/connectors/${id}/profile`)
    expect(ready.status).toBe(200)
    expect(ready.headers).toContain('content-type: text/plain; charset=utf-8')
    expect(ready.body).toMatch(/^# OpenVPN profile .*\nclient\n/)
    const suspended = await api('PUT', `/networks/connectors/${id}/suspend`)
    expect([suspended.status, suspended.body]).toEqual([200, ''])
  })

  it('sees 415 for a media type that is not JSON, curl’s own form among them', async () => {
    const form = await api('POST', '/users', '-d', '{"username":"u"}')
    expect([form.status, form.body]).toEqual([
      415,
      `{"errorMessage":"Content type 'application/x-www-form-urlencoded' not supported","statusError":"Unsupported Media Type"}`,
    ])
    const none = await api('POST', '/users', '-H', 'Content-Type:', '-d', '{"username":"u"}')
    expect(JSON.parse(none.body)).toEqual({
      errorMessage: "Content type 'application/octet-stream' not supported",
      statusError: 'Unsupported Media Type',
    })
  })

  it('sees the five error shapes', async () => {
    const invalid = await sent('POST', '/users', {})
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
    const garbled = await api('POST', '/users', '-H', 'Content-Type: application/json', '-d', '{"username":')
    expect([garbled.status, garbled.body]).toEqual([
      400,
      '{"errorMessage":"Http message not readable","statusError":"Bad Request"}',
    ])
    const unknownPath = await api('GET', '/nowhere')
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
    const unknownId = await api('GET', `/users/${id}`)
    expect([unknownId.status, unknownId.body]).toEqual([404, ''])
    const badToken = await curl('-H', 'Authorization: Bearer nonsense', `${emulator.url}/api/v1/users`)
    expect([badToken.status, badToken.body]).toEqual([401, ''])
    const application = await api('GET', `/networks/applications/${id}`)
    expect([application.status, JSON.parse(application.body)]).toEqual([
      400,
      {
        errorDetails: { application: [{ errorCode: '9-11-6', message: 'Entity does not exist' }] },
        statusError: 'Bad Request',
      },
    ])
    expect((await api('GET', `/dns-records/${id}`)).body).toContain(`DNS record ${id} not found`)
    const connector = await api('GET', `/hosts/connectors/${id}`)
    expect([connector.status, connector.body]).toEqual([400, expect.stringContaining('not found')])
  })

  it('sees 429 without body, with the four headers', async () => {
    await using limited = await startEmulator({ rateLimit: { burst: 1, rate: 1, seconds: 15 } })
    const answer = await curl('-X', 'POST', '-u', basic(), `${limited.url}/api/v1/oauth/token`)
    const bearer = `Authorization: Bearer ${JSON.parse(answer.body).access_token}`
    expect((await curl('-H', bearer, `${limited.url}/api/v1/users`)).status).toBe(200)
    const { status, headers, body } = await curl('-H', bearer, `${limited.url}/api/v1/users`)
    expect([status, body]).toEqual([429, ''])
    for (const line of ['remaining: 0', 'replenish-rate: 1', 'replenish-time: 15', 'burst-capacity: 1']) {
      expect(headers).toContain(`x-ratelimit-${line}`)
    }
    const write = await curl('-X', 'PUT', '-H', bearer, `${limited.url}/api/v1/users/x/suspend`)
    expect(write.status, 'writes have a bucket of their own').toBe(404)
  })
})
