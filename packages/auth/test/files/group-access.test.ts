import { chmod, readFile, stat } from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fileTokenStore, memoryTokenStore, profileCredentials, withFallback } from '../../src/index.ts'
import { saveProfile } from '../../src/profiles.ts'
import { captureError } from '../support/capture-error.ts'
import { key, token } from '../support/file-fixture.ts'
import { never, createRecordingLogger } from '../support/runtime.ts'
import { type TempFolder, createTempFolder } from '../support/temp-folder.ts'

let folder: TempFolder
let path: string

beforeEach(async () => {
  folder = await createTempFolder()
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
    'is refused with mode %o by an error that names the option, and read with it',
    async (mode) => {
      await chmod(path, mode)
      for (const attempt of [
        () => load(),
        () => load(false),
        () => saveProfile('other', pair, { file: path }),
      ]) {
        const error = await captureError(attempt())
        expect(error.code).toBe('PROFILE_PERMISSIONS')
        expect(error.hint).toContain('profileCredentials(name, { allowGroupAccess: true })')
      }
      expect(await load(true)).toMatchObject({ clientId: 'a.b' })
    },
  )

  it.each(worldModes)('is refused with mode %o whatever the option says', async (mode) => {
    await chmod(path, mode)
    const error = await captureError(load(true))
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
    'is refused with mode %o by an error that names the option, and read with it',
    async (mode) => {
      await chmod(path, mode)
      const error = await captureError(fileTokenStore({ path }).read(key))
      expect(error.code).toBe('TOKEN_STORE_PERMISSIONS')
      expect(error.hint).toContain('fileTokenStore({ allowGroupAccess: true })')
      expect(await fileTokenStore({ path, allowGroupAccess: true }).read(key)).toMatchObject({
        obtainedAt: 1000,
      })
    },
  )

  it.each(worldModes)('is refused with mode %o whatever the option says', async (mode) => {
    await chmod(path, mode)
    const error = await captureError(fileTokenStore({ path, allowGroupAccess: true }).read(key))
    expect(error.code).toBe('TOKEN_STORE_PERMISSIONS')
  })

  it('is not used when it is open to others and a store falls back, and the log says why', async () => {
    await chmod(path, 0o644)
    const before = await readFile(path, 'utf8')
    const logger = createRecordingLogger()
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
