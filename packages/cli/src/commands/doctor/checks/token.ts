import { nodeTransport } from '@cloudconnexa/core/node'
import { defaultApiPath, type TransportResponse } from '@cloudconnexa/core/runtime'
import { formatDuration } from '../../../text/format-duration.ts'
import { tryParseJson } from '../../../text/parse-json.ts'
import type { Check, DoctorState } from '../state/doctor-state.ts'
import { createFindings, type Finding } from '../state/finding.ts'

const name = 'Token'
const largestResponse = 1_000_000

/** Whether the API grants an access token, and what it says about it. The token itself is not kept. */
export const tokenCheck: Check = {
  name,
  run: async (state, signal) => {
    const finding = createFindings(name)
    if (state.credentials === undefined) return [finding.skipped('There are no credentials.')]
    if (state.isCutOff === true) return [finding.skipped('The API cannot be reached.')]
    const { clock } = state.session.terminal
    const sentAt = clock.now()
    const { status, headers, body } = await requestToken(state, signal)
    const serverTime = Date.parse(headers['date'] ?? '')
    // The response was made at some time between the two; the header has whole seconds.
    if (!Number.isNaN(serverTime)) state.skew = serverTime + 500 - (sentAt + clock.now()) / 2
    return [judge(state, status, String(body))]
  },
}

/** Not by the client, which hands out no scope and would take a token that is stored. */
async function requestToken(
  { credentials, address, proxy, target }: DoctorState,
  signal: AbortSignal,
): Promise<TransportResponse> {
  const { clientId = '', clientSecret } = credentials ?? {}
  const basic = Buffer.from(`${clientId}:${clientSecret?.reveal() ?? ''}`, 'utf8').toString('base64')
  const isDirect = proxy === undefined || target?.isLocal === true
  const transport = nodeTransport({ proxy: isDirect ? false : proxy.url })
  try {
    return await transport.send({
      method: 'POST',
      url: `${address?.origin ?? ''}${defaultApiPath}/oauth/token`,
      headers: {
        authorization: `Basic ${basic}`,
        'content-type': 'application/json',
        accept: 'application/json',
      },
      body: JSON.stringify({ grant_type: 'client_credentials', scope: 'default' }),
      maxResponseBytes: largestResponse,
      signal,
    })
  } finally {
    await transport.close?.()
  }
}

function judge(state: DoctorState, status: number, body: string): Finding {
  const finding = createFindings(name)
  if (status === 401) {
    const advice =
      'Create new API credentials in the administration portal, and store them with `cloudconnexa context add`.'
    return finding.problem(
      'The API refuses the client ID or the client secret (401).',
      advice,
      'authentication',
    )
  }
  if (status === 403) {
    const advice =
      'Enable the API in the administration portal, and allow the address of this machine for the key.'
    return finding.problem('The API refuses this key or this address (403).', advice, 'authentication')
  }
  if (status === 429)
    return finding.problem('The API has had too many requests (429).', 'Run the command later.', 'rateLimit')
  if (status < 200 || status > 299)
    return finding.problem(`The API granted no token (${status}).`, 'Run the command later.', 'api')
  const { scope, lifetime } = readToken(body)
  if (lifetime === undefined) {
    const advice = 'Check CLOUDCONNEXA_BASE_URL: it may lead to another service.'
    return finding.problem('The response to the token request holds no token.', advice, 'api')
  }
  state.hasToken = true
  const scopes = scope === '' ? 'without a scope' : `with the scope "${scope}"`
  return finding.ok(
    `The API grants a token for ${formatDuration(lifetime * 1000)}, ${scopes}. What it may change cannot be asked.`,
    { scope, lifetime },
  )
}

function readToken(body: string): { readonly scope: string; readonly lifetime?: number } {
  const parsed = tryParseJson(body)
  const read = (key: string): unknown => Reflect.get(Object(parsed), key)
  const scope = read('scope')
  const lifetime = read('expires_in')
  if (typeof read('access_token') !== 'string') return { scope: '' }
  return {
    scope: typeof scope === 'string' ? scope : '',
    lifetime: typeof lifetime === 'number' ? lifetime : 0,
  }
}
