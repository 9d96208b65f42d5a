import type { AccessToken, Authenticator } from '@cloudconnexa/core/runtime'
import { clientCredentials, type ClientCredentialsOptions, TokenManager } from '../../src/index.ts'
import { never, createTestRuntime, type TestRuntime } from '../support/runtime.ts'
import type { TokenServer } from '../support/token-server.ts'

/** In milliseconds. */
export const minute = 60_000

/** A token manager and a client of it. */
export interface ManagedClient {
  readonly manager: TokenManager
  readonly runtime: TestRuntime
  readonly token: (signal?: AbortSignal) => Promise<string>
  readonly invalidate: Authenticator['invalidate']
  readonly accessToken: () => Promise<AccessToken>
}

/** Creates a client whose tokens come from a server. */
export function createSubject(server: TokenServer, options: ClientCredentialsOptions = {}): ManagedClient {
  // The clock is set forward by hours while requests are under way.
  const runtime = createTestRuntime({ attemptTimeout: 24 * 60 * minute })
  const manager =
    options.tokenManager ?? new TokenManager(options.tokenStore && { store: options.tokenStore })
  const { tokenStore: _given, ...rest } = options
  const authenticator = clientCredentials({
    clientId: 'a.tenant',
    clientSecret: 'secret',
    baseUrl: server.baseUrl,
    ...rest,
    tokenManager: manager,
  })(runtime)
  return {
    manager,
    runtime,
    token: async (signal = never()) => (await authenticator.getToken(signal)).secret.reveal(),
    accessToken: async () => authenticator.getToken(never()),
    invalidate: (token) => authenticator.invalidate(token),
  }
}

/** Holds responses back until it is opened. */
export function createGate(): { readonly opened: Promise<void>; open(): void } {
  const { promise, resolve } = Promise.withResolvers<void>()
  return { opened: promise, open: resolve }
}
