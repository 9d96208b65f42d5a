import type { CloudConnexaError } from '@cloudconnexa/core'
import type { Authenticator } from '@cloudconnexa/core/runtime'
import { clientCredentials, type ClientCredentialsOptions, TokenManager } from '../../src/index.ts'
import { captureError } from './capture-error.ts'
import { never, createTestRuntime, type TestRuntime } from './runtime.ts'
import type { TokenServer } from './token-server.ts'

/** The authenticator of a client, with time that stands still. */
export interface TokenClient {
  readonly authenticator: Authenticator
  readonly manager: TokenManager
  readonly runtime: TestRuntime
  /** Asks for a token and gives its text. */
  readonly token: (signal?: AbortSignal) => Promise<string>
  /** Asks for a token and gives the error. */
  readonly fail: () => Promise<CloudConnexaError>
  /** Reports that the API has refused a token, and gives the verdict. */
  readonly refuse: () => Promise<unknown>
}

/** Makes a {@link TokenClient}; in `runtime` stands what differs from a test's usual one. */
export function createTokenClient(
  server: Pick<TokenServer, 'baseUrl'>,
  { tokenStore, ...options }: ClientCredentialsOptions = {},
  runtimeOptions: Partial<TestRuntime> = {},
): TokenClient {
  // The clock is set forward by hours while requests are under way.
  const runtime = createTestRuntime({ attemptTimeout: 24 * 3_600_000, ...runtimeOptions })
  const manager = options.tokenManager ?? new TokenManager(tokenStore && { store: tokenStore })
  const given =
    options.credentials === undefined ? { clientId: 'a.tenant', clientSecret: 'secret' } : undefined
  const authenticator = clientCredentials({
    ...given,
    baseUrl: server.baseUrl,
    ...options,
    tokenManager: manager,
  })(runtime)
  return {
    authenticator,
    manager,
    runtime,
    token: async (signal = never()) => (await authenticator.getToken(signal)).secret.reveal(),
    fail: () => captureError(authenticator.getToken(never())),
    refuse: async () => authenticator.invalidate(await authenticator.getToken(never())),
  }
}
