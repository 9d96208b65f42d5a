import { Secret } from '@cloudconnexa/core'
import { readFile, stat, writeFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { profileCredentials, type ProfileOptions } from '../../src/index.ts'
import { listProfiles, saveProfile } from '../../src/profiles.ts'
import { captureError } from '../support/capture-error.ts'
import { never } from '../support/runtime.ts'
import { useTempFolder } from '../support/use-temp-folder.ts'

const folder = useTempFolder()
const getFile = (): string => folder().file('profiles.json')
const pair = { clientId: 'work.example', clientSecret: 'canary-secret' }
const passphrase = 'canary passphrase'

let saved: string | undefined

/** Writes the profile. It is encrypted once, which takes the better part of a second. */
async function save(): Promise<void> {
  if (saved !== undefined) return writeFile(getFile(), saved, { mode: 0o600 })
  await saveAgain()
  saved = await readFile(getFile(), 'utf8')
}

async function saveAgain(): Promise<void> {
  await saveProfile('work', pair, { file: getFile(), passphrase: new Secret(passphrase) })
}

function open(options: ProfileOptions = {}) {
  return profileCredentials('work', { file: getFile(), environment: {}, ...options })
}

async function change(edit: (text: string) => string): Promise<void> {
  await writeFile(getFile(), edit(await readFile(getFile(), 'utf8')))
}

const byVariable: ProfileOptions = { environment: { CLOUDCONNEXA_PASSPHRASE: passphrase } }

describe('a profile with an encrypted secret', () => {
  it('shows neither secret nor passphrase in the file', async () => {
    await saveAgain()
    const text = await readFile(getFile(), 'utf8')
    expect(text).not.toContain('canary')
    expect((await stat(getFile())).mode & 0o777).toBe(0o600)
    expect(await listProfiles({ file: getFile(), environment: {} })).toMatchObject([
      { clientId: 'work.example', cloudId: 'example', secret: 'encrypted' },
    ])
  })

  it('opens with the passphrase of the variable, else of the function, which is asked once', async () => {
    await save()
    const asked: string[] = []
    const ask = async (profile: string): Promise<Secret> => {
      asked.push(profile)
      return new Secret(passphrase)
    }
    const source = open({ passphrase: ask })
    for (let time = 0; time < 2; time += 1)
      expect((await source.load(never()))?.clientSecret.reveal()).toBe('canary-secret')
    expect(asked).toEqual(['work'])
    expect((await open({ ...byVariable, passphrase: ask }).load(never()))?.clientId).toBe('work.example')
    expect(asked).toEqual(['work'])
    // Another secret needs to be opened again.
    await saveAgain()
    await source.load(never())
    expect(asked).toEqual(['work', 'work'])
  })

  it('opens with a passphrase whose accents are written in another way', async () => {
    await saveProfile('work', pair, { file: getFile(), passphrase: 'caf\u{E9}' })
    const found = await open({ passphrase: async () => 'cafe\u{301}' }).load(never())
    expect(found?.clientSecret.reveal()).toBe('canary-secret')
  })

  it.each([
    ['no passphrase', {}, /CLOUDCONNEXA_PASSPHRASE/],
    ['a wrong one', { passphrase: async () => 'canary wrong' }, /does not open.*"work"/],
    ['an empty one', { passphrase: async () => '' }, /empty/],
  ])('does not open with %s', async (_, options: ProfileOptions, said) => {
    await save()
    const error = await captureError(open(options).load(never()))
    expect(error.code).toBe('CREDENTIALS_INVALID')
    expect(`${error.message} ${error.hint}`).toMatch(said)
    expect(`${error.message} ${error.hint}`).not.toContain('canary')
  })

  it.each([
    [
      'another base URL',
      (text: string) => text.replace('"clientId"', '"baseUrl":"https://evil.example.com","clientId"'),
      'another base URL',
    ],
    ['damage', (text: string) => text.replace(/"tag": "...../, '"tag": "AAAAA'), 'damaged'],
    ['no salt', (text: string) => text.replace('"salt"', '"pepper"'), 'damaged'],
    ['a newer form', (text: string) => text.replace('"version": 1', '"version": 2'), 'newer version'],
  ])('does not open with %s', async (_, edit, said) => {
    await save()
    await change(edit)
    const error = await captureError(open(byVariable).load(never()))
    expect(error).toMatchObject({ code: 'PROFILE_INVALID' })
    expect(error.message).toContain(said)
    expect(error.message).toContain(getFile())
  })

  it('does not open with another client ID', async () => {
    await save()
    await change((text) => text.replace('work.example', 'other.example'))
    expect(await captureError(open(byVariable).load(never()))).toMatchObject({ code: 'CREDENTIALS_INVALID' })
  })

  it('is not written without a secret to encrypt, or with an empty passphrase', async () => {
    const file = getFile()
    for (const save of [
      () => saveProfile('work', { keychain: true }, { file, passphrase }),
      () => saveProfile('work', pair, { file, passphrase: '' }),
    ])
      expect(await captureError(save())).toMatchObject({ code: 'CREDENTIALS_INVALID' })
    await expect(readFile(file)).rejects.toMatchObject({ code: 'ENOENT' })
  })
})
