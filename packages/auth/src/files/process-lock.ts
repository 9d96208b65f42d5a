import { type Clock, ConfigurationError, systemClock } from '@cloudconnexa/core'
import { errorCode } from './error-code.ts'

/** How long to wait for a lock, and how. */
export interface ProcessLockOptions {
  readonly signal?: AbortSignal | undefined
  /** Longest wait in milliseconds. Default 60,000: twice what a token request may take. */
  readonly patience?: number
  readonly clock?: Clock
}

// A holder refreshes its lock while it lives; one that is older than this was left by a process that died.
const staleAfter = 10_000
const pollEvery = 50

/**
 * Runs work while holding the lock `<path>.lock`, which works across processes and within one.
 *
 * @throws ConfigurationError (`TOKEN_STORE_UNAVAILABLE`) when the lock cannot be made, or is held too long by others.
 */
export async function withProcessLock<T>(
  path: string,
  work: () => Promise<T>,
  options: ProcessLockOptions = {},
): Promise<T> {
  const release = await acquire(path, options)
  try {
    return await work()
  } finally {
    // Already lost when another process thought this one dead: nothing is left to release.
    await release().catch(() => undefined)
  }
}

async function acquire(path: string, options: ProcessLockOptions): Promise<() => Promise<void>> {
  const { signal, patience = 60_000, clock = systemClock } = options
  const [{ lock }, { mkdir }, { dirname }] = await Promise.all([
    import('proper-lockfile').then((module) => module.default),
    import('node:fs/promises'),
    import('node:path'),
  ])
  const giveUpAt = clock.now() + patience
  for (;;) {
    signal?.throwIfAborted()
    try {
      await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      // The default for a lost lock is to crash the process; the worst that follows here is one request more than needed.
      return await lock(path, { realpath: false, stale: staleAfter, onCompromised: () => undefined })
    } catch (error) {
      if (errorCode(error) !== 'ELOCKED') throw unlockable(path, `(${errorCode(error) ?? 'unknown'})`)
    }
    if (clock.now() >= giveUpAt) throw unlockable(path, `within ${patience} ms: another process holds it`)
    await clock.sleep(pollEvery * (1 + Math.random()), signal)
  }
}

function unlockable(path: string, why: string): ConfigurationError {
  return new ConfigurationError(`The lock ${path}.lock cannot be had ${why}.`, {
    code: 'TOKEN_STORE_UNAVAILABLE',
    hint: 'Check that this user may write to the folder. If no other program uses the store, delete the lock.',
  })
}
