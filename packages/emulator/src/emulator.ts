import { actionsOf } from './actions.ts'
import { ApiKeys, type EmulatorApiKeys } from './api-keys.ts'
import { Authentication } from './authentication.ts'
import { createCertificates } from './certificates.ts'
import type { Clock } from './clock.ts'
import type { DataFile } from './data-file.ts'
import { type EmulatorFaults, Faults } from './faults.ts'
import { Identifiers } from './identifiers.ts'
import { type EmulatorOptions, type ResolvedOptions, resolveOptions } from './options.ts'
import { RateLimiter } from './rate-limit.ts'
import { type EmulatorRequests, RequestLog } from './request-log.ts'
import { plantSeed, seedBasics } from './seed.ts'
import { createServer } from './server.ts'
import { type EmulatorSnapshot, Snapshots } from './snapshots.ts'
import { type EmulatorState, State } from './state.ts'
import { readableState } from './readable-state.ts'
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
  /** The API keys, and their revocation. */
  readonly apiKeys: EmulatorApiKeys
  /**
   * Keeps what there is now: state, tokens, revoked keys, the sequence of ids, rate limits. Not faults and requests.
   * Cheap, whatever the size of the state.
   */
  snapshot(): EmulatorSnapshot
  /**
   * Puts back what there was, as often as wanted. The clock goes on: what was a minute ago then is a minute ago now,
   * and the ids that are given out next are the same each time.
   * @throws EmulatorOptionError for a snapshot of another emulator.
   */
  restore(snapshot: EmulatorSnapshot): void
  /** Makes every access token issued so far invalid. */
  expireTokens(): void
  /** Stops serving and cuts all connections. Calling it twice does no harm. */
  close(): Promise<void>
  [Symbol.asyncDispose](): Promise<void>
}

/**
 * Starts the CloudConnexa API on this machine.
 * @throws EmulatorOptionError for an option it cannot work with; EmulatorDataError for such a data file; Node's own error, such as `EADDRINUSE`, if it cannot listen.
 */
export async function startEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const resolved = resolveOptions(options)
  const { clock, credentials, host, port } = resolved
  const faults = new Faults({ seed: resolved.faultSeed, tls: resolved.tls })
  for (const fault of resolved.faults) faults.add(fault)
  const tenant = createTenant(resolved)
  const { state, identifiers } = tenant
  let dataFile: DataFile | undefined
  const commit = (): void => dataFile?.commit()
  const apiKeys = new ApiKeys(resolved.apiKeys, resolved.api, state)
  const authentication = new Authentication(apiKeys, resolved.tokenLifetime, clock, state.tokens)
  const requests = new RequestLog(resolved.onRequest)
  const certificates = resolved.tls ? await createCertificates() : undefined
  const closing = new AbortController()
  const rateLimiter = new RateLimiter(resolved.rateLimit, clock)
  const snapshots = new Snapshots({ state, identifiers, rateLimiter, clock })
  const actions = actionsOf({ authentication, apiKeys, snapshots, commit })
  const control = { faults, requests, ...actions }
  const server = createServer({
    tenant,
    authentication,
    apiKeys,
    credentials,
    rateLimiter,
    rateLimit: resolved.rateLimit,
    control: resolved.control ? control : undefined,
    additionalRoutes: resolved.additionalRoutes,
    commit,
    clock,
    faults,
    requests,
    certificates,
    closing: closing.signal,
  })
  // Last of all, so that nothing else that fails leaves the file open.
  dataFile = await openDataFile(resolved, tenant)
  const url = await server.listen({ host, port }).catch((error: unknown) => closeAfter(error, dataFile))
  async function close(): Promise<void> {
    closing.abort()
    await server.close()
    dataFile?.close()
  }
  return {
    url,
    cloudId: resolved.cloudId,
    ...credentials,
    ...(certificates ? { certificateAuthority: certificates.certificateAuthority } : {}),
    clock,
    state: readableState(tenant, commit),
    requests,
    faults,
    apiKeys: { list: () => apiKeys.list(), revoke: actions.revokeKey },
    snapshot: actions.snapshot,
    restore: actions.restore,
    expireTokens: actions.expireTokens,
    close,
    [Symbol.asyncDispose]: close,
  }
}

/** The file is free again for whoever starts next. */
function closeAfter(error: unknown, dataFile: DataFile | undefined): never {
  dataFile?.close()
  throw error
}

function createTenant(resolved: ResolvedOptions): Tenant {
  const state = new State()
  const identifiers = new Identifiers(resolved.idSeed)
  const { cloudId, cloudIdCreation, clock, connectorOnlineAfter, profileReadyAfter } = resolved
  const { clientId } = resolved.credentials
  const timing = { clock, connectorOnlineAfter, profileReadyAfter }
  return { state, identifiers, cloudId, clientId, cloudIdCreation, ...timing }
}

/** Fills the state: from the data file if there is something in it, from the seed otherwise. */
async function openDataFile(
  { data, seed }: ResolvedOptions,
  { state, identifiers, cloudId }: Tenant,
): Promise<DataFile | undefined> {
  const plant = (): void => {
    seedBasics(state, identifiers)
    plantSeed(seed, state, identifiers)
  }
  if (data === undefined) {
    plant()
    return undefined
  }
  // Loaded only where it is wanted, and SQLite with it.
  const { DataFile } = await import('./data-file.ts')
  const dataFile = new DataFile(data, state, identifiers, cloudId)
  try {
    if (!dataFile.load()) plant()
    dataFile.commit()
    return dataFile
  } catch (error) {
    dataFile.close()
    throw error
  }
}
