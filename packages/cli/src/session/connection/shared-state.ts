import type { TokenStore } from '@cloudconnexa/auth'
import type { Clock, Logger } from '@cloudconnexa/core'
import type { RateLimiter } from '@cloudconnexa/core/runtime'
import type { Environment } from '../../terminal/environment.ts'
import { findUserFolder } from '../user-folders.ts'

/** What runs of the command line share: the access token, and what is left of the rate limits. */
export interface SharedState {
  readonly tokenStore: TokenStore
  readonly rateLimiter: RateLimiter
}

/** What {@link openSharedState} is built from. */
export interface SharedStateDependencies {
  readonly environment: Environment
  readonly clock: Clock
  readonly logger: Logger
}

/**
 * Finds the file that runs of the command line share.
 *
 * @param environment - Environment variables.
 * @returns `undefined` for a user without a home folder.
 */
export function findSharedFile(environment: Environment): string | undefined {
  const folder = findUserFolder(environment, 'state')
  return folder === undefined ? undefined : process.getBuiltinModule('node:path').join(folder, 'shared.db')
}

/**
 * Opens what runs of the command line share. A disk that refuses is said once, and the run goes on with its own token.
 *
 * @returns `undefined` for a user without a home folder, who shares nothing.
 */
export async function openSharedState({
  environment,
  clock,
  logger,
}: SharedStateDependencies): Promise<SharedState | undefined> {
  const file = findSharedFile(environment)
  if (file === undefined) return undefined
  const [
    { sqliteRateLimiter, sqliteTokenStore },
    { memoryTokenStore, withFallback },
    { FallbackRateLimiter },
  ] = await Promise.all([
    import('@cloudconnexa/sqlite'),
    import('@cloudconnexa/auth'),
    import('./fallback-rate-limiter.ts'),
  ])
  const silent = { ...logger, warn: () => undefined }
  const onFallback = (reason: Error): void =>
    logger.warn(
      `Access token and rate limits are not shared with other runs. ${reason.message} Set XDG_STATE_HOME to a folder that you can write to, on a disk of this machine.`,
    )
  return {
    tokenStore: withFallback(sqliteTokenStore({ file, clock }), memoryTokenStore(), {
      logger: silent,
      onFallback,
    }),
    rateLimiter: new FallbackRateLimiter(sqliteRateLimiter({ file, clock, logger }), async () => {
      const { AdaptiveRateLimiter } = await import('@cloudconnexa/core')
      return new AdaptiveRateLimiter(clock)
    }),
  }
}
