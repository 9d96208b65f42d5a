// Calls a server in the ways that are named, and prints what came of each, how many requests it took and which modules it loaded on
// demand: `node program.ts <"free" or "blocked"> <way> …`. Blocked means that nothing can be loaded any more, as where too many
// files are open.
import { registerHooks } from 'node:module'
import type { AccessToken, AuthenticatorFactory } from '@cloudconnexa/core/runtime'
import { startServer } from './server.ts'

const onDemand =
  /\/(?:failures|explain-outcome|response-failures|response-findings|parse-credentials|plan-retry|circuit-breaker|check-by-schema|raw-requests|poll|input-failures|call-option-issues|masked-secret-issues|decode-body|token-failure|credential-reload|profile-access|keychain-access|file-tokens)\.ts$/
const [, , mode = '', ...ways] = process.argv
const loaded: string[] = []
registerHooks({
  load(url, context, nextLoad) {
    const name = onDemand.test(url) ? (url.split('/').at(-1) ?? '') : undefined
    if (name !== undefined && mode === 'blocked')
      throw Object.assign(new Error('too many open files'), { code: 'EMFILE' })
    if (name !== undefined) loaded.push(name)
    return nextLoad(url, context)
  },
})
const [{ createClient, Secret }, { nodeTransport }, { clientCredentials, fileTokenStore }, { networks }] =
  await Promise.all([
    import('@cloudconnexa/core'),
    import('@cloudconnexa/core/node'),
    import('@cloudconnexa/auth'),
    import('@cloudconnexa/networks'),
  ])

const server = await startServer()
const transport = nodeTransport({ proxy: false })
const createRedirected = (url: string): typeof transport => ({
  ...transport,
  // The address follows from the client ID, as it does for most programs.
  send: (request) => transport.send({ ...request, url: request.url.replace(/^https:\/\/[^/]+/, url) }),
})
const options = {
  transport: createRedirected(server.url),
  retry: { maxAttempts: 2, baseDelay: 1 },
  validate: 'off',
  services: { networks },
} as const
const credentials = { clientId: 'test.acme', clientSecret: 'not-a-secret' }
const accessToken: AccessToken = { secret: new Secret('not-a-token'), expiresAt: Number.POSITIVE_INFINITY }
const authenticate: AuthenticatorFactory = () => ({
  getEndpoint: () => ({ baseUrl: 'https://acme.api.openvpn.com', credentialKey: 'test' }),
  getToken: () => accessToken,
  invalidate: async () => undefined,
})
const client = createClient({ ...options, auth: clientCredentials(credentials) })

const calls: Readonly<Record<string, () => PromiseLike<unknown>>> = {
  get: () => client.networks.get('some-id'),
  list: () => client.networks.list().toArray(),
  missing: () => client.networks.get('missing'),
  failing: () => client.networks.get('failing'),
  broken: () => client.networks.get('broken'),
  compressed: () => client.networks.get('compressed'),
  create: () => client.networks.create({ name: 'office' }),
  empty: () => client.networks.get(''),
  unusable: () => client.networks.get('some-id', JSON.parse('{ "signal": 1 }')),
  raw: () => client.request({ method: 'GET', path: '/networks/some-id' }),
  rawPages: () => client.requestPages({ path: '/networks' }).toArray(),
  tokenless: () => {
    const auth = clientCredentials({ ...credentials, clientId: 'tokenless.acme' })
    return createClient({ ...options, auth }).networks.get('some-id')
  },
  token: () => {
    const auth = clientCredentials({ ...credentials, clientId: 'refused.acme' })
    return createClient({ ...options, auth }).networks.get('some-id')
  },
  unreachable: () => {
    const nowhere = createRedirected('http://127.0.0.1:9')
    return createClient({ ...options, transport: nowhere, auth: authenticate }).networks.get('some-id')
  },
  masked: () => {
    const auth = clientCredentials({ ...credentials, clientSecret: '[secret]' })
    return createClient({ ...options, auth }).networks.get('some-id')
  },
  closed: () => {
    const closing = createClient({
      ...options,
      auth: authenticate,
      transport: {
        reportsProgress: true,
        send({ progress }) {
          progress?.onSent()
          queueMicrotask(() => void closing.close())
          return new Promise<never>(() => undefined)
        },
      },
    })
    return closing.networks.create({ name: 'office' })
  },
  differing: async () => {
    const warning = await new Promise<string>((resolve, reject) => {
      const ignore = (): void => undefined
      const logger = { debug: ignore, info: ignore, warn: resolve, error: ignore }
      const watched = createClient({ ...options, validate: 'warn', logger, auth: authenticate })
      watched.networks.get('differing').catch(reject)
    })
    throw new Error(warning)
  },
  store: () => {
    const auth = clientCredentials({ ...credentials, tokenStore: fileTokenStore() })
    return createClient({ ...options, auth }).networks.get('some-id')
  },
  breaker: () => createClient({ ...options, circuitBreaker: {}, auth: authenticate }).networks.get('some-id'),
}

const results: Record<string, unknown> = {}
for (const way of ways) {
  const [requestsBefore, loadedBefore] = [server.requests.length, loaded.length]
  const outcome = await calls[way]?.().then(
    () => ({ name: 'done' }),
    (error: Error & { readonly toJSON?: () => object }) => error.toJSON?.() ?? { name: error.message },
  )
  const requests = server.requests.slice(requestsBefore).filter((path) => !path.endsWith('/oauth/token'))
  results[way] = { ...outcome, requests: requests.length, loaded: loaded.slice(loadedBefore) }
}
process.stdout.write(JSON.stringify(results), () => process.exit())
