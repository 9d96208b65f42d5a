import { Secret } from '@cloudconnexa/core'
import { chmod, lstat, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { credentialChain, profileCredentials, saveProfile } from '../src/index.ts'
import { failure } from './support/failure.ts'
import { never } from './support/runtime.ts'
import { type TempFolder, tempFolder } from './support/temp-folder.ts'

let folder: TempFolder
let file: string

beforeEach(async () => {
  folder = await tempFolder()
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
  test('makes a file that only its owner can read, in such a folder', async () => {
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

  test('keeps everything else', async () => {
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

  test('loses nothing when several are saved at once', async () => {
    const names = Array.from({ length: 8 }, (_, index) => `profile-${index}`)
    await Promise.all(names.map((name) => saveProfile(name, work, { file })))
    const { profiles } = JSON.parse(await readFile(file, 'utf8')) as { profiles: object }
    expect(Object.keys(profiles).toSorted()).toEqual(names)
  })

  test('leaves a link a link', async () => {
    await write('{"profiles":{}}')
    const link = folder.file('link.json')
    await symlink(file, link)
    await saveProfile('work', work, { file: link })
    expect((await lstat(link)).isSymbolicLink()).toBe(true)
    expect(await load('work')).toMatchObject({ clientId: 'work.tenant' })
  })

  test('writes nothing over a damaged or open file', async () => {
    await write('{"profiles":')
    expect((await failure(saveProfile('work', work, { file }))).code).toBe('PROFILE_INVALID')
    await chmod(file, 0o640)
    expect((await failure(saveProfile('work', work, { file }))).code).toBe('PROFILE_PERMISSIONS')
    expect(await readFile(file, 'utf8')).toBe('{"profiles":')
  })

  test('refuses halves and empty names', async () => {
    const half = failure(saveProfile('work', { clientId: 'a.b', clientSecret: '' }, { file }))
    expect((await half).code).toBe('CREDENTIALS_INVALID')
    expect((await failure(saveProfile('', work, { file }))).code).toBe('CREDENTIALS_INVALID')
  })
})

describe('profileCredentials', () => {
  test('takes the profile named, else that of the environment, else "default"', async () => {
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

  test('gives the base URL with the credentials', async () => {
    await saveProfile('work', work, { file })
    expect(await load('work')).toMatchObject({ baseUrl: 'https://gateway.example.com' })
  })

  test('has nothing when nobody asked for a profile and there is none', async () => {
    expect(await load()).toBeUndefined()
    await write('{}')
    expect(await load()).toBeUndefined()
  })

  test('says which profiles there are when the one asked for is not there', async () => {
    expect((await failure(load('work'))).code).toBe('PROFILE_NOT_FOUND')
    await saveProfile('other', work, { file })
    const error = await failure(load(undefined, { CLOUDCONNEXA_PROFILE: 'work' }))
    expect(error.code).toBe('PROFILE_NOT_FOUND')
    expect(error.message).toContain('It has: other.')
  })

  test.each([0o640, 0o604, 0o660, 0o666, 0o644])('refuses mode %o and says the command', async (mode) => {
    await saveProfile('work', work, { file })
    await chmod(file, mode)
    const error = await failure(load('work'))
    expect(error.code).toBe('PROFILE_PERMISSIONS')
    expect(error.hint).toContain(`Run: chmod 600 '${file}'`)
    // An open file ends the search of a chain, too.
    const chain = credentialChain([profileCredentials(undefined, { file, environment: {} })])
    expect((await failure(chain.load(never()))).code).toBe('PROFILE_PERMISSIONS')
  })

  test.each([
    ['no JSON', '{"profiles": {"default": {"clientSecret": "canary'],
    ['a list', '[]'],
    ['profiles that are a text', '{"profiles":"canary"}'],
    ['a profile that is a text', '{"profiles":{"default":"canary"}}'],
    ['a secret that is a number', '{"profiles":{"default":{"clientId":"a.b","clientSecret":1}}}'],
    ['a keychain that is a text', '{"profiles":{"default":{"keychain":"canary"}}}'],
  ])('refuses %s without quoting it', async (_name, text) => {
    await write(text)
    const error = await failure(load())
    expect(error.code).toBe('PROFILE_INVALID')
    expect(`${error.message} ${error.hint}`).not.toContain('canary')
  })

  test.each([
    ['half of the credentials', '{"profiles":{"default":{"clientId":"a.b"}}}'],
    ['no credentials', '{"profiles":{"default":{}}}'],
  ])('refuses a profile with %s', async (_name, text) => {
    await write(text)
    expect((await failure(load())).code).toBe('CREDENTIALS_INVALID')
  })

  test('reports a folder in the place of the file', async () => {
    await saveProfile('work', work, { file })
    const source = profileCredentials('work', { file: folder.file('sub') })
    expect((await failure(source.load(never()))).code).toBe('PROFILE_INVALID')
  })
})
