import { digestTokenKey } from '@cloudconnexa/auth/store'
import type { BucketState } from '@cloudconnexa/core'
import type { RateLimiter } from '@cloudconnexa/core/runtime'
import { CloudConnexaError } from '@cloudconnexa/errors'
import { findSharedFile } from '../../session/connection/shared-state.ts'
import { findBaseUrl } from '../../session/find-base-url.ts'
import type { Session } from '../../session/session.ts'

const ignore = (): void => undefined
const silent = { debug: ignore, info: ignore, warn: ignore, error: ignore }

/**
 * Reads what other runs have learned of writes, which nothing is sent for. How many are left is not among it: the file hands out small
 * parts, and only a response names the whole.
 *
 * @param session - Says for which credentials.
 * @returns `undefined` where there is no such file, or it cannot be used.
 */
export async function peekWriteLimits(session: Session): Promise<BucketState | undefined> {
  const { environment, clock } = session.terminal
  const file = findSharedFile(environment)
  const target = await session.findTarget()
  if (file === undefined || target.isLocal === true || !process.getBuiltinModule('node:fs').existsSync(file))
    return undefined
  const credentials = await target.credentials.load(session.signal)
  if (credentials === undefined) return undefined
  const baseUrl = await findBaseUrl(target, credentials)
  if (baseUrl === undefined) return undefined
  const credentialKey = await digestTokenKey({ baseUrl, clientId: credentials.clientId })
  const { sqliteRateLimiter } = await import('@cloudconnexa/sqlite')
  const limiter = sqliteRateLimiter({ file, clock, logger: silent })
  try {
    await touch(limiter, credentialKey, session.signal)
    return { ...limiter.state(credentialKey).write, available: undefined }
  } finally {
    await limiter.close()
  }
}

/** A limiter knows what others have left once it has asked the file for a permit, which is returned unused. */
async function touch(limiter: RateLimiter, credentialKey: string, signal: AbortSignal): Promise<void> {
  try {
    const permit = await limiter.acquire({
      bucket: 'write',
      credentialKey,
      signal,
      timeLeft: 1,
      longestPause: 0,
    })
    permit.release({ refused: false, responded: false, sent: false })
  } catch (error) {
    // A bucket that is empty or paused is known as well, and so is a file that cannot be used.
    if (!(error instanceof CloudConnexaError)) throw error
  }
}
