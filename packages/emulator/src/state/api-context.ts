import type { Clock } from '../time/clock.ts'
import type { IdSource } from './id-source.ts'
import type { State } from './state.ts'

/** What the operations of the API work with: the state and the options of the one Cloud ID. */
export interface ApiContext {
  readonly state: State
  readonly clock: Clock
  readonly ids: IdSource
  readonly cloudId: string
  /** Client ID of the default API key. */
  readonly clientId: string
  /** Status of the response for an id that does not exist. */
  readonly unknownIdStatus: 400 | 404
  /** Whether the API creates further Cloud IDs under the same subscription. */
  readonly cloudIdCreation: boolean
  /** Milliseconds from issuing a profile or token until the connector is ONLINE. */
  readonly connectorOnlineAfter: number
  /** Milliseconds from the first request for a profile until the profile is ready. */
  readonly profileReadyAfter: number
}
