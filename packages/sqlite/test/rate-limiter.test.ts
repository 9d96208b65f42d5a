import { readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import type { RatePermit } from '@cloudconnexa/core/runtime'
import type { SharedModeChange, SharedRateLimiter } from '@cloudconnexa/core/shared-limits'
import { sqliteRateLimiter } from '../src/index.ts'
import { type Program, runProgram } from './support/run-program.ts'
import { slowClock } from './support/slow-clock.ts'
import { useTempFolder } from './support/use-temp-folder.ts'

const createFolder = useTempFolder()
const limits = { replenishRate: 10, replenishTime: 0.5, burstCapacity: 20 }

async function acquire(limiter: SharedRateLimiter): Promise<RatePermit> {
  const signal = new AbortController().signal
  return limiter.acquire({ bucket: 'read', credentialKey: 'digest', signal })
}

/** Lets a limiter learn that so many requests are left. */
async function teach(limiter: SharedRateLimiter, remaining: number, burst: number = 20): Promise<void> {
  const permit = await acquire(limiter)
  // As a response takes: one within the millisecond in which the account was opened counts as older than the account.
  await setTimeout(5)
  permit.release({
    refused: false,
    responded: true,
    sent: true,
    limits: { ...limits, replenishTime: 60, remaining, burstCapacity: burst },
  })
}

/** Changes what the limiters keep, as another program may. */
function changeFile(file: string, sql: string): void {
  const database = new (process.getBuiltinModule('node:sqlite').DatabaseSync)(file, { timeout: 1000 })
  database.exec(sql)
  database.close()
}

/** The bucket of the API, which counts what the programs send. */
class Bucket {
  tokens: number = limits.burstCapacity
  since: number = performance.now()
  refusals: number = 0
  served: number = 0

  take(): number {
    const period = limits.replenishTime * 1000
    const now = performance.now()
    const periods = Math.floor((now - this.since) / period)
    this.tokens = Math.min(limits.burstCapacity, this.tokens + periods * limits.replenishRate)
    this.since = this.tokens === limits.burstCapacity ? now : this.since + periods * period
    if (this.tokens === 0) {
      this.refusals += 1
      return -1
    }
    this.tokens -= 1
    this.served += 1
    return this.tokens
  }

  /** Responds to a program until it ends. */
  async serve(program: Program): Promise<void> {
    for (;;) {
      try {
        await program.nextLine()
      } catch {
        return
      }
      program.process.stdin?.write(`${JSON.stringify({ remaining: this.take(), limits })}\n`)
    }
  }
}

describe('processes with one file', () => {
  it('share the bucket, exit by themselves, and print no warning; one that is killed holds up nobody', async () => {
    const file = join(await createFolder(), 'limits.db')
    const bucket = new Bucket()
    const programs = [24, 24, 24, 1000].map((calls) => runProgram('send-requests', { file, calls }))
    const victim = programs[3]
    const served = programs.map((program) => bucket.serve(program))
    await expect.poll(() => bucket.served, { timeout: 15_000 }).toBeGreaterThan(40)
    victim?.process.kill('SIGKILL')
    const ends = await Promise.all(programs.map(({ ended }) => ended))
    await Promise.all(served)
    expect(ends.slice(0, 3)).toEqual([1, 2, 3].map(() => ({ exit: 0, errors: '' })))
    expect(ends[3]?.exit).toBe('SIGKILL')
    expect(bucket.refusals).toBe(0)
  })

  it('find what others have used', async () => {
    const file = join(await createFolder(), 'limits.db')
    const [one, other] = [
      sqliteRateLimiter({ file, clock: slowClock }),
      sqliteRateLimiter({ file, clock: slowClock }),
    ]
    await teach(one, 3)
    await one.close()
    for (let count = 0; count < 3; count += 1) await acquire(other)
    expect(other.state('digest').read).toMatchObject({ capacity: 20, inFlight: 3, available: 0 })
    await Promise.all([one.close(), other.close()])
  })
})

describe('the file', () => {
  it('is created for its owner alone, with the files beside it', async () => {
    const folder = join(await createFolder(), 'new', 'folder')
    const limiter = sqliteRateLimiter({ file: join(folder, 'limits.db'), clock: slowClock })
    await teach(limiter, 3)
    expect((await stat(folder)).mode & 0o777).toBe(0o700)
    for (const name of ['limits.db', 'limits.db-wal', 'limits.db-shm'])
      expect((await stat(join(folder, name))).mode & 0o777).toBe(0o600)
    await limiter.close()
  })

  it('that is deleted is created anew, and the process goes on with those that come later', async () => {
    const folder = await createFolder()
    const file = join(folder, 'limits.db')
    const one = sqliteRateLimiter({ file })
    await teach(one, 1000, 1000)
    for (const name of [file, `${file}-wal`, `${file}-shm`]) await rm(name, { force: true })
    const send = async (): Promise<boolean> => {
      const report = { ...limits, replenishTime: 60, remaining: 1000, burstCapacity: 1000 }
      ;(await acquire(one)).release({ refused: false, responded: true, sent: true, limits: report })
      return stat(file).then(
        () => true,
        () => false,
      )
    }
    await expect.poll(send, { timeout: 15_000, interval: 50 }).toBe(true)
    const other = sqliteRateLimiter({ file, clock: slowClock })
    await acquire(other)
    expect(other.state('digest').read.capacity).toBe(1000)
    await Promise.all([one.close(), other.close()])
  })

  it('holds a digest and numbers', async () => {
    const folder = await createFolder()
    const file = join(folder, 'limits.db')
    const limiter = sqliteRateLimiter({ file, clock: slowClock })
    await teach(limiter, 10)
    await limiter.close()
    const content = await readFile(file)
    expect(content.includes(':read')).toBe(true)
    expect(content.includes('digest')).toBe(false)
  })
})

it('waiting for the lock of another process does not block the event loop, and no call fails', async () => {
  const file = join(await createFolder(), 'limits.db')
  const changes: SharedModeChange[] = []
  const limiter = sqliteRateLimiter({
    file,
    clock: slowClock,
    onModeChange: (change) => changes.push(change),
    logger: { debug() {}, info() {}, warn() {}, error() {} },
  })
  await teach(limiter, 0)
  await limiter.close()
  const holder = runProgram('lock-database', { file })
  expect(await holder.nextLine()).toBe('locked')
  const waiting = acquire(limiter)
  let longest = 0
  let last = performance.now()
  const ticks = setInterval(() => {
    const now = performance.now()
    longest = Math.max(longest, now - last)
    last = now
  }, 5)
  await expect.poll(() => changes.length, { timeout: 10_000 }).toBe(1)
  clearInterval(ticks)
  // Of the 2.5 s until it goes on alone; the machine of the tests may be busy.
  expect(longest).toBeLessThan(1500)
  holder.process.stdin?.write('go\n')
  await holder.ended
  await expect.poll(() => limiter.state('digest').mode, { timeout: 10_000 }).toBe('shared')
  expect(changes.map(({ mode }) => mode)).toEqual(['degraded', 'shared'])
  waiting.catch(() => undefined)
  await limiter.close()
})

describe('a file that another program has changed', () => {
  it.each(['null', '{}', '[]', 'no JSON', '{"generation":"x","cursor":null}'])(
    'so that an account is %s lets the processes begin anew',
    async (state) => {
      const file = join(await createFolder(), 'limits.db')
      const first = sqliteRateLimiter({ file, clock: slowClock })
      await teach(first, 10)
      await first.close()
      changeFile(file, `UPDATE limits SET state = '${state}'`)
      const second = sqliteRateLimiter({ file, clock: slowClock })
      await teach(second, 10)
      expect(second.state('digest').mode).toBe('shared')
      await second.close()
    },
  )
})
