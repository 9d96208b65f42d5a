import { readdirSync, readlinkSync } from 'node:fs'
import { chmod, rename, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, it } from 'vitest'
import { Secret } from '@cloudconnexa/core'
import { sqliteRateLimiter, sqliteTokenStore } from '../src/index.ts'
import { slowClock } from './support/slow-clock.ts'
import { useTempFolder } from './support/use-temp-folder.ts'

const createFolder = useTempFolder()
const key = { baseUrl: 'https://x.api.openvpn.com', clientId: 'id.x', clientSecret: new Secret('secret') }
const request = { bucket: 'read', credentialKey: 'digest', signal: new AbortController().signal } as const

/** How often this process has a file open. Only Linux says it. */
function countOpen(file: string): number {
  const readTarget = (descriptor: string): string => {
    try {
      return readlinkSync(`/proc/self/fd/${descriptor}`)
    } catch {
      return ''
    }
  }
  return readdirSync('/proc/self/fd').filter((descriptor) => readTarget(descriptor) === file).length
}

it.skipIf(process.platform !== 'linux')(
  'stores and limiters of one file open it once, and the last closes it',
  async () => {
    const file = join(await createFolder(), 'shared.db')
    const limiters = [
      sqliteRateLimiter({ file, clock: slowClock }),
      sqliteRateLimiter({ file, clock: slowClock }),
    ]
    for (const limiter of limiters) {
      const permit = await limiter.acquire(request)
      permit.release({ refused: false, responded: false, sent: false })
      expect(countOpen(file)).toBe(1)
    }
    await limiters[0]?.close()
    expect(countOpen(file)).toBe(1)
    await limiters[1]?.close()
    expect(countOpen(file)).toBe(0)
    const store = sqliteTokenStore({ file })
    expect(await store.read(key)).toBeUndefined()
    const limiter = sqliteRateLimiter({ file, clock: slowClock })
    await limiter.acquire(request)
    expect(countOpen(file)).toBe(1)
    await limiter.close()
    expect(await store.read(key)).toBeUndefined()
  },
)

it('who joins looks at the file for itself, and names its own purpose', async () => {
  const file = join(await createFolder(), 'shared.db')
  await sqliteTokenStore({ file }).read(key)
  const other = new DatabaseSync(file, { timeout: 1000 })
  other.exec('PRAGMA user_version = 99')
  other.close()
  const limiter = sqliteRateLimiter({ file, clock: slowClock })
  await expect(limiter.acquire(request)).rejects.toMatchObject({ code: 'LIMIT_STORE_CORRUPT' })
  await limiter.close()
})

it('who joins after the file was replaced opens the new one, and so does who had the old one', async () => {
  const folder = await createFolder()
  const file = join(folder, 'shared.db')
  const [first, second] = [sqliteTokenStore({ file }), sqliteTokenStore({ file })]
  await first.read(key)
  for (const name of ['shared.db', 'shared.db-wal', 'shared.db-shm'])
    await rename(join(folder, name), join(folder, `old-${name}`))
  const token = { secret: new Secret('token'), obtainedAt: 1, expiresAt: 2 }
  await second.write(key, token)
  expect((await first.read(key))?.secret.reveal()).toBe('token')
})

it('opening a database that is as it should be, and reading a token, waits for nobody who writes', async () => {
  const folder = await createFolder()
  const file = join(folder, 'shared.db')
  await sqliteTokenStore({ file }).read(key)
  // By another name, it is opened anew.
  await symlink(file, join(folder, 'link.db'))
  const other = new DatabaseSync(file, { timeout: 1000 })
  other.exec('BEGIN IMMEDIATE')
  const store = sqliteTokenStore({ file: join(folder, 'link.db') })
  expect(await store.read(key, AbortSignal.timeout(2000))).toBeUndefined()
  other.exec('ROLLBACK')
  other.close()
})

it.skipIf(process.platform === 'win32')('who joins refuses a file that others can read by now', async () => {
  const file = join(await createFolder(), 'shared.db')
  await sqliteTokenStore({ file }).read(key)
  await chmod(file, 0o644)
  const limiter = sqliteRateLimiter({ file, clock: slowClock })
  await expect(limiter.acquire(request)).rejects.toMatchObject({ code: 'LIMIT_STORE_PERMISSIONS' })
  await limiter.close()
})
