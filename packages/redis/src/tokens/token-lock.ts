import type { Clock } from '@cloudconnexa/core'
import type { TokenLease } from '@cloudconnexa/auth/store'
import { waitWithLimit } from '../connection/time-limit.ts'
import { createHeldLockFailure } from './store-failures.ts'
import type { TokenConnection, TokenKeyNames } from './token-connection.ts'
import { acquireLock, releaseLock, renewLock } from './token-scripts.ts'

// A holder that is killed blocks others for so long; one that works renews its lock five times as often.
const lockTime = 5000
const renewalInterval = 1000
// Twice what a token request may take.
const patience = 60_000
// Soon at first, because most locks are held for the time of one request; then rarely, because hundreds may be waiting.
const firstPause = 25
const longestPause = 500
// What a call that has its token waits for a server that does not respond any more.
const longestRelease = 250
// Longer than anybody who has lost the lock may still be working.
const fenceTime = 48 * 60 * 60 * 1000

/**
 * Runs work while holding the lock of some credentials.
 *
 * @param connection - To the server.
 * @param names - Keys of the credentials.
 * @param work - What to do. The lock is renewed meanwhile, unless the process is suspended for longer than five seconds.
 * @param options - What ends the wait, and what to measure time with.
 * @throws {ConfigurationError} when the server cannot be reached or others hold the lock for too long (`TOKEN_STORE_UNAVAILABLE`).
 */
export async function withTokenLock<T>(
  connection: TokenConnection,
  names: TokenKeyNames,
  work: (lease: TokenLease) => Promise<T>,
  options: { readonly signal?: AbortSignal | undefined; readonly injectedClock: Clock | undefined },
): Promise<T> {
  const { randomUUID } = await import('node:crypto')
  const lock = { connection, names, owner: randomUUID() }
  let fence: number
  try {
    fence = await waitForLock(lock, options.signal)
  } catch (error) {
    // A command that nobody waits for any more can still get the lock.
    void release(lock)
    throw error
  }
  const ending = new AbortController()
  const renewals = keepRenewing(lock, options.injectedClock, ending.signal)
  try {
    return await work({ fence })
  } finally {
    ending.abort('over')
    await Promise.all([renewals, release(lock)])
  }
}

interface Lock {
  readonly connection: TokenConnection
  readonly names: TokenKeyNames
  /** A name that is used once. */
  readonly owner: string
}

async function waitForLock({ connection, names, owner }: Lock, signal?: AbortSignal): Promise<number> {
  const { clock } = connection
  const giveUpAt = clock.monotonic() + patience
  const values = [owner, String(lockTime), String(fenceTime)]
  for (let pause = firstPause; ; pause = Math.min(longestPause, pause * 1.5)) {
    const [state, number] = await connection.run(acquireLock, [names.lock, names.fence], values, signal)
    if (state === 'granted') return Number(number)
    if (clock.monotonic() >= giveUpAt) throw createHeldLockFailure(patience)
    await clock.sleep(pause * (0.75 + Math.random() / 2), signal)
  }
}

/** Ends when the work has ended or the lock was lost. A renewal that fails is tried again: the lock may still be there. */
async function keepRenewing(
  lock: Lock,
  injectedClock: Clock | undefined,
  signal: AbortSignal,
): Promise<void> {
  const { connection, names, owner } = lock
  while (await waitForRenewal(injectedClock, signal)) {
    try {
      const [state] = await connection.run(renewLock, [names.lock], [owner, String(lockTime)], signal)
      if (state === 'lost') return
    } catch {
      // The write finds out: its fence tells whether the lock was lost.
    }
  }
}

/** @returns `false` when the work has ended. */
async function waitForRenewal(injectedClock: Clock | undefined, signal: AbortSignal): Promise<boolean> {
  try {
    if (injectedClock === undefined) {
      const { setTimeout } = await import('node:timers/promises')
      // Work that waits for nothing else must not keep the process alive.
      await setTimeout(renewalInterval, undefined, { ref: false, signal })
    } else {
      await injectedClock.sleep(renewalInterval, signal)
    }
    return true
  } catch {
    return false
  }
}

/** Never fails and never waits for long: a lock that cannot be released ends by itself. */
async function release({ connection, names, owner }: Lock): Promise<void> {
  const released = connection.run(releaseLock, [names.lock], [owner]).catch(() => undefined)
  await waitWithLimit(released, { clock: connection.clock, milliseconds: longestRelease })
}
