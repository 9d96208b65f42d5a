import { chmod, readFile, stat } from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  fileTokenStore,
  memoryTokenStore,
  profileCredentials,
  saveProfile,
  withFallback,
} from '../../src/index.ts'
import { failure } from '../support/failure.ts'
import { key, token } from '../support/file-fixture.ts'
import { never, recordingLogger } from '../support/runtime.ts'
import { type TempFolder, tempFolder } from '../support/temp-folder.ts'

let folder: TempFolder
let path: string

beforeEach(async () => {
  folder = await tempFolder()
  path = folder.file('file.json')
})
afterEach(() => folder[Symbol.asyncDispose]())

// What Kubernetes makes of secrets and of volumes where fsGroup is set.
const groupModes = [0o440, 0o640, 0o660]
const worldModes = [0o444, 0o604, 0o644, 0o606, 0o602, 0o601, 0o777]
const pair = { clientId: 'a.b', clientSecret: 'secret' }

describe.skipIf(process.platform === 'win32')('a profile file', () => {
  const load = (allowGroupAccess?: boolean): Promise<unknown> =>
    profileCredentials('work', {
      file: path,
      ...(allowGroupAccess === undefined ? {} : { allowGroupAccess }),
    }).load(never())

  beforeEach(() => saveProfile('work', pair, { file: path }))

  it.each(groupModes)(
    'with mode %o is refused by an error that names the option, and read with it',
    async (mode) => {
      await chmod(path, mode)
      for (const attempt of [
        () => load(),
        () => load(false),
        () => saveProfile('other', pair, { file: path }),
      ]) {
        const error = await failure(attempt())
        expect(error.code).toBe('PROFILE_PERMISSIONS')
        expect(error.hint).toContain('profileCredentials(name, { allowGroupAccess: true })')
      }
      expect(await load(true)).toMatchObject({ clientId: 'a.b' })
    },
  )

  it.each(worldModes)('with mode %o is refused whatever the option says', async (mode) => {
    await chmod(path, mode)
    const error = await failure(load(true))
    expect(error.code).toBe('PROFILE_PERMISSIONS')
    expect(error.hint).not.toContain('allowGroupAccess')
  })

  it('is written with mode 0600 again', async () => {
    await chmod(path, 0o640)
    await saveProfile('other', pair, { file: path, allowGroupAccess: true })
    expect((await stat(path)).mode & 0o777).toBe(0o600)
    expect(await readFile(path, 'utf8')).toMatch(/"work".*"other"/s)
  })
})

describe.skipIf(process.platform === 'win32')('a token file', () => {
  beforeEach(() => fileTokenStore({ path }).write(key, token))

  it.each(groupModes)(
    'with mode %o is refused by an error that names the option, and read with it',
    async (mode) => {
      await chmod(path, mode)
      const error = await failure(fileTokenStore({ path }).read(key))
      expect(error.code).toBe('TOKEN_STORE_PERMISSIONS')
      expect(error.hint).toContain('fileTokenStore({ allowGroupAccess: true })')
      expect(await fileTokenStore({ path, allowGroupAccess: true }).read(key)).toMatchObject({
        obtainedAt: 1000,
      })
    },
  )

  it.each(worldModes)('with mode %o is refused whatever the option says', async (mode) => {
    await chmod(path, mode)
    const error = await failure(fileTokenStore({ path, allowGroupAccess: true }).read(key))
    expect(error.code).toBe('TOKEN_STORE_PERMISSIONS')
  })

  it('that is open to others is not used where a store falls back, and the log says why', async () => {
    await chmod(path, 0o644)
    const before = await readFile(path, 'utf8')
    const logger = recordingLogger()
    const store = withFallback(fileTokenStore({ path }), memoryTokenStore(), { logger })
    expect(await store.read(key)).toBeUndefined()
    await store.write(key, token)
    expect(await store.read(key)).toBe(token)
    expect(logger.lines).toMatchObject([
      {
        fields: {
          code: 'TOKEN_STORE_PERMISSIONS',
          reason: expect.stringContaining('mode 0644') as unknown,
          hint: expect.stringContaining('chmod 600') as unknown,
        },
      },
    ])
    expect(await readFile(path, 'utf8')).toBe(before)
  })
})
