import type { Clock } from '@cloudconnexa/core'
import { chmod, mkdir, readdir, symlink, utimes, writeFile } from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fileTokenStore, type FileTokenStoreOptions, type TokenStore } from '../../src/index.ts'
import { saveProfile } from '../../src/profiles.ts'
import { advanceUntilSettled, nextTurn } from '../support/advance-clock.ts'
import { captureError } from '../support/capture-error.ts'
import { key } from '../support/file-fixture.ts'
import { ManualClock } from '../support/manual-clock.ts'
import { runProgram, startProgram } from '../support/run-program.ts'
import { type TempFolder, createTempFolder } from '../support/temp-folder.ts'

let folder: TempFolder
let path: string
let lock: string

beforeEach(async () => {
  folder = await createTempFolder()
  path = folder.file('token.json')
  lock = `${path}.lock`
})
afterEach(() => folder[Symbol.asyncDispose]())

// The name of a record as another container would write it.
const strangerRecord = '0d31a1f5-other-container.17.4711.01234567-89ab-4def-8123-456789abcdef'
const hours = 3_600_000

function withLock<T>(store: TokenStore, work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
  if (store.withLock === undefined) throw new Error('The store has no lock.')
  return store.withLock(key, work, signal)
}

async function placeLock(record: string, content = '0'): Promise<void> {
  await mkdir(lock)
  await writeFile(folder.file(`token.json.lock/${record}`), content)
}

/** A process that holds the lock until it gets a line. */
function startHolder(work = `await new Promise((resolve) => process.stdin.once('data', resolve))`) {
  return startProgram(`
    const key = { baseUrl: 'https://a.example.com', clientId: 'a.b', clientSecret: new Secret('secret') }
    await auth.fileTokenStore({ path: ${JSON.stringify(path)} }).withLock(key, async () => {
      console.log('held')
      ${work}
    })
    console.log('released')
    process.stdin.unref()`)
}

describe('a lock that was left behind', () => {
  it.each([
    ['an hour ago', -hours],
    ['an hour from now', hours],
    ['1970', -Date.now()],
  ])('is taken over at once when it is empty and dates from %s', async (_name, ahead) => {
    const clock = new ManualClock()
    await mkdir(lock)
    const time = new Date(Date.now() + ahead)
    await utimes(lock, time, time)
    const working = withLock(fileTokenStore({ path, clock }), async () => 'done')
    expect(await advanceUntilSettled(clock, working)).toBeLessThan(10_000)
    expect(await working).toBe('done')
    expect(await readdir(folder.path)).toEqual([])
  })

  it.each([-hours, 0, hours])(
    'is taken over from another container after five seconds of silence, whatever its time says (%d ms)',
    async (ahead) => {
      const clock = new ManualClock()
      await placeLock(strangerRecord)
      const time = new Date(Date.now() + ahead)
      await utimes(folder.file(`token.json.lock/${strangerRecord}`), time, time)
      const working = withLock(fileTokenStore({ path, clock }), async () => readdir(lock))
      await nextTurn()
      clock.stepWallTime(-ahead)
      const passed = await advanceUntilSettled(clock, working)
      expect(passed).toBeGreaterThanOrEqual(5000)
      expect(passed).toBeLessThan(7000)
      expect(await working).not.toContain(strangerRecord)
      expect(await readdir(folder.path)).toEqual([])
    },
  )

  it('is not taken over while its holder is alive, and waiting ends after a minute', async () => {
    const clock = new ManualClock()
    const store = fileTokenStore({ path, clock })
    const { promise: held, resolve: release } = Promise.withResolvers<void>()
    const holding = withLock(store, () => held)
    while (clock.sleeping === 0) await nextTurn()
    const waiting = captureError(withLock(store, async () => 'taken over'))
    // The holder sleeps between two signs of life, the other one between two looks.
    const passed = await advanceUntilSettled(clock, waiting, 2)
    expect(passed).toBeGreaterThanOrEqual(60_000)
    expect(passed).toBeLessThan(61_000)
    const error = await waiting
    expect(error.code).toBe('TOKEN_STORE_UNAVAILABLE')
    expect(error.message).toContain(`held ${lock} for 60000 ms, last by process ${process.pid}.`)
    release()
    await holding
  })

  it('is taken over by one of many who wait for it', async () => {
    const clock = new ManualClock()
    await placeLock(strangerRecord)
    let inside = 0
    let most = 0
    const work = async (): Promise<void> => {
      inside += 1
      most = Math.max(most, inside)
      await nextTurn()
      inside -= 1
    }
    const all = Promise.all(Array.from({ length: 20 }, () => withLock(fileTokenStore({ path, clock }), work)))
    await advanceUntilSettled(clock, all)
    await all
    expect(most).toBe(1)
  })

  it.runIf(process.platform === 'linux')('is taken over at once from a killed process', async () => {
    const holder = startHolder()
    expect(await holder.nextLine()).toBe('held')
    await holder.kill('SIGKILL')
    expect(await readdir(lock)).toHaveLength(1)
    const clock = new ManualClock()
    const working = withLock(fileTokenStore({ path, clock }), async () => 'done')
    expect(await advanceUntilSettled(clock, working)).toBeLessThan(1000)
    expect(await working).toBe('done')
  })

  it.runIf(process.platform === 'linux')('does not keep a profile from being saved', async () => {
    const holder = startHolder()
    expect(await holder.nextLine()).toBe('held')
    await holder.kill('SIGKILL')
    await saveProfile('work', { clientId: 'a.b', clientSecret: 'secret' }, { file: path })
    expect(await readdir(folder.path)).toEqual(['token.json'])
  })

  it('is removed by a process that exits in the middle of its work', async () => {
    const holder = startHolder('process.exit()')
    expect(await holder.nextLine()).toBe('held')
    await holder.end()
    expect(await readdir(folder.path)).toEqual([])
  })
})

describe('a holder that was suspended', () => {
  it.skipIf(process.platform === 'win32')('leaves the lock of its successor alone', async () => {
    const holder = startHolder()
    expect(await holder.nextLine()).toBe('held')
    holder.process.kill('SIGSTOP')
    const clock = new ManualClock()
    const { promise: isInside, resolve: enter } = Promise.withResolvers<void>()
    const working = withLock(fileTokenStore({ path, clock }), async () => {
      enter()
      const before = await readdir(lock)
      holder.process.kill('SIGCONT')
      holder.process.stdin?.write('go on\n')
      expect(await holder.nextLine()).toBe('released')
      return [before, await readdir(lock)]
    })
    expect(await advanceUntilSettled(clock, isInside)).toBeLessThan(7000)
    const [before, after] = await working
    expect(before).toHaveLength(1)
    expect(after).toEqual(before)
    await holder.kill()
  })
})

describe('another file in the place of a lock', () => {
  it.each([
    ['a file', () => writeFile(lock, 'important')],
    ['a link to a file', () => symlink(path, lock)],
    [
      'a folder with files of others',
      async () => {
        await mkdir(lock)
        await writeFile(`${lock}/important`, '')
      },
    ],
  ])('is left alone and reported at once: %s', async (_name, place) => {
    await writeFile(path, '')
    await place()
    const before = await readdir(folder.path, { recursive: true })
    const clock = new ManualClock()
    const error = await captureError(withLock(fileTokenStore({ path, clock }), async () => 'done'))
    expect(error.code).toBe('TOKEN_STORE_UNAVAILABLE')
    expect(error.hint).toContain(`Move ${lock} away`)
    expect(clock.monotonic()).toBe(0)
    expect(await readdir(folder.path, { recursive: true })).toEqual(before)
  })

  it.runIf(process.getuid?.() === 0)('reports a lock of another user at once', async () => {
    await placeLock(strangerRecord)
    await chmod(lock, 0o700)
    await chmod(folder.path, 0o777)
    const outcome = await runProgram(`
      const key = { baseUrl: 'https://a.example.com', clientId: 'a.b', clientSecret: new Secret('secret') }
      const store = auth.fileTokenStore({ path: ${JSON.stringify(path)} })
      process.setgid(54321)
      process.setuid(54321)
      console.log(JSON.stringify(await describe(store.withLock(key, async () => 'done'))))`)
    expect(outcome).toMatchObject({ class: 'ConfigurationError', code: 'TOKEN_STORE_UNAVAILABLE' })
    expect(outcome).toHaveProperty('message', expect.stringContaining('this user has no access (EACCES)'))
  })
})

it('refuses a clock without monotonic time', () => {
  const clock: object = { now: Date.now, sleep: async () => undefined }
  const options: FileTokenStoreOptions = { path, clock: clock as Clock } // what a program without types may pass
  expect(() => fileTokenStore(options)).toThrow(expect.objectContaining({ code: 'OPTION_INVALID' }))
})
