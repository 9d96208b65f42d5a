import { readFile, writeFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { credentialChain, explicitCredentials, profileCredentials } from '../../src/index.ts'
import {
  changeProfile,
  deleteProfile,
  findCurrentProfile,
  listProfiles,
  saveProfile,
  setCurrentProfile,
} from '../../src/profiles.ts'
import { captureError } from '../support/capture-error.ts'
import { useTempFolder } from '../support/use-temp-folder.ts'
import { never } from '../support/runtime.ts'

const folder = useTempFolder()

function getPlace(environment: Record<string, string> = {}) {
  return { file: folder().file('profiles.json'), environment }
}

async function saveAll(...names: readonly string[]): Promise<void> {
  for (const name of names)
    await saveProfile(name, { clientId: `${name}.example`, clientSecret: 'canary' }, getPlace())
}

async function readText(): Promise<unknown> {
  return JSON.parse(await readFile(getPlace().file, 'utf8'))
}

async function loadId(environment: Record<string, string> = {}, name?: string): Promise<string | undefined> {
  const found = await profileCredentials(name, getPlace(environment)).load(never())
  return found?.clientId
}

describe('the current profile', () => {
  it.each([
    [{}, 'default', 'default'],
    [{ CLOUDCONNEXA_CONTEXT: '', CLOUDCONNEXA_PROFILE: '' }, 'default', 'default'],
    [{ CLOUDCONNEXA_PROFILE: 'work' }, 'work', 'CLOUDCONNEXA_PROFILE'],
    [{ CLOUDCONNEXA_CONTEXT: 'work' }, 'work', 'CLOUDCONNEXA_CONTEXT'],
    [{ CLOUDCONNEXA_CONTEXT: 'work', CLOUDCONNEXA_PROFILE: 'work' }, 'work', 'CLOUDCONNEXA_CONTEXT'],
  ])('is named by the environment %o', async (environment, name, origin) => {
    await saveAll('default', 'work', 'lab')
    expect(await findCurrentProfile(getPlace(environment))).toEqual({ name, origin })
    expect(await loadId(environment)).toBe(`${name}.example`)
    expect(await loadId(environment, 'lab')).toBe('lab.example')
    const current = (await listProfiles(getPlace(environment))).filter(({ isCurrent }) => isCurrent)
    expect(current).toMatchObject([{ name }])
  })

  it('is the one that the file names, unless the environment names another', async () => {
    await saveAll('default', 'work')
    await setCurrentProfile('work', getPlace())
    expect(await readText()).toMatchObject({ current: 'work' })
    expect(await findCurrentProfile(getPlace())).toEqual({ name: 'work', origin: 'file' })
    expect(await loadId()).toBe('work.example')
    expect(await loadId({ CLOUDCONNEXA_PROFILE: 'default' })).toBe('default.example')
  })

  it('is unclear where two variables name two profiles', async () => {
    await saveAll('default', 'work')
    const environment = { CLOUDCONNEXA_CONTEXT: 'work', CLOUDCONNEXA_PROFILE: 'default' }
    const failures = [
      () => profileCredentials(undefined, getPlace(environment)).load(never()),
      () => findCurrentProfile(getPlace(environment)),
      () => listProfiles(getPlace(environment)),
      // A chain must not go on with other credentials.
      () =>
        credentialChain([
          profileCredentials(undefined, getPlace(environment)),
          explicitCredentials({ clientId: 'other.example', clientSecret: 'secret' }),
        ]).load(never()),
    ]
    for (const fail of failures) {
      const error = await captureError(fail())
      expect(error.code).toBe('OPTION_INVALID')
      expect(error.message).toMatch(/CLOUDCONNEXA_CONTEXT.*"work".*CLOUDCONNEXA_PROFILE.*"default"/)
      expect(error.hint).toMatch(/^Unset one/)
    }
    expect(await loadId(environment, 'work')).toBe('work.example')
  })

  it('must exist where the file names it', async () => {
    await saveAll('default')
    expect(await captureError(setCurrentProfile('work', getPlace()))).toMatchObject({
      code: 'PROFILE_NOT_FOUND',
    })
    await writeFile(getPlace().file, '{"current":"work","profiles":{"lab":{}}}')
    expect(await captureError(loadId())).toMatchObject({ code: 'PROFILE_NOT_FOUND' })
  })

  it('is none any more once it is deleted, and stays when another one is', async () => {
    await saveAll('work', 'lab')
    await setCurrentProfile('work', getPlace())
    await deleteProfile('lab', getPlace())
    expect(await readText()).toMatchObject({ current: 'work' })
    await deleteProfile('work', getPlace())
    expect(await readText()).toEqual({ profiles: {} })
    expect(await loadId()).toBeUndefined()
  })

  it.each(['7', '""', 'null', '{}'])('cannot be %s', async (current) => {
    await writeFile(getPlace().file, `{"current":${current},"profiles":{}}`, { mode: 0o600 })
    const error = await captureError(loadId())
    expect(error).toMatchObject({ code: 'PROFILE_INVALID' })
    expect(error.message).toContain('"current"')
    expect(error.message).toContain(getPlace().file)
  })
})

describe('the settings of a profile', () => {
  const text = {
    note: 'mine',
    profiles: {
      work: {
        clientId: 'work.example',
        clientSecret: 'canary',
        readOnly: true,
        confirm: 'typed',
        colour: 'red',
      },
    },
  }
  const write = (content: unknown): Promise<void> =>
    writeFile(getPlace().file, JSON.stringify(content), { mode: 0o600 })

  it('stay when the credentials are replaced, and when they are left out', async () => {
    await write(text)
    const pair = { clientId: 'new.example', clientSecret: 'other' }
    await saveProfile('work', pair, getPlace())
    expect(await readText()).toEqual({ note: 'mine', profiles: { work: { ...text.profiles.work, ...pair } } })
    await changeProfile('work', {}, getPlace())
    expect(await listProfiles(getPlace())).toMatchObject([{ readOnly: true, confirm: 'typed' }])
  })

  it('are taken back by false alone', async () => {
    await write(text)
    await changeProfile('work', { readOnly: false }, getPlace())
    const { readOnly: _, ...others } = text.profiles.work
    expect(await readText()).toEqual({ note: 'mine', profiles: { work: others } })
    await saveProfile('work', { keychain: true, readOnly: true, confirm: false }, getPlace())
    expect(await readText()).toEqual({
      note: 'mine',
      profiles: { work: { keychain: true, colour: 'red', readOnly: true } },
    })
  })

  it.each([
    ['readOnly', '"yes"'],
    ['readOnly', '1'],
    ['readOnly', 'null'],
    ['confirm', 'true'],
    ['confirm', '"twice"'],
    ['credentials', '"canary"'],
    ['credentials', '{}'],
    ['credentials', '{"command":"canary"}'],
    ['credentials', '{"command":[]}'],
    ['credentials', '{"command":["op",1]}'],
    ['credentials', '{"file":""}'],
    ['credentials', '{"file":"a","command":["op"]}'],
    ['credentials', '{"environment":{"clientId":"A"}}'],
    ['sealedSecret', '"canary"'],
  ])('refuse %s: %s, for this profile alone', async (key, value) => {
    const broken = `"broken":{"clientId":"b.example","clientSecret":"canary","${key}":${value}}`
    await writeFile(
      getPlace().file,
      `{"profiles":{${broken},"work":{"clientId":"work.example","clientSecret":"canary"}}}`,
      { mode: 0o600 },
    )
    for (const read of [() => loadId({}, 'broken'), () => listProfiles(getPlace())]) {
      const error = await captureError(read())
      expect(error.code).toBe('PROFILE_INVALID')
      expect(error.message).toContain(getPlace().file)
      expect(error.message).toMatch(new RegExp(`"${key}" of profile "broken"`))
      expect(`${error.message} ${error.hint}`).not.toContain('canary')
    }
    expect(await loadId({}, 'work')).toBe('work.example')
    await deleteProfile('broken', getPlace())
    expect(await listProfiles(getPlace())).toMatchObject([{ name: 'work' }])
  })

  it('refuse a client secret in two places', async () => {
    await write({ profiles: { work: { clientId: 'a.b', clientSecret: 'canary', keychain: true } } })
    const error = await captureError(loadId({}, 'work'))
    expect(error).toMatchObject({ code: 'PROFILE_INVALID' })
    expect(error.message).toContain('"clientSecret", "keychain"')
  })

  it('refuse what a program writes wrongly, before the file is touched', async () => {
    const pair = { clientId: 'a.b', clientSecret: 'c' }
    const wrong: readonly (() => Promise<unknown>)[] = [
      () => saveProfile('work', { ...pair, readOnly: 'yes' as unknown as boolean }, getPlace()),
      () => saveProfile('work', { ...pair, confirm: 'twice' as 'typed' }, getPlace()),
      () => changeProfile('work', { readonly: true } as object, getPlace()),
    ]
    for (const fail of wrong) expect(await captureError(fail())).toMatchObject({ code: 'OPTION_INVALID' })
    await expect(readFile(getPlace().file)).rejects.toMatchObject({ code: 'ENOENT' })
    const noPlace = saveProfile('work', { credentials: { file: '' } }, getPlace())
    expect(await captureError(noPlace)).toMatchObject({ code: 'CREDENTIALS_INVALID' })
    const missing = changeProfile('work', { readOnly: true }, getPlace())
    expect(await captureError(missing)).toMatchObject({ code: 'PROFILE_NOT_FOUND' })
  })
})
