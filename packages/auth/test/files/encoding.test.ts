import { readFile, writeFile } from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fileTokenStore, profileCredentials } from '../../src/index.ts'
import { saveProfile } from '../../src/profiles.ts'
import { captureError } from '../support/capture-error.ts'
import { key, token } from '../support/file-fixture.ts'
import { never } from '../support/runtime.ts'
import { type TempFolder, createTempFolder } from '../support/temp-folder.ts'

let folder: TempFolder
let file: string

beforeEach(async () => {
  folder = await createTempFolder()
  file = folder.file('profiles.json')
})
afterEach(() => folder[Symbol.asyncDispose]())

const text = '{ "profiles": { "büro": { "clientId": "a.b", "clientSecret": "canary-😀" } } }'

function encodeUtf32(endian: 'BE' | 'LE'): Buffer {
  const points = [0xfeff, ...Array.from(text, (character) => character.codePointAt(0) ?? 0)]
  const bytes = Buffer.alloc(points.length * 4)
  for (const [index, point] of points.entries()) bytes[`writeUInt32${endian}`](point, index * 4)
  return bytes
}

const littleEndian = Buffer.from(`\ufeff${text}`, 'utf16le')
const bigEndian = Buffer.from(littleEndian).swap16()

describe('a profile file', () => {
  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${text}`)],
    ['UTF-16, little endian', littleEndian],
    ['UTF-16, big endian', bigEndian],
    ['UTF-8 with the line ends of Windows', Buffer.from(`\ufeff${text.replaceAll(' ', '\r\n')}\r\n`)],
  ])('in %s is read, and keeps its profiles when another one is saved', async (_name, bytes) => {
    await writeFile(file, bytes, { mode: 0o600 })
    const found = await profileCredentials('büro', { file }).load(never())
    expect(found?.clientSecret.reveal()).toBe('canary-😀')
    await saveProfile('other', { clientId: 'c.d', clientSecret: 'secret' }, { file })
    expect(await profileCredentials('büro', { file }).load(never())).toMatchObject({ clientId: 'a.b' })
    expect(await profileCredentials('other', { file }).load(never())).toMatchObject({ clientId: 'c.d' })
    const written = await readFile(file)
    expect(written.subarray(0, 1).toString()).toBe('{')
    expect(written.toString('utf8')).toContain('büro')
  })

  it.each([
    ['Windows-1252', Buffer.from(text.replace('😀', ''), 'latin1')],
    ['UTF-16 without a byte order mark', littleEndian.subarray(2)],
    ['UTF-16, big endian, without a byte order mark', bigEndian.subarray(2)],
    ['UTF-16 that breaks off in a character', littleEndian.subarray(0, -1)],
    ['UTF-16 with half of a pair', Buffer.from(`\ufeff${text.replace('😀', '\ud83d')}`, 'utf16le')],
    ['UTF-8 that breaks off in a character', Buffer.from(text).subarray(0, text.indexOf('😀') + 3)],
    ['UTF-32, little endian', encodeUtf32('LE')],
    ['UTF-32, big endian', encodeUtf32('BE')],
    ['a program', Buffer.from('\u007fELF\u0002\u0001\0\0', 'latin1')],
  ])('in %s is refused, with the encoding to save it in, and left as it is', async (_name, bytes) => {
    await writeFile(file, bytes, { mode: 0o600 })
    const saving = saveProfile('other', { clientId: 'c.d', clientSecret: 'secret' }, { file })
    for (const attempt of [profileCredentials('büro', { file }).load(never()), saving]) {
      const error = await captureError(attempt)
      expect(error.code).toBe('PROFILE_INVALID')
      expect(error.hint).toContain('Save it as UTF-8')
      expect(`${error.message} ${error.hint}`).not.toContain('canary')
    }
    expect(await readFile(file)).toEqual(bytes)
  })
})

describe('a token file', () => {
  it('is read when an editor has saved it with a byte order mark', async () => {
    const store = fileTokenStore({ path: file })
    await store.write(key, token)
    await writeFile(file, Buffer.concat([Buffer.from('\ufeff'), await readFile(file)]))
    expect(await store.read(key)).toMatchObject({ obtainedAt: 1000 })
  })

  it('is damaged in another encoding', async () => {
    await writeFile(file, Buffer.from([0x80, 0xff]), { mode: 0o600 })
    expect((await captureError(fileTokenStore({ path: file }).read(key))).code).toBe('TOKEN_STORE_CORRUPT')
  })
})
