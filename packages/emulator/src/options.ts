import { checkApiKeys, checkRateLimit } from './api-key-options.ts'
import type { ApiKeyOptions } from './api-keys.ts'
import type { AdditionalRoute } from './additional-route.ts'
import type { Credentials } from './authentication.ts'
import { checkClock, type Clock, systemClock } from './clock.ts'
import type { Fault } from './fault.ts'
import { EmulatorOptionError, largestInteger, requireInteger } from './option-error.ts'
import type { RateLimit } from './rate-limit.ts'
import type { RequestRecord } from './request-log.ts'
import type { Seed } from './seed-plan.ts'

/** Settings of an emulator; all have defaults. */
export interface EmulatorOptions {
  /** A loopback address or `localhost`; default `127.0.0.1`. The emulator serves nobody but its own machine. */
  readonly host?: string
  /** Port; default 0: any free one. */
  readonly port?: number
  /** Cloud ID; default the second dot-separated part of the client ID, or `emulator`. */
  readonly cloudId?: string
  /** Client ID `<prefix>.<cloudId>`; default `local.<cloudId>`. */
  readonly clientId?: string
  /** Client secret; default `not-a-real-secret`. */
  readonly clientSecret?: string
  /** API keys besides that of `clientId`, which may do everything from everywhere; default none. */
  readonly apiKeys?: readonly ApiKeyOptions[]
  /** Whether the API is switched on; `disabled` answers 403 to everything. Default `enabled`. */
  readonly api?: 'enabled' | 'disabled'
  /** Serve HTTPS with a certificate of an authority made for this run; default false. */
  readonly tls?: boolean
  /** What is there at the start; default `none`. */
  readonly seed?: Seed
  /** The same number gives the same ids for the same calls; default 1. */
  readonly idSeed?: number
  /**
   * A file that keeps the state across restarts; default none. It is made if it is missing; `seed` and `idSeed` count
   * for a new file only. One emulator at a time can use it.
   */
  readonly data?: string
  /** Limits of each of the two buckets, or `off`: no limit and no headers. Default: burst 100, rate 100 a second. */
  readonly rateLimit?: RateLimit | 'off'
  /** Lifetime of access tokens, in seconds; default 43,199. */
  readonly tokenLifetime?: number
  /** Milliseconds between handing out a connector's profile or token and the connector being ONLINE; default 2,000. */
  readonly connectorOnlineAfter?: number
  /** Milliseconds during which a connector's profile is being generated and answers 202; default 500. */
  readonly profileReadyAfter?: number
  /** Faults that are there from the start; `emulator.faults.add` adds more. */
  readonly faults?: readonly Fault[]
  /** The same number makes faults with a `probability` hit the same requests; default 1. */
  readonly faultSeed?: number
  /** Serve the control endpoint `/emulator` to this machine, without credentials; default false. */
  readonly control?: boolean
  /** Whether the API may create further Cloud IDs, which the real service does on request only; default false. */
  readonly cloudIdCreation?: boolean
  /** Source of time; default the machine's own. */
  readonly clock?: Clock
  /** Routes of yours next to the API's. */
  readonly additionalRoutes?: readonly AdditionalRoute[]
  /** Told of every request once it is answered. */
  readonly onRequest?: (request: RequestRecord) => void
}

/** The options with all defaults filled in. */
export interface ResolvedOptions {
  readonly host: string
  readonly port: number
  readonly cloudId: string
  readonly credentials: Credentials
  /** All keys, the default one first. */
  readonly apiKeys: readonly ApiKeyOptions[]
  readonly api: 'enabled' | 'disabled'
  readonly tls: boolean
  readonly seed: Seed
  readonly idSeed: number
  readonly data: string | undefined
  readonly rateLimit: RateLimit | 'off'
  readonly tokenLifetime: number
  readonly connectorOnlineAfter: number
  readonly profileReadyAfter: number
  readonly cloudIdCreation: boolean
  readonly faults: readonly Fault[]
  readonly faultSeed: number
  readonly control: boolean
  readonly clock: Clock
  readonly additionalRoutes: readonly AdditionalRoute[]
  readonly onRequest: ((request: RequestRecord) => void) | undefined
}

/** Obviously no secret: everybody may know it. */
export const defaultSecret = 'not-a-real-secret'

/**
 * Checks the options and fills in the defaults.
 * @throws EmulatorOptionError for an option the emulator cannot work with.
 */
export function resolveOptions(options: EmulatorOptions): ResolvedOptions {
  const {
    host = '127.0.0.1',
    port = 0,
    api = 'enabled',
    tls = false,
    control = false,
    faults = [],
    faultSeed = 1,
    seed = 'none',
    idSeed = 1,
    data,
    rateLimit = { burst: 100, rate: 100, seconds: 1 },
    tokenLifetime = 43_199,
    connectorOnlineAfter = 2_000,
    profileReadyAfter = 500,
    cloudIdCreation = false,
    clock = systemClock,
    additionalRoutes = [],
    onRequest,
  } = options
  if (!/^(localhost|127(\.\d{1,3}){3}|::1)$/.test(host)) {
    throw new EmulatorOptionError(`host must be a loopback address (127.0.0.1, ::1, localhost), not ${host}`)
  }
  if (data === '') throw new EmulatorOptionError('data must be the path of a file')
  requireInteger('port', port, 0, 65_535)
  requireInteger('idSeed', idSeed, -largestInteger, largestInteger)
  requireInteger('tokenLifetime', tokenLifetime, 1, largestInteger)
  requireInteger('connectorOnlineAfter', connectorOnlineAfter, 0, largestInteger)
  requireInteger('profileReadyAfter', profileReadyAfter, 0, largestInteger)
  requireInteger('faultSeed', faultSeed, -largestInteger, largestInteger)
  checkRateLimit('rateLimit', rateLimit)
  checkClock(clock)
  if (api !== 'enabled' && api !== 'disabled') {
    throw new EmulatorOptionError(`api must be enabled or disabled, not ${String(api)}`)
  }
  const timing = { tokenLifetime, connectorOnlineAfter, profileReadyAfter, clock }
  return {
    host,
    port,
    ...identity(options),
    api,
    tls,
    control,
    faults,
    faultSeed,
    seed,
    idSeed,
    data,
    rateLimit,
    ...timing,
    cloudIdCreation,
    additionalRoutes,
    onRequest,
  }
}

function identity(options: EmulatorOptions): Pick<ResolvedOptions, 'apiKeys' | 'cloudId' | 'credentials'> {
  const cloudId = options.cloudId ?? options.clientId?.split('.')[1] ?? 'emulator'
  const clientId = options.clientId ?? `local.${cloudId}`
  const clientSecret = options.clientSecret ?? defaultSecret
  if (!/^[a-z0-9-]+$/i.test(cloudId)) {
    throw new EmulatorOptionError(`cloudId must consist of letters, digits and hyphens, not ${cloudId}`)
  }
  const credentials = { clientId, clientSecret }
  const apiKeys = [credentials, ...(options.apiKeys ?? [])]
  checkApiKeys(apiKeys, cloudId)
  return { cloudId, credentials, apiKeys }
}
