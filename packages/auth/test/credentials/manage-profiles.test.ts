import { Secret } from '@cloudconnexa/core'
import { access, chmod, readFile, stat, writeFile } from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { deleteProfile, listProfiles, saveProfile } from '../../src/profiles.ts'
import { captureError } from '../support/capture-error.ts'
import { createTempFolder, type TempFolder } from '../support/temp-folder.ts'

let folder: TempFolder
let file: string

beforeEach(async () => {
  folder = await createTempFolder()
  file = folder.file('sub/profiles.json')
})
afterEach(() => folder[Symbol.asyncDispose]())

const lab = { clientId: 'lab.example', clientSecret: new Secret('canary-lab') }

describe('saveProfile', () => {
  it('writes no file that could not be read again', async () => {
    await saveProfile('lab', lab, { file })
    const large = { clientId: 'lab.example', clientSecret: new Secret('x'.repeat(2 ** 20)) }
    const error = await captureError(saveProfile('large', large, { file }))
    expect(error).toMatchObject({
      code: 'PROFILE_INVALID',
      message: expect.stringContaining('would be larger'),
    })
    expect(await listProfiles({ file })).toMatchObject([{ name: 'lab' }])
  })
})

describe('listProfiles', () => {
  it('names all profiles in the order of the file, and nothing of their credentials', async () => {
    await saveProfile('work', { keychain: true, cloudId: 'example' }, { file })
    await saveProfile('lab', { ...lab, baseUrl: 'https://gateway.example.com' }, { file })
    const profiles = await listProfiles({ file })
    expect(profiles).toEqual([
      { name: 'work', isCurrent: false, cloudId: 'example', secret: 'keychain', readOnly: false },
      {
        name: 'lab',
        isCurrent: false,
        clientId: 'lab.example',
        baseUrl: 'https://gateway.example.com',
        cloudId: 'example',
        secret: 'profile',
        readOnly: false,
      },
    ])
    expect(JSON.stringify(profiles)).not.toContain('canary')
  })

  it('lists none where there is no file, and finds the file by the environment', async () => {
    const environment = { XDG_CONFIG_HOME: folder.path, HOME: folder.path, APPDATA: folder.path }
    expect(await listProfiles({ environment })).toEqual([])
    await saveProfile('lab', lab, { file: folder.file('cloudconnexa/profiles.json') })
    expect(await listProfiles({ environment })).toMatchObject([{ name: 'lab' }])
  })

  it('refuses a file that others can read, and one that is no profile file', async () => {
    await saveProfile('lab', lab, { file })
    await chmod(file, 0o644)
    expect(await captureError(listProfiles({ file }))).toMatchObject({ code: 'PROFILE_PERMISSIONS' })
    await chmod(file, 0o600)
    await writeFile(file, '{"profiles":[]}')
    expect(await captureError(listProfiles({ file }))).toMatchObject({ code: 'PROFILE_INVALID' })
  })
})

describe('deleteProfile', () => {
  it('deletes one profile and keeps everything else', async () => {
    await saveProfile('kept', lab, { file })
    const text =
      '{"note":"mine","profiles":{"old":{"colour":"red"},"kept":{"keychain":true,"confirm":"typed"}}}'
    await writeFile(file, text)
    await deleteProfile('old', { file })
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({
      note: 'mine',
      profiles: { kept: { keychain: true, confirm: 'typed' } },
    })
    expect((await stat(file)).mode & 0o777).toBe(0o600)
  })

  it('names the profiles that are there where the wanted one is not, and leaves the file as it was', async () => {
    await saveProfile('lab', lab, { file })
    const before = await readFile(file, 'utf8')
    const error = await captureError(deleteProfile('labb', { file }))
    expect(error).toMatchObject({
      code: 'PROFILE_NOT_FOUND',
      message: expect.stringContaining('It has: lab.'),
    })
    expect(await readFile(file, 'utf8')).toBe(before)
  })

  it('creates neither file nor folder where there is none', async () => {
    expect(await captureError(deleteProfile('lab', { file }))).toMatchObject({ code: 'PROFILE_NOT_FOUND' })
    await expect(access(folder.file('sub'))).rejects.toMatchObject({ code: 'ENOENT' })
  })
})
