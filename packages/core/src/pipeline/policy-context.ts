import type { Authenticator } from '../contract/authenticator.ts'
import type { Logger } from '../logging/logger.ts'
import type { Clock } from '../time/clock.ts'

/** What every policy of a client may use, besides the client's options. */
export interface PolicyContext {
  readonly authenticator: Authenticator
  readonly clock: Clock
  readonly logger: Logger
  /** A number from 0 (inclusive) to 1 (exclusive). */
  readonly random: () => number
}
