import { ApiKeys, type EmulatorApiKeys } from './access/api-keys.ts'
import { Authentication } from './access/authentication.ts'
import { RateLimiter } from './access/rate-limit.ts'
import type { DataFile } from './data-file/data-file.ts'
import { createActions, type EmulatorActions } from './emulator-actions.ts'
import type { EmulatorOptions } from './options/emulator-options.gen.ts'
import { createEmulatorState, type EmulatorState } from './emulator-state.ts'
import { type EmulatorFaults, Faults } from './faults/faults.ts'
import { createCertificates } from './http/certificates.ts'
import { listHostNames } from './http/host-names.ts'
import { type EmulatorRequests, RequestLog } from './http/request-log.ts'
import { createServer } from './http/server.ts'
import { type ResolvedOptions, resolveOptions } from './options/resolve-options.ts'
import { plantBasics, plantSeed } from './seed/plant-seed.ts'
import type { ApiContext } from './state/api-context.ts'
import { IdSource } from './state/id-source.ts'
import { type EmulatorSnapshot, Snapshots } from './state/snapshots.ts'
import { toRegionRecord } from './state/region-list.ts'
import { State } from './state/state.ts'
import type { Clock } from './time/clock.ts'

/** A running emulator. */
export interface Emulator {
  /** Base URL without a path, such as `http://127.0.0.1:41234`. */
  readonly url: string
  /** The Cloud ID, which is also the second part of the client ID. */
  readonly cloudId: string
  /** Client ID of the default API key. */
  readonly clientId: string
  /** Client secret of the default API key. */
  readonly clientSecret: string
  /** The authority to trust, as PEM; only with `tls`. */
  readonly certificateAuthority?: string
  /** The clock that the emulator runs on. */
  readonly clock: Clock
  /** The state: networks, users and everything else that the API serves. */
  readonly state: EmulatorState
  /** The request log. */
  readonly requests: EmulatorRequests
  /** Faults on demand. */
  readonly faults: EmulatorFaults
  /** The API keys, and their revocation. */
  readonly apiKeys: EmulatorApiKeys
  /**
   * Takes a snapshot of the state, tokens, revoked keys, the sequence of ids and rate limits, but not of faults and the request
   * log. Cheap, whatever the size of the state.
   */
  snapshot(): EmulatorSnapshot
  /**
   * Restores a snapshot, any number of times. The clock goes on: what was a minute ago then is a minute ago now, and the ids
   * that are created next are the same each time.
   *
   * @throws {EmulatorOptionError} when the snapshot was taken of another emulator.
   */
  restore(snapshot: EmulatorSnapshot): void
  /** Invalidates every access token issued so far. */
  expireTokens(): void
  /** Stops serving and closes all connections. Calling it again has no effect. */
  close(): Promise<void>
  [Symbol.asyncDispose](): Promise<void>
}

/**
 * Starts the CloudConnexa API on this machine. If it cannot listen, the error is Node's own, such as `EADDRINUSE`.
 *
 * @throws {EmulatorOptionError} when it cannot work with an option.
 * @throws {EmulatorDataError} when it cannot work with the data file.
 */
export async function startEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const resolved = resolveOptions(options)
  const { clock, cloudId, credentials, host, port, rateLimit, additionalRoutes } = resolved
  let dataFile: DataFile | undefined
  const commit = (): void => dataFile?.commit()
  const { actions, ...components } = createComponents(resolved, commit)
  const { context, faults, requests, apiKeys } = components
  const hostNames = listHostNames(cloudId, resolved.allowedHosts)
  const certificates = resolved.tls ? await createCertificates(hostNames) : undefined
  const closing = new AbortController()
  const server = createServer({
    ...components,
    credentials,
    rateLimit,
    certificates,
    hostNames,
    control: resolved.control ? { faults, requests, ...actions } : undefined,
    additionalRoutes,
    commit,
    clock,
    closing: closing.signal,
  })
  // Last of all, so that no other failure leaves the file open.
  dataFile = await loadState(resolved, context)
  const url = await server.listen({ host, port }).catch((error: unknown) => closeAndRethrow(error, dataFile))
  async function close(): Promise<void> {
    closing.abort()
    await server.close()
    dataFile?.close()
  }
  return {
    url,
    cloudId,
    ...credentials,
    ...(certificates ? { certificateAuthority: certificates.certificateAuthority } : {}),
    clock,
    state: createEmulatorState(context, commit),
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

/** What an emulator is made of. */
interface Components {
  readonly context: ApiContext
  readonly faults: Faults
  readonly requests: RequestLog
  readonly apiKeys: ApiKeys
  readonly authentication: Authentication
  readonly rateLimiter: RateLimiter
  readonly actions: EmulatorActions
}

function createComponents(options: ResolvedOptions, commit: () => void): Components {
  const { clock, tokenLifetime, rateLimit } = options
  const faults = new Faults({ seed: options.faultSeed, tls: options.tls })
  for (const fault of options.faults) faults.add(fault)
  const context = createContext(options)
  const { state, ids } = context
  const apiKeys = new ApiKeys(options.apiKeys, options.api, state)
  const authentication = new Authentication(apiKeys, tokenLifetime, clock, state.tokens)
  const rateLimiter = new RateLimiter(rateLimit, clock)
  const snapshots = new Snapshots({ state, ids, rateLimiter, clock })
  return {
    context,
    faults,
    requests: new RequestLog(
      options.apiKeys.map(({ clientSecret }) => clientSecret),
      options.onRequest,
    ),
    apiKeys,
    authentication,
    rateLimiter,
    actions: createActions({ authentication, apiKeys, snapshots, commit }),
  }
}

/** Closes the file, so that the next emulator can open it. */
function closeAndRethrow(error: unknown, dataFile: DataFile | undefined): never {
  dataFile?.close()
  throw error
}

function createContext({
  idSeed,
  credentials: { clientId },
  cloudId,
  cloudIdCreation,
  clock,
  connectorOnlineAfter,
  profileReadyAfter,
  unknownIdStatus,
  regions,
  strictSubnets,
}: ResolvedOptions): ApiContext {
  return {
    state: new State(regions.map(toRegionRecord), strictSubnets),
    ids: new IdSource(idSeed),
    cloudId,
    clientId,
    cloudIdCreation,
    clock,
    connectorOnlineAfter,
    profileReadyAfter,
    unknownIdStatus,
  }
}

/** Loads the state: from the data file if there is something in it, from the seed otherwise. */
async function loadState(
  { data, seed }: ResolvedOptions,
  context: ApiContext,
): Promise<DataFile | undefined> {
  const plant = (): void => {
    plantBasics(context)
    plantSeed(seed, context)
  }
  if (data === undefined) {
    plant()
    return undefined
  }
  // Loaded only if it is needed, and SQLite with it.
  const { DataFile } = await import('./data-file/data-file.ts')
  const dataFile = new DataFile(data, context)
  try {
    if (!dataFile.load()) plant()
    dataFile.commit()
    return dataFile
  } catch (error) {
    dataFile.close()
    throw error
  }
}
