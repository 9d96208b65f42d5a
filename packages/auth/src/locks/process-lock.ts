import type { Clock } from '@cloudconnexa/core'
import { systemClock } from '@cloudconnexa/core/runtime'
import { ConfigurationError } from '@cloudconnexa/errors'
import { createFileFailure } from '../files/file-failure.ts'
import type { FilePurpose } from '../files/file-purpose.ts'
import { HeldLock } from './held-lock.ts'
import { inspectLock, placeLock, removeEmptyLock, removeRecord } from './lock-folder.ts'
import { LockHeldError } from './lock-held-error.ts'
import { createRecordName, readProcessId } from './lock-record.ts'
import { LockWatch } from './lock-watch.ts'

/** How to wait for a lock. */
export interface ProcessLockOptions {
  /** Ends the wait early: it then rejects with the signal's own reason. */
  readonly signal?: AbortSignal | undefined
  /** Longest wait in milliseconds. Default 60,000: twice what a token request may take. */
  readonly patience?: number
  /** Default: the machine's clock. */
  readonly clock?: Clock | undefined
}

/** A lock as the work under it sees it. */
export type ProcessLock = Pick<HeldLock, 'isHeld'>

// Soon at first, because most locks are held for the time of one request; then rarely, because hundreds may be waiting.
const firstPause = 25
const longestPause = 200

/**
 * Runs work while holding the lock `<path>.lock`, which works across processes and within one.
 *
 * @param path - The file that the lock is for.
 * @param purpose - What the file is for.
 * @param work - What to do. Others may take the lock from a process that shows no life for five seconds.
 * @param options - How to wait.
 * @throws {LockHeldError} when others hold it for too long.
 * @throws {ConfigurationError} when the lock cannot be created.
 */
export async function withProcessLock<T>(
  path: string,
  purpose: FilePurpose,
  work: (lease: ProcessLock) => Promise<T>,
  options: ProcessLockOptions = {},
): Promise<T> {
  const lock = await acquire(path, purpose, options)
  try {
    return await work(lock)
  } finally {
    await lock.release()
  }
}

async function acquire(path: string, purpose: FilePurpose, options: ProcessLockOptions): Promise<HeldLock> {
  const { signal, patience = 60_000, clock = systemClock } = options
  const folder = `${path}.lock`
  const record = await createRecordName()
  const watch = new LockWatch(folder, clock)
  const giveUpAt = clock.monotonic() + patience
  for (let pause = firstPause; ; pause = Math.min(longestPause, pause * 1.3)) {
    signal?.throwIfAborted()
    const outcome = await tryAcquire(folder, record, watch).catch((error: unknown) => {
      throw createFileFailure(path, purpose, 'locked', error)
    })
    if (outcome === 'acquired') return new HeldLock(folder, record, options.clock)
    if (outcome === 'foreign') throw createForeignLockError(path, purpose)
    if (outcome === 'freed') continue
    if (clock.monotonic() >= giveUpAt) {
      const processId = outcome.heldBy === undefined ? undefined : readProcessId(outcome.heldBy)
      throw new LockHeldError({ path, purpose, patience, processId })
    }
    await clock.sleep(pause * (0.75 + Math.random() / 2), signal)
  }
}

type Outcome = 'acquired' | 'freed' | 'foreign' | { readonly heldBy: string | undefined }

async function tryAcquire(folder: string, record: string, watch: LockWatch): Promise<Outcome> {
  const state = await inspectLock(folder)
  if (state.kind === 'foreign') return 'foreign'
  if (state.kind === 'held') {
    if (!(await watch.isAbandoned(state.record))) return { heldBy: state.record }
    await removeRecord(folder, state.record)
    return 'freed'
  }
  // Not every file system renames over an empty folder.
  if (state.isLeftOver) await removeEmptyLock(folder)
  return (await placeLock(folder, record)) ? 'acquired' : { heldBy: undefined }
}

function createForeignLockError(path: string, purpose: FilePurpose): ConfigurationError {
  return new ConfigurationError(
    `The ${purpose.noun} ${path} cannot be locked: ${path}.lock was not created by this SDK.`,
    { code: purpose.unusable, hint: `Move ${path}.lock away, or ${purpose.relocation}.` },
  )
}
