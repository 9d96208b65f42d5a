import { chmod, mkdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it } from 'vitest'
import { ConfigurationError } from '@cloudconnexa/errors'
import { Secret } from '@cloudconnexa/core'
import { sqliteRateLimiter, sqliteTokenStore } from '../src/index.ts'
import { slowClock } from './support/slow-clock.ts'
import { useTempFolder } from './support/use-temp-folder.ts'

const createFolder = useTempFolder()
const key = { baseUrl: 'https://x.api.openvpn.com', clientId: 'id.x', clientSecret: new Secret('secret') }

/** The error of the first call with a file. */
async function findFailure(file: string): Promise<ConfigurationError> {
  const limiter = sqliteRateLimiter({ file, clock: slowClock })
  const signal = new AbortController().signal
  try {
    await limiter.acquire({ bucket: 'read', credentialKey: 'digest', signal })
  } catch (error) {
    if (error instanceof ConfigurationError) return error
    throw error
  } finally {
    await limiter.close()
  }
  throw new Error('It did not fail.')
}

describe('a file that cannot be used is an error of the first call that says what to do:', () => {
  it('one that is no database', async () => {
    const file = join(await createFolder(), 'limits.db')
    await writeFile(file, 'x'.repeat(5000), { mode: 0o600 })
    const error = await findFailure(file)
    expect(error.code).toBe('LIMIT_STORE_CORRUPT')
    expect(error.message).toContain(file)
    expect(error.hint).toContain(`${file}-wal`)
  })

  it('a database of another program, which is left as it is', async () => {
    const file = join(await createFolder(), 'other.db')
    const other = new DatabaseSync(file)
    other.exec('CREATE TABLE things (name TEXT)')
    other.close()
    await chmod(file, 0o600)
    const error = await findFailure(file)
    expect(error).toMatchObject({ code: 'LIMIT_STORE_CORRUPT', hint: 'Choose another file.' })
    const again = new DatabaseSync(file)
    expect(again.prepare('SELECT name FROM sqlite_schema').all()).toEqual([{ name: 'things' }])
    again.close()
  })

  it('a database of a later version', async () => {
    const file = join(await createFolder(), 'limits.db')
    const limiter = sqliteRateLimiter({ file, clock: slowClock })
    await limiter.acquire({ bucket: 'read', credentialKey: 'digest', signal: new AbortController().signal })
    await limiter.close()
    const later = new DatabaseSync(file)
    later.exec('PRAGMA user_version = 99')
    later.close()
    expect((await findFailure(file)).message).toContain('later version')
  })

  it('one that others can read', async () => {
    const file = join(await createFolder(), 'limits.db')
    await writeFile(file, '')
    await chmod(file, 0o644)
    const error = await findFailure(file)
    expect(error).toMatchObject({ code: 'LIMIT_STORE_PERMISSIONS', hint: `Run: chmod 600 '${file}'` })
  })

  it('a folder', async () => {
    const file = join(await createFolder(), 'folder')
    await mkdir(file)
    expect((await findFailure(file)).code).toBe('LIMIT_STORE_UNAVAILABLE')
  })

  it('a path below a file', async () => {
    const file = join(await createFolder(), 'file')
    await writeFile(file, '')
    expect((await findFailure(join(file, 'limits.db'))).message).toContain('is not a folder')
  })
})

describe('options', () => {
  it.each([undefined, '', 7, ':memory:', 'file:limits.db?mode=memory', 'a\0b'])(
    'file %j is refused at once',
    (file) => {
      const options = JSON.parse(JSON.stringify({ file }))
      const invalid = expect.objectContaining({ code: 'OPTION_INVALID' })
      expect(() => sqliteRateLimiter(options)).toThrow(invalid)
      expect(() => sqliteTokenStore(options)).toThrow(invalid)
    },
  )

  it('that are misspelled are refused', () => {
    const options = JSON.parse('{"file":"a","fille":"b"}')
    expect(() => sqliteRateLimiter(options)).toThrow(/fille/)
    expect(() => sqliteTokenStore(options)).toThrow(/fille/)
  })
})

it('limiter and token store may use one file, also through a link', async () => {
  const folder = await createFolder()
  await symlink(join(folder, 'real.db'), join(folder, 'link.db'))
  const limiter = sqliteRateLimiter({ file: join(folder, 'real.db'), clock: slowClock })
  await limiter.acquire({ bucket: 'read', credentialKey: 'digest', signal: new AbortController().signal })
  const store = sqliteTokenStore({ file: join(folder, 'link.db') })
  expect(await store.read(key)).toBeUndefined()
  await limiter.close()
})

it('a file that another program has changed is opened anew after one failure', async () => {
  const file = join(await createFolder(), 'shared.db')
  const store = sqliteTokenStore({ file })
  await store.read(key)
  const other = new DatabaseSync(file, { timeout: 1000 })
  other.exec('DROP TABLE tokens')
  other.close()
  await expect(store.read(key)).rejects.toMatchObject({ code: 'TOKEN_STORE_UNAVAILABLE' })
  expect(await store.read(key)).toBeUndefined()
})
