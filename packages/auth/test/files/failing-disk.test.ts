import type * as fileSystem from 'node:fs/promises'
import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  fileTokenStore,
  keychainTokenStore,
  memoryTokenStore,
  profileCredentials,
  withFallback,
} from '../../src/index.ts'
import { saveProfile } from '../../src/profiles.ts'
import { captureError } from '../support/capture-error.ts'
import { key, token } from '../support/file-fixture.ts'
import { createMapBackend } from '../support/map-backend.ts'
import { runProgram } from '../support/run-program.ts'
import { never, createRecordingLogger } from '../support/runtime.ts'
import { type TempFolder, createTempFolder } from '../support/temp-folder.ts'

// Disks that are full, read-only or fail are not at hand, so the calls of the file system fail instead. Which calls do on real
// ones was looked up on a tmpfs of 8 kilobytes and on one mounted read-only.

const faults = vi.hoisted(() => new Map<string, string>())

vi.mock('node:fs/promises', async (importOriginal) => {
  const original = await importOriginal<typeof fileSystem>()
  const failIfTold = (call: string): void => {
    const code = faults.get(call)
    if (code !== undefined) throw Object.assign(new Error(`${code}: canary`), { code })
  }
  const open: typeof original.open = async (path, flags, mode) => {
    const isWriting = flags === 'wx'
    failIfTold(isWriting ? 'create' : 'open')
    const file = await original.open(path, flags, mode)
    for (const call of ['writeFile', 'sync', 'close', 'read', 'stat'] as const) {
      const real = file[call].bind(file) as (...parameters: unknown[]) => Promise<unknown>
      Object.assign(file, {
        [call]: async (...parameters: unknown[]) => {
          if (call === 'close') await real()
          failIfTold(`file.${call}`)
          const result = call === 'close' ? undefined : await real(...parameters)
          return call === 'stat' && faults.has('size') ? Object.assign(result ?? {}, { size: 0 }) : result
        },
      })
    }
    return file
  }
  const failing = Object.fromEntries(
    (['lstat', 'mkdir', 'opendir', 'rename', 'realpath', 'rm', 'writeFile'] as const).map((call) => [
      call,
      async (...parameters: unknown[]) => {
        failIfTold(call)
        return Reflect.apply(original[call], undefined, parameters) as unknown
      },
    ]),
  )
  return { ...original, ...failing, open }
})

let folder: TempFolder
let path: string

beforeEach(async () => {
  folder = await createTempFolder()
  path = folder.file('tokens/token.json')
})
afterEach(async () => {
  faults.clear()
  await folder[Symbol.asyncDispose]()
})

const disks: readonly (readonly [string, Readonly<Record<string, string>>, RegExp])[] = [
  ['a full disk', { 'file.writeFile': 'ENOSPC', writeFile: 'ENOSPC' }, /the disk is full \(ENOSPC\)/],
  ['a disk without free inodes', { create: 'ENOSPC', mkdir: 'ENOSPC' }, /the disk is full \(ENOSPC\)/],
  [
    'a disk whose quota is used up',
    { 'file.close': 'EDQUOT', writeFile: 'EDQUOT' },
    /quota of this user is used up/,
  ],
  ['a read-only disk', { create: 'EROFS', mkdir: 'EROFS', realpath: 'ENOENT' }, /read-only \(EROFS\)/],
  ['a folder of others', { create: 'EACCES', mkdir: 'EACCES' }, /no access \(EACCES\)/],
  ['a folder that is locked', { rename: 'EPERM' }, /no access \(EPERM\)/],
  ['a process with too many open files', { create: 'EMFILE', opendir: 'EMFILE' }, /too many files are open/],
  [
    'a machine with too many open files',
    { create: 'ENFILE', writeFile: 'ENFILE' },
    /too many files are open/,
  ],
  ['a file that is mounted by itself', { rename: 'EBUSY' }, /cannot be replaced \(EBUSY\)/],
  ['folders on two disks', { rename: 'EXDEV' }, /cannot be replaced \(EXDEV\)/],
  ['a bucket that cannot rename', { rename: 'ENOTSUP' }, /file system does not support that/],
  ['a FUSE that cannot rename', { rename: 'ENOSYS' }, /file system does not support that/],
  ['a share that refuses to rename', { rename: 'EINVAL' }, /file system does not support that/],
  ['a disk that fails', { 'file.sync': 'EIO', realpath: 'EIO' }, /failed \(EIO\)/],
  ['a share whose server forgot it', { realpath: 'ESTALE' }, /failed \(ESTALE\)/],
  [
    'a permission model',
    { create: 'ERR_ACCESS_DENIED', realpath: 'ERR_ACCESS_DENIED', mkdir: 'ERR_ACCESS_DENIED' },
    /permission model/,
  ],
  ['a failure that nobody has met', { create: 'EXOTIC', mkdir: 'EXOTIC' }, /refused it \(EXOTIC\)/],
  ['a size limit', { 'file.writeFile': 'EFBIG', writeFile: 'EFBIG' }, /limit on file sizes/],
]

describe.each(disks)('%s', (_name, failing, says) => {
  function breakDisk(): void {
    for (const [call, code] of Object.entries(failing)) faults.set(call, code)
  }

  it('is an error where a token is written that leaves the old one and no draft', async () => {
    const store = fileTokenStore({ path })
    await store.write(key, token)
    const before = await readFile(path, 'utf8')
    breakDisk()
    const error = await captureError(store.write(key, { ...token, expiresAt: 3000 }))
    faults.clear()
    expect(error.code).toBe('TOKEN_STORE_UNAVAILABLE')
    expect(error.message).toMatch(says)
    expect(error.message).not.toContain('canary')
    expect(error.hint).toMatch(/"path".*withFallback/s)
    expect(await readFile(path, 'utf8')).toBe(before)
    expect(await readdir(folder.file('tokens'))).toEqual(['token.json'])
  })

  it('is an error where a store is locked or a profile saved', async () => {
    breakDisk()
    const locking = fileTokenStore({ path }).withLock?.(key, async () => 'done')
    expect((await captureError(locking)).code).toBe('TOKEN_STORE_UNAVAILABLE')
    const error = await captureError(
      saveProfile('work', { clientId: 'a.b', clientSecret: 'c' }, { file: path }),
    )
    expect(error.code).toBe('PROFILE_INVALID')
    expect(error.hint).toContain('"file"')
    faults.clear()
    expect((await readdir(folder.path, { recursive: true })).filter((name) => name !== 'tokens')).toEqual([])
  })

  it('makes a store fall back, and nothing is lost', async () => {
    const logger = createRecordingLogger()
    const store = withFallback(fileTokenStore({ path }), memoryTokenStore(), { logger })
    breakDisk()
    const inside = async (): Promise<string> => {
      await store.write(key, token)
      return 'done'
    }
    expect(await store.withLock?.(key, inside)).toBe('done')
    expect(await store.read(key)).toBe(token)
    await store.delete(key)
    expect(await store.read(key)).toBeUndefined()
    expect(logger.lines).toHaveLength(1)
    expect(logger.lines[0]?.fields['reason']).toMatch(says)
  })
})

describe('a file that cannot be opened', () => {
  it.each(['EACCES', 'EMFILE', 'EIO', 'ENXIO', 'ETIMEDOUT', 'ERR_ACCESS_DENIED', 'ENOTCONN'])(
    'is an error with a way out, and falls back (%s)',
    async (code) => {
      faults.set('open', code)
      const error = await captureError(fileTokenStore({ path }).read(key))
      expect(error.code).toBe('TOKEN_STORE_UNAVAILABLE')
      expect(error.message).toContain(`(${code})`)
      const store = withFallback(fileTokenStore({ path }), memoryTokenStore(), {
        logger: createRecordingLogger(),
      })
      expect(await store.read(key)).toBeUndefined()
      const profile = profileCredentials(undefined, { file: path, environment: {} }).load(never())
      expect((await captureError(profile)).code).toBe('PROFILE_INVALID')
    },
  )

  it('is an error where it cannot be removed, too', async () => {
    const store = fileTokenStore({ path })
    await store.write(key, token)
    faults.set('rm', 'EROFS')
    expect((await captureError(store.delete(key))).code).toBe('TOKEN_STORE_UNAVAILABLE')
    const logger = createRecordingLogger()
    await withFallback(store, memoryTokenStore(), { logger }).delete(key)
    expect(logger.lines).toHaveLength(1)
  })
})

describe('a lock that cannot be checked', () => {
  it.each(['file', 'keychain'])('is an error of the %s store with a way out', async (name) => {
    vi.stubEnv('XDG_CACHE_HOME', folder.path)
    vi.stubEnv('XDG_CONFIG_HOME', folder.path)
    const store =
      name === 'file' ? fileTokenStore({ path }) : keychainTokenStore({ backend: createMapBackend() })
    const writing = store.withLock?.(key, async ({ fence }) => {
      faults.set('lstat', 'EIO')
      return captureError(store.write(key, token, { fence })).finally(() => faults.clear())
    })
    expect(await writing).toMatchObject({ name: 'ConfigurationError', code: 'TOKEN_STORE_UNAVAILABLE' })
    vi.unstubAllEnvs()
  })
})

describe('a file system without fsync', () => {
  it.each(['ERR_ACCESS_DENIED', 'EINVAL', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP'])(
    'is written to all the same (%s)',
    async (code) => {
      faults.set('file.sync', code)
      await fileTokenStore({ path }).write(key, token)
      await saveProfile('work', { clientId: 'a.b', clientSecret: 'c' }, { file: folder.file('p.json') })
      faults.clear()
      expect(await fileTokenStore({ path }).read(key)).toMatchObject({ expiresAt: 2000 })
      expect((await stat(path)).mode & 0o777).toBe(0o600)
    },
  )

  it.each(['ENOSPC', 'EDQUOT', 'EIO'])('is told from one that could not write (%s)', async (code) => {
    faults.set('file.sync', code)
    expect((await captureError(fileTokenStore({ path }).write(key, token))).code).toBe(
      'TOKEN_STORE_UNAVAILABLE',
    )
    faults.clear()
    expect(await readdir(folder.file('tokens'))).toEqual([])
  })
})

it('reads no more than a megabyte of a file that claims to be empty', async () => {
  await writeFile(folder.file('endless'), 'x'.repeat(2 ** 21), { mode: 0o600 })
  faults.set('size', '0')
  const error = await captureError(fileTokenStore({ path: folder.file('endless') }).read(key))
  expect(error.message).toContain('larger than 1048576 bytes')
})

it.skipIf(process.platform === 'win32')('falls back in a process that has too many files open', async () => {
  const program = `
    const { openSync } = await import('node:fs')
    const key = { baseUrl: 'https://a.example.com', clientId: 'a.b', clientSecret: new Secret('secret') }
    const token = { secret: new Secret('token'), obtainedAt: 0, expiresAt: 1 }
    const quiet = { debug() {}, info() {}, warn() {}, error() {} }
    const store = auth.fileTokenStore({ path: ${JSON.stringify(path)} })
    const kept = auth.withFallback(store, auth.memoryTokenStore(), { logger: quiet })
    try {
      for (;;) openSync('/dev/null', 'r')
    } catch {}
    const read = await describe(store.read(key))
    await kept.write(key, token)
    console.log(JSON.stringify([read, await describe(kept.read(key).then((found) => found.secret.reveal()))]))`
  expect(await runProgram(program, { fileLimit: 60 })).toEqual([
    expect.objectContaining({ class: 'ConfigurationError', code: 'TOKEN_STORE_UNAVAILABLE' }),
    { value: 'token' },
  ])
})
