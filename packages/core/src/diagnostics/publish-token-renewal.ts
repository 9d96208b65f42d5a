import { tokenChannel } from './channels.ts'
import { describeServer, readErrorCode, readStatus } from './describe.ts'
import type { TokenDiagnostics } from './messages.ts'

/** A renewal of an access token that has ended. */
export interface EndedRenewal {
  /** Scheme and host of the API that the token is for. */
  readonly baseUrl: string
  /** Where the token came from; absent where none was obtained. */
  readonly source?: 'request' | 'store'
  /** Whether calls went on with the token before meanwhile. */
  readonly background: boolean
  /** Why it failed; only its code and status are published. */
  readonly failure?: { readonly error: unknown }
  /** How long it took. */
  readonly milliseconds: number
}

/** Publishes on the channel `cloudconnexa:token` that a renewal has ended, where somebody listens. For authenticators. */
export function publishTokenRenewal({
  baseUrl,
  source,
  background,
  failure,
  milliseconds,
}: EndedRenewal): void {
  if (!tokenChannel.hasSubscribers) return
  tokenChannel.publish({
    kind: 'renewal',
    ...describeServer(baseUrl),
    source,
    background,
    status: readStatus(failure?.error),
    error: failure === undefined ? undefined : readErrorCode(failure.error, false),
    milliseconds,
  } satisfies TokenDiagnostics)
}
