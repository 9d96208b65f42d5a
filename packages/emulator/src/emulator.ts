import { Authentication } from './authentication.ts'
import { createCertificates } from './certificates.ts'
import type { Clock } from './clock.ts'
import { type EmulatorFaults, Faults } from './faults.ts'
import { Identifiers } from './identifiers.ts'
import { type EmulatorOptions, resolveOptions } from './options.ts'
import { RateLimiter } from './rate-limit.ts'
import { type EmulatorRequests, RequestLog } from './request-log.ts'
import { plantSeed, seedBasics } from './seed.ts'
import type { Seed } from './seed-plan.ts'
import { createServer } from './server.ts'
import { type EmulatorState, State } from './state.ts'
import type { Tenant } from './tenant.ts'

/** A running emulator. */
export interface Emulator {
  /** Base URL without a path, such as `http://127.0.0.1:41234`. */
  readonly url: string
  /** The Cloud ID, which is also the second part of the client ID. */
  readonly cloudId: string
  /** Client ID that it accepts. */
  readonly clientId: string
  /** Client secret that it accepts. */
  readonly clientSecret: string
  /** The authority to trust, as PEM; only with `tls`. */
  readonly certificateAuthority?: string
  /** The clock that the emulator runs on. */
  readonly clock: Clock
  /** What the emulator holds. */
  readonly state: EmulatorState
  /** The requests so far. */
  readonly requests: EmulatorRequests
  /** Faults on demand. */
  readonly faults: EmulatorFaults
  /** Makes every access token issued so far invalid. */
  expireTokens(): void
  /** Stops serving and cuts all connections. Calling it twice does no harm. */
  close(): Promise<void>
  [Symbol.asyncDispose](): Promise<void>
}

/**
 * Starts the CloudConnexa API on this machine.
 * @throws EmulatorOptionError for an option it cannot work with; Node's own error, such as `EADDRINUSE`, if it cannot listen.
 */
export async function startEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const resolved = resolveOptions(options)
  const { clock, credentials, host, port } = resolved
  const tenant = createTenant(resolved)
  const { state, identifiers } = tenant
  const authentication = new Authentication(credentials, resolved.tokenLifetime, clock)
  const faults = new Faults()
  const requests = new RequestLog(resolved.onRequest)
  const certificates = resolved.tls ? await createCertificates() : undefined
  const closing = new AbortController()
  const server = createServer({
    tenant,
    authentication,
    rateLimiter: new RateLimiter(resolved.rateLimit, clock),
    additionalRoutes: resolved.additionalRoutes,
    clock,
    faults,
    requests,
    certificates,
    closing: closing.signal,
  })
  const url = await server.listen({ host, port })
  async function close(): Promise<void> {
    closing.abort()
    await server.close()
  }
  return {
    url,
    cloudId: resolved.cloudId,
    ...credentials,
    ...(certificates ? { certificateAuthority: certificates.certificateAuthority } : {}),
    clock,
    state: readable(state, (seed) => plantSeed(seed, state, identifiers)),
    requests,
    faults,
    expireTokens: () => authentication.expireTokens(),
    close,
    [Symbol.asyncDispose]: close,
  }
}

function createTenant(resolved: ReturnType<typeof resolveOptions>): Tenant {
  const state = new State()
  const identifiers = new Identifiers(resolved.idSeed)
  const { cloudId, cloudIdCreation, clock, connectorOnlineAfter, profileReadyAfter } = resolved
  const { clientId } = resolved.credentials
  seedBasics(state, identifiers)
  plantSeed(resolved.seed, state, identifiers)
  const timing = { clock, connectorOnlineAfter, profileReadyAfter }
  return { state, identifiers, cloudId, clientId, cloudIdCreation, ...timing }
}

/** The collections are shared, so what is read is always what is there. */
function readable(state: State, seed: (seed: Seed) => void): EmulatorState {
  return Object.assign({ seed }, state)
}
