import { Secret } from '@cloudconnexa/core'
import { chmod, lstat, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { credentialChain, profileCredentials } from '../../src/index.ts'
import { saveProfile } from '../../src/profiles.ts'
import { captureError } from '../support/capture-error.ts'
import { never } from '../support/runtime.ts'
import { type TempFolder, createTempFolder } from '../support/temp-folder.ts'

let folder: TempFolder
let file: string

beforeEach(async () => {
  folder = await createTempFolder()
  file = folder.file('sub/profiles.json')
})
afterEach(() => folder[Symbol.asyncDispose]())

const work = {
  clientId: 'work.tenant',
  clientSecret: new Secret('canary-work'),
  baseUrl: 'https://gateway.example.com',
}

function load(name?: string, environment: Record<string, string> = {}): Promise<unknown> {
  return profileCredentials(name, { file, environment }).load(never())
}

async function write(text: string): Promise<void> {
  await saveProfile('default', { clientId: 'a.b', clientSecret: 'c' }, { file })
  await writeFile(file, text)
}

describe('saveProfile', () => {
  it('creates a file that only its owner can read, in such a folder', async () => {
    await saveProfile('work', work, { file })
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    expect((await stat(folder.file('sub'))).mode & 0o777).toBe(0o700)
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({
      profiles: {
        work: {
          clientId: 'work.tenant',
          clientSecret: 'canary-work',
          baseUrl: 'https://gateway.example.com',
        },
      },
    })
    expect(await readdir(folder.file('sub'))).toEqual(['profiles.json'])
  })

  it('keeps everything else', async () => {
    await write('{"note":"mine","profiles":{"old":{"clientId":"x.y","clientSecret":"z","colour":"red"}}}')
    await saveProfile('__proto__', work, { file })
    await saveProfile('kept', { keychain: true }, { file })
    const text = await readFile(file, 'utf8')
    expect(text).toContain('"__proto__"')
    expect(JSON.parse(text)).toMatchObject({
      note: 'mine',
      profiles: { old: { clientId: 'x.y', clientSecret: 'z', colour: 'red' }, kept: { keychain: true } },
    })
    expect(await load('__proto__')).toMatchObject({ clientId: 'work.tenant' })
  })

  it('keeps what it does not know of the profile that it replaces, and nothing else of it', async () => {
    await write(
      '{"profiles":{"work":{"clientId":"x.y","clientSecret":"z","baseUrl":"https://a.example.com","readOnly":true}}}',
    )
    await saveProfile('work', { keychain: true }, { file })
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({
      profiles: { work: { keychain: true, readOnly: true } },
    })
  })

  it('loses nothing when several are saved at once', async () => {
    const names = Array.from({ length: 8 }, (_, index) => `profile-${index}`)
    await Promise.all(names.map((name) => saveProfile(name, work, { file })))
    const { profiles } = JSON.parse(await readFile(file, 'utf8')) as { profiles: object }
    expect(Object.keys(profiles).toSorted()).toEqual(names)
  })

  it('writes to the target of a link', async () => {
    await write('{"profiles":{}}')
    const link = folder.file('link.json')
    await symlink(file, link)
    await saveProfile('work', work, { file: link })
    expect((await lstat(link)).isSymbolicLink()).toBe(true)
    expect(await load('work')).toMatchObject({ clientId: 'work.tenant' })
  })

  it('writes nothing over a damaged or open file', async () => {
    await write('{"profiles":')
    expect((await captureError(saveProfile('work', work, { file }))).code).toBe('PROFILE_INVALID')
    await chmod(file, 0o640)
    expect((await captureError(saveProfile('work', work, { file }))).code).toBe('PROFILE_PERMISSIONS')
    expect(await readFile(file, 'utf8')).toBe('{"profiles":')
  })

  it('refuses half of the credentials and empty names', async () => {
    const half = captureError(saveProfile('work', { clientId: 'a.b', clientSecret: '' }, { file }))
    expect((await half).code).toBe('CREDENTIALS_INVALID')
    expect((await captureError(saveProfile('', work, { file }))).code).toBe('CREDENTIALS_INVALID')
  })
})

describe('profileCredentials', () => {
  it('loads the named profile, else that of the environment, else "default"', async () => {
    for (const name of ['default', 'second', 'third']) {
      await saveProfile(name, { clientId: `${name}.tenant`, clientSecret: 'secret' }, { file })
    }
    expect(await load()).toMatchObject({ clientId: 'default.tenant' })
    expect(await load(undefined, { CLOUDCONNEXA_PROFILE: '' })).toMatchObject({ clientId: 'default.tenant' })
    expect(await load(undefined, { CLOUDCONNEXA_PROFILE: 'second' })).toMatchObject({
      clientId: 'second.tenant',
    })
    expect(await load('third', { CLOUDCONNEXA_PROFILE: 'second' })).toMatchObject({
      clientId: 'third.tenant',
    })
  })

  it('loads the base URL with the credentials', async () => {
    await saveProfile('work', work, { file })
    expect(await load('work')).toMatchObject({ baseUrl: 'https://gateway.example.com' })
  })

  it('finds nothing when no profile was named and there is none', async () => {
    expect(await load()).toBeUndefined()
    await write('{}')
    expect(await load()).toBeUndefined()
  })

  it('lists the profiles when the named one does not exist', async () => {
    expect((await captureError(load('work'))).code).toBe('PROFILE_NOT_FOUND')
    await saveProfile('other', work, { file })
    const error = await captureError(load(undefined, { CLOUDCONNEXA_PROFILE: 'work' }))
    expect(error.code).toBe('PROFILE_NOT_FOUND')
    expect(error.message).toContain('It has: other.')
  })

  it.each([0o640, 0o604, 0o660, 0o666, 0o644])('refuses mode %o and says the command', async (mode) => {
    await saveProfile('work', work, { file })
    await chmod(file, mode)
    const error = await captureError(load('work'))
    expect(error.code).toBe('PROFILE_PERMISSIONS')
    expect(error.hint).toContain(`Run: chmod 600 '${file}'`)
    // An open file ends the search of a chain, too.
    const chain = credentialChain([profileCredentials(undefined, { file, environment: {} })])
    expect((await captureError(chain.load(never()))).code).toBe('PROFILE_PERMISSIONS')
  })

  it.each([
    ['no JSON', '{"profiles": {"default": {"clientSecret": "canary'],
    ['a list', '[]'],
    ['profiles that are a text', '{"profiles":"canary"}'],
    ['a profile that is a text', '{"profiles":{"default":"canary"}}'],
    ['a secret that is a number', '{"profiles":{"default":{"clientId":"a.b","clientSecret":1}}}'],
    ['a keychain that is a text', '{"profiles":{"default":{"keychain":"canary"}}}'],
  ])('refuses %s without quoting it', async (_name, text) => {
    await write(text)
    const error = await captureError(load())
    expect(error.code).toBe('PROFILE_INVALID')
    expect(`${error.message} ${error.hint}`).not.toContain('canary')
  })

  it.each([
    ['half of the credentials', '{"profiles":{"default":{"clientId":"a.b"}}}'],
    ['no credentials', '{"profiles":{"default":{}}}'],
  ])('refuses a profile with %s', async (_name, text) => {
    await write(text)
    expect((await captureError(load())).code).toBe('CREDENTIALS_INVALID')
  })

  it('reports a folder in the place of the file', async () => {
    await saveProfile('work', work, { file })
    const source = profileCredentials('work', { file: folder.file('sub') })
    expect((await captureError(source.load(never()))).code).toBe('PROFILE_INVALID')
  })
})
