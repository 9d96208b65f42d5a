// Generated from the tables in this folder by `npm run generate`; change it there.

import type { ApiKeyOptions } from '../access/api-key-options.ts'
import type { RateLimit } from '../access/rate-limit.ts'
import type { Fault } from '../faults/fault.ts'
import type { AdditionalRoute } from '../http/additional-routes.ts'
import type { RequestRecord } from '../http/request-log.ts'
import type { Seed } from '../seed/seed.ts'
import type { RegionOptions } from '../state/region-list.ts'
import type { Clock } from '../time/clock.ts'

/** Options of an emulator; all of them have defaults. */
export interface EmulatorOptions {
  /** Loopback address or `localhost` to listen on. Default: `127.0.0.1`. */
  readonly host?: string
  /** Port to listen on; 0 for any free one. Default: 0. */
  readonly port?: number
  /** Allows a `host` such as `0.0.0.0`, for containers: every machine that reaches it can use the emulator. Default: `false`. */
  readonly expose?: boolean
  /** Host names to serve besides those of the loopback addresses and `<cloudId>.api.openvpn.com`; requests under all others get 421. Default: none. */
  readonly allowedHosts?: readonly string[]
  /** Cloud ID, the second part of the client ID. Default: second part of `clientId`, or `emulator`. */
  readonly cloudId?: string
  /** Client ID of the default API key: `<prefix>.<cloudId>`. Default: `local.<cloudId>`. */
  readonly clientId?: string
  /** Client secret of the default API key. Default: `not-a-real-secret`. */
  readonly clientSecret?: string
  /** API keys besides the default one, which may do everything from everywhere. Default: none. */
  readonly apiKeys?: readonly ApiKeyOptions[]
  /** Whether the API is enabled; while it is `disabled`, every response is 403. Default: `enabled`. */
  readonly api?: 'enabled' | 'disabled'
  /** Serves HTTPS, with a certificate authority created for this run. Default: `false`. */
  readonly tls?: boolean
  /** Content at the start: `none`, `demo` or numbers of users and networks. Default: `none`. */
  readonly seed?: Seed
  /** Seed of the ids: the same number and the same calls give the same ids. Default: 1. */
  readonly idSeed?: number
  /** File that keeps the state across restarts; the seed applies to a new file only. Default: none. */
  readonly data?: string
  /** Limits of each of the two buckets of an API key, or `off`: no limits and no headers. Default: `{ burst: 100, rate: 100, seconds: 1 }`. */
  readonly rateLimit?: RateLimit | 'off'
  /** Lifetime of access tokens, in seconds. Default: 43199. */
  readonly tokenLifetime?: number
  /** Milliseconds during which the profile of a connector is generated, and the response is 202 with an empty body. Default: 0. */
  readonly profileReadyAfter?: number
  /** Milliseconds from issuing a profile or token until the connector or device is ONLINE. Default: 2000. */
  readonly connectorOnlineAfter?: number
  /** Regions besides those that the vendor's material shows; an id is enough. Default: none. */
  readonly regions?: readonly RegionOptions[]
  /** Rejects subnets with bits behind the prefix, and routes in `10.200.0.0/16`. Default: `false`. */
  readonly strictSubnets?: boolean
  /** Status of the response for an id that does not exist: 400 with shape 5, as seen in version 1, or 404 with an empty body, as in the Beta. Default: 400. */
  readonly unknownIdStatus?: 400 | 404
  /** Faults that exist from the start. Default: none. */
  readonly faults?: readonly Fault[]
  /** Seed of faults with a `probability`: the same number hits the same requests. Default: 1. */
  readonly faultSeed?: number
  /** Serves the control endpoint `/emulator` to programs on this machine, without credentials. Default: `false`. */
  readonly control?: boolean
  /** Lets the API create further Cloud IDs, which the real service does on request only. Default: `false`. */
  readonly cloudIdCreation?: boolean
  /** Source of time. Default: the clock of the machine. */
  readonly clock?: Clock
  /** Routes of your own besides those of the API. Default: none. */
  readonly additionalRoutes?: readonly AdditionalRoute[]
  /** Called with every request when its response begins. Default: none. */
  readonly onRequest?: (request: RequestRecord) => void
}
