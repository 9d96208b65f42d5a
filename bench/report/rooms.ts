/** What a part of a bundle is for. */
export interface Room {
  readonly name: string
  readonly purpose: string
  /** Beginnings of the paths of its modules, within `packages`. */
  readonly paths: readonly string[]
}

/** The parts of a bundle with one service; a module is of the first one that names it. */
export const rooms: readonly Room[] = [
  {
    name: 'errors',
    purpose: 'the classes, which `instanceof` needs, and printing them without secrets',
    paths: ['errors/src/base/', 'errors/src/classes/', 'errors/src/object/', 'errors/src/redaction/'],
  },
  {
    name: 'reading responses',
    purpose: 'rate limits and safe headers, what a status proves, loading what explains failures',
    paths: ['errors/src/headers/', 'errors/src/response/', 'errors/src/explain/'],
  },
  {
    name: 'credentials',
    purpose: 'options and environment, the base URL that follows, other sources on demand, rotation',
    paths: [
      'auth/src/client-credentials.ts',
      'auth/src/credentials/',
      'auth/src/files/',
      'auth/src/objects/',
      'auth/src/rotation/',
    ],
  },
  {
    name: 'tokens',
    purpose: 'one request for all calls, renewal before the end, the store in memory',
    paths: ['auth/src/token/', 'auth/src/stores/'],
  },
  {
    name: 'client',
    purpose: 'composing it, checking its options, closing it',
    paths: ['core/src/client/', 'core/src/options/'],
  },
  {
    name: 'call',
    purpose: 'options of a call, and sending it through the policies',
    paths: ['core/src/call/', 'core/src/pipeline/'],
  },
  {
    name: 'policies',
    purpose: 'checking and writing the request, retries, token, deadline, observation, decoding',
    paths: ['core/src/policies/'],
  },
  {
    name: 'diagnostics',
    purpose: 'the diagnostics channels, whose subscribers get every message from the first call on',
    paths: ['core/src/diagnostics/', 'auth/src/token/publish-renewal.ts'],
  },
  {
    name: 'contract',
    purpose: 'what an operation, an address and an API version are',
    paths: ['core/src/contract/', 'core/package.json'],
  },
  { name: 'rate limit', purpose: 'learning limits, the queue', paths: ['core/src/rate-limit/'] },
  { name: 'paging', purpose: 'lists, pages, reading ahead', paths: ['core/src/paging/'] },
  {
    name: 'models and secrets',
    purpose: 'asking a model, wrapping and finding secrets',
    paths: ['core/src/model/', 'core/src/secrets/'],
  },
  {
    name: 'services',
    purpose: 'defining services, `patch`, waiters, requests without a contract on demand',
    paths: ['core/src/service/', 'core/src/raw-request/'],
  },
  {
    name: 'connections',
    purpose: 'connecting, proxies and TLS, and checking the options for them',
    paths: ['core/src/transport/connection/'],
  },
  {
    name: 'transport',
    purpose: 'sending, and reading responses',
    paths: ['core/src/transport/'],
  },
  {
    name: 'time and logging',
    purpose: 'clocks, cancellation, loading on demand, the log',
    paths: ['core/src/time/', 'core/src/async/', 'core/src/logging/'],
  },
  { name: 'service', purpose: 'its contracts, its methods and its drafts', paths: ['networks/', 'users/'] },
]

/** When a module is loaded that a program does not need at once. */
export interface Occasion {
  readonly occasion: string
  readonly path: string
}

/** What is loaded on demand, by the module that is asked for. */
export const occasions: readonly Occasion[] = [
  { path: 'errors/src/explain/failures.ts', occasion: 'something has failed' },
  { path: 'core/src/policies/decode/response-failures.ts', occasion: 'the API refuses a request' },
  { path: 'core/src/policies/retry/plan-retry.ts', occasion: 'an attempt has failed' },
  { path: 'core/src/pipeline/explain-outcome.ts', occasion: 'a call fails, or ends early' },
  {
    path: 'core/src/client/responses/response-findings.ts',
    occasion: 'a response is not what its model says',
  },
  { path: 'core/src/policies/validate/input-failures.ts', occasion: 'arguments of a call are not valid' },
  { path: 'core/src/call/call-option-issues.ts', occasion: 'arguments of a call are not valid' },
  { path: 'core/src/secrets/masked-secret-issues.ts', occasion: 'arguments of a call are not valid' },
  { path: 'core/src/transport/response/decode-body.ts', occasion: 'a response is compressed' },
  { path: 'core/src/policies/circuit-breaker.ts', occasion: 'the option `circuitBreaker` is set' },
  { path: 'core/src/model/check-by-schema.ts', occasion: 'a value is not what its model says' },
  { path: 'core/src/raw-request/raw-requests.ts', occasion: '`client.request` is called' },
  { path: 'core/src/pipeline/describe-refusal.ts', occasion: 'a call is refused that is no read' },
  { path: 'core/src/client/poll.ts', occasion: 'a waiter waits' },
  { path: 'core/src/contract/base-url-rules.ts', occasion: 'a base URL is set' },
  { path: 'core/src/transport/got-stream-transport.ts', occasion: 'the transport by got is used' },
  {
    path: 'auth/src/rotation/credential-reload.ts',
    occasion: 'a token is renewed, or credentials are refused',
  },
  { path: 'auth/src/token/token-failure.ts', occasion: 'a token request brings no token' },
  { path: 'auth/src/credentials/parsing/parse-credentials.ts', occasion: 'credentials cannot be used' },
  { path: 'auth/src/credentials/profile-access.ts', occasion: 'the environment has no credentials' },
  { path: 'auth/src/credentials/keychain-access.ts', occasion: 'there is no profile either' },
  { path: 'auth/src/stores/file-tokens.ts', occasion: '`fileTokenStore()` is used' },
  { path: 'auth/src/stores/keychain-tokens.ts', occasion: '`keychainTokenStore()` is used' },
  { path: 'auth/src/private-files/private-file.ts', occasion: 'a file is read or written' },
  { path: '/src/models/model-table.gen.ts', occasion: 'a request with a body is checked' },
  { path: '/src/schemas/index.gen.ts', occasion: 'a value has to be explained, with zod' },
]
