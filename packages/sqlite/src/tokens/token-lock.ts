import { type Clock, systemClock } from '@cloudconnexa/core'
import type { TokenLease } from '@cloudconnexa/auth/store'
import type { DatabaseFile } from '../database/database-file.ts'
import type { Row } from '../database/database.ts'
import { findProcessTable } from '../database/machine-clock.ts'

/** For so long a lock is held without a sign of life, in milliseconds. */
const leaseTime = 5000
const renewInterval = 1500
/** Longest wait for a lock: twice what a token request may take. */
const patience = 60_000
// Soon at first, because most locks are held for the time of one request; then rarely, because hundreds may be waiting.
const firstPause = 25
const longestPause = 200

/** What a lock is taken with. */
export interface TokenLockOptions {
  readonly database: DatabaseFile
  /** Names the lock. */
  readonly digest: string
  readonly clock: Clock | undefined
  readonly signal: AbortSignal | undefined
  readonly createHeldError: () => Error
}

/** A lock that is held, and by which name. */
interface HeldLock {
  readonly owner: string
  readonly fence: number
}

/**
 * Runs work while no other process runs such work for the same key. A holder that was killed is found out by its process ID where
 * that means something here, and after five seconds otherwise.
 *
 * @param options - The database, and how to wait.
 * @param work - What to do.
 */
export async function withTokenLock<Result>(
  options: TokenLockOptions,
  work: (lease: TokenLease) => Promise<Result>,
): Promise<Result> {
  const lock = await acquire(options)
  const stopRenewing = keepAlive(options, lock)
  try {
    return await work({ fence: lock.fence })
  } finally {
    stopRenewing()
    await release(options, lock)
  }
}

async function acquire(options: TokenLockOptions): Promise<HeldLock> {
  const { clock = systemClock, signal, createHeldError } = options
  const owner = crypto.randomUUID()
  const table = findProcessTable()
  const giveUpAt = clock.monotonic() + patience
  for (let pause = firstPause; ; pause = Math.min(longestPause, pause * 1.3)) {
    signal?.throwIfAborted()
    const fence = await tryAcquire(options, owner, table)
    if (fence !== undefined) return { owner, fence }
    if (clock.monotonic() >= giveUpAt) throw createHeldError()
    await clock.sleep(pause * (0.75 + Math.random() / 2), signal)
  }
}

function tryAcquire(
  { database, digest, signal }: TokenLockOptions,
  owner: string,
  table: string | undefined,
): Promise<number | undefined> {
  return database.transact(({ now, get, run }) => {
    const row = get('SELECT * FROM locks WHERE key = ?', digest)
    if (row !== undefined && isHeld(row, table, now)) return undefined
    const fence = Number(row?.['fence'] ?? 0) + 1
    const values = [digest, fence, owner, table ?? null, process.pid, now + leaseTime]
    run('INSERT OR REPLACE INTO locks VALUES (?, ?, ?, ?, ?, ?)', ...values)
    return fence
  }, signal)
}

function isHeld(row: Row, table: string | undefined, now: number): boolean {
  const heldUntil = Number(row['held_until'])
  // Further ahead than any lease: the clock was set back since.
  if (row['owner'] === null || heldUntil <= now || heldUntil > now + leaseTime) return false
  const isOfThisTable = table !== undefined && row['process_table'] === table
  return !isOfThisTable || isAlive(Number(row['process_id']))
}

function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0)
    return true
  } catch (error) {
    // Any other failure says that there is such a process, of another user.
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH')
  }
}

/** Shows that this process lives, while the work runs. */
function keepAlive({ database, digest }: TokenLockOptions, { owner }: HeldLock): () => void {
  const timer = setInterval(() => {
    database
      .transact(({ now, run }) =>
        run('UPDATE locks SET held_until = ? WHERE key = ? AND owner = ?', now + leaseTime, digest, owner),
      )
      // The fence protects the token where the lock is lost.
      .catch(() => undefined)
  }, renewInterval)
  timer.unref()
  return () => clearInterval(timer)
}

/** The work is done, whatever becomes of its lock: it ends by itself. */
async function release({ database, digest }: TokenLockOptions, { owner }: HeldLock): Promise<void> {
  try {
    await database.transact(({ run }) =>
      run('UPDATE locks SET owner = NULL WHERE key = ? AND owner = ?', digest, owner),
    )
  } catch {
    // After five seconds it is free.
  }
}
