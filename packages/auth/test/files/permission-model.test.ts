import { mkdir, readdir, realpath } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { runProgram } from '../support/run-program.ts'
import { type TempFolder, createTempFolder } from '../support/temp-folder.ts'

let folder: TempFolder
let place: string

beforeEach(async () => {
  folder = await createTempFolder()
  place = await realpath(folder.path)
})
afterEach(() => folder[Symbol.asyncDispose]())

const sources = fileURLToPath(new URL('../../../..', import.meta.url))

/** Uses a store and a profile file under Node's permission model, which lets the program read its sources. */
async function use(path: string, flags: readonly string[], setUp = ''): Promise<unknown> {
  const program = `
    const key = { baseUrl: 'https://a.example.com', clientId: 'a.b', clientSecret: new Secret('secret') }
    const token = { secret: new Secret('token'), obtainedAt: 0, expiresAt: 1 }
    const path = ${JSON.stringify(path)}
    const quiet = { debug() {}, info() {}, warn() {}, error() {} }
    const never = new AbortController().signal
    ${setUp}
    async function use(store) {
      const write = await describe(store.write(key, token))
      const read = await describe(store.read(key).then((found) => found?.secret.reveal()))
      const withLock = await describe(store.withLock(key, async () => 'done'))
      return { write, read, withLock, delete: await describe(store.delete(key)) }
    }
    console.log(JSON.stringify({
      file: await use(auth.fileTokenStore({ path })),
      orMemory: await use(auth.withFallback(auth.fileTokenStore({ path }), auth.memoryTokenStore(), { logger: quiet })),
      saved: await describe(auth.saveProfile('work', { clientId: 'a.b', clientSecret: 'c' }, { file: path + '.profiles' })),
      loaded: await describe(auth.profileCredentials('work', { file: path + '.profiles' }).load(never).then((found) => found.clientId)),
    }))`
  return runProgram(program, {
    flags: ['--permission', `--allow-fs-read=${sources}`, ...flags],
    folder: sources,
  })
}

const works = {
  write: { value: null },
  read: { value: 'token' },
  withLock: { value: 'done' },
  delete: { value: null },
}

describe("Node's permission model", () => {
  it('lets a store work in a folder that is allowed', async () => {
    const flags = [`--allow-fs-read=${place}`, `--allow-fs-write=${place}`]
    expect(await use(`${place}/tokens/token.json`, flags)).toEqual({
      file: works,
      orMemory: works,
      saved: { value: null },
      loaded: { value: 'a.b' },
    })
    expect(await readdir(`${place}/tokens`)).toEqual(['token.json.profiles'])
  })

  it('lets a store work where fsync is refused although writing is allowed', async () => {
    const refuseSync = `
      const { open } = await import('node:fs/promises')
      const probe = await open(path + '.probe', 'w')
      Object.getPrototypeOf(probe).sync = async () => {
        throw Object.assign(new Error('fsync API is disabled'), { code: 'ERR_ACCESS_DENIED' })
      }
      await probe.close()
      await (await import('node:fs/promises')).rm(path + '.probe')`
    const flags = [`--allow-fs-read=${place}`, `--allow-fs-write=${place}`]
    expect(await use(`${place}/token.json`, flags, refuseSync)).toMatchObject({
      file: works,
      orMemory: works,
    })
  })

  it('is named by the error, with the options that help, where a folder is not allowed', async () => {
    await mkdir(`${place}/tokens`)
    const denied: unknown = expect.objectContaining({
      code: 'TOKEN_STORE_UNAVAILABLE',
      message: expect.stringContaining('permission model') as unknown,
      hint: expect.stringContaining(
        `--allow-fs-read=${place}/tokens --allow-fs-write=${place}/tokens`,
      ) as unknown,
    })
    expect(await use(`${place}/tokens/token.json`, [])).toEqual({
      file: { write: denied, read: denied, withLock: denied, delete: denied },
      orMemory: works,
      saved: expect.objectContaining({ code: 'PROFILE_INVALID' }) as unknown,
      loaded: expect.objectContaining({ code: 'PROFILE_INVALID' }) as unknown,
    })
  })

  it('is named where a folder may be read but not written to', async () => {
    const denied: unknown = expect.objectContaining({ code: 'TOKEN_STORE_UNAVAILABLE' })
    expect(await use(`${place}/token.json`, [`--allow-fs-read=${place}`])).toMatchObject({
      file: { write: denied, read: { value: null }, withLock: denied },
      orMemory: works,
    })
    expect(await readdir(place)).toEqual([])
  })
})
