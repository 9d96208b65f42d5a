import type { Clock } from '@cloudconnexa/core'
import { type EndedRenewal, publishTokenRenewal } from '@cloudconnexa/core/runtime'
import type { ObtainedToken } from './token-source.ts'

/** A renewal that begins. */
export interface StartedRenewal {
  /** Scheme and host of the API. */
  readonly baseUrl: string
  /** Whether calls go on with the token before meanwhile. */
  readonly isBackground: boolean
  readonly clock: Clock
  /** Ends it. */
  readonly signal: AbortSignal
}

/** Obtains a token, and publishes on the diagnostics channel of tokens what has become of it. */
export async function publishRenewal(
  { baseUrl, isBackground, clock, signal }: StartedRenewal,
  obtain: () => Promise<ObtainedToken>,
): Promise<ObtainedToken> {
  const before = clock.monotonic()
  const publish = (ended: Pick<EndedRenewal, 'failure' | 'source'>): void =>
    publishTokenRenewal({
      baseUrl,
      background: isBackground,
      milliseconds: clock.monotonic() - before,
      ...ended,
    })
  try {
    const obtained = await obtain()
    publish({ source: obtained.source })
    return obtained
  } catch (error) {
    // One that nobody waits for any more has not failed.
    if (!signal.aborted) publish({ failure: { error } })
    throw error
  }
}
