import type { CallOptions, ClientCore, RateLimitState } from '@cloudconnexa/core'
import { CloudConnexaError } from '@cloudconnexa/errors'

/** The smallest response that every account has. */
const cheapPath = '/regions'

/**
 * Finds out what is left of the limits. Where nothing is known of reads, one is sent.
 *
 * @param client - The client whose limits they are.
 * @param options - Options of the read.
 */
export async function learnLimits(client: ClientCore, options: CallOptions): Promise<RateLimitState> {
  const known = await client.limits()
  if (known.read.available !== undefined) return known
  try {
    await client.request({ method: 'GET', path: cheapPath }, options)
  } catch (error) {
    // A key that may not read regions learns its limits all the same.
    if (!(error instanceof CloudConnexaError) || error.code !== 'FORBIDDEN') throw error
  }
  return client.limits()
}
