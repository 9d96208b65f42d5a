import { mkdtempSync } from 'node:fs'
import { readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Secret } from '@cloudconnexa/core'
import type { SharedRateLimiter } from '@cloudconnexa/core/shared-limits'
import { createRateLimiterChecks, createTokenStoreChecks } from '@cloudconnexa/testing'
import { afterAll, describe, it } from 'vitest'
import { sqliteRateLimiter, sqliteTokenStore } from '../src/index.ts'

const unusedKey = {
  baseUrl: 'https://x.api.openvpn.com',
  clientId: 'id.x',
  clientSecret: new Secret('secret'),
}
const folder = mkdtempSync(join(tmpdir(), 'cloudconnexa-sqlite-'))
afterAll(() => rm(folder, { recursive: true, force: true }))

/** A file that one check uses alone, so that checks that wait can wait at the same time. */
class CheckFile {
  readonly folder: string
  readonly file: string

  constructor(name: string) {
    this.folder = join(folder, name)
    this.file = join(this.folder, 'shared.db')
  }

  /** Creates a limiter of a file that is open: opening it may take longer on a busy machine than a limiter waits for its store. */
  async createLimiter(): Promise<SharedRateLimiter> {
    await sqliteTokenStore({ file: this.file }).read(unusedKey)
    return sqliteRateLimiter({ file: this.file })
  }

  /** Everything that is in the file, with what SQLite keeps beside it. */
  async dump(): Promise<string> {
    const names = await readdir(this.folder)
    const contents = await Promise.all(names.map((name) => readFile(join(this.folder, name), 'latin1')))
    return contents.join('\n')
  }

  execute(work: (database: DatabaseSync) => void): void {
    const database = new DatabaseSync(this.file, { timeout: 5000 })
    try {
      work(database)
    } finally {
      database.close()
    }
  }
}

function createTokenChecks(name: string): ReturnType<typeof createTokenStoreChecks> {
  const checked = new CheckFile(`tokens-${name}`)
  return createTokenStoreChecks({
    create: () => sqliteTokenStore({ file: checked.file }),
    dump: () => checked.dump(),
    damage: (change) =>
      checked.execute((database) => {
        for (const { key, sealed } of database.prepare('SELECT key, sealed FROM tokens').all())
          database
            .prepare('UPDATE tokens SET sealed = ? WHERE key = ?')
            .run(change(String(sealed)), String(key))
      }),
  })
}

function createLimiterChecks(name: string): ReturnType<typeof createRateLimiterChecks> {
  const checked = new CheckFile(`limits-${name}`)
  return createRateLimiterChecks({
    create: () => checked.createLimiter(),
    // On a busy machine fewer milliseconds would make the checks find what is not there.
    period: 100,
    dump: () => checked.dump(),
    lose: () => checked.execute((database) => database.exec('DELETE FROM limits')),
  })
}

describe.concurrent.each([
  { store: 'sqliteTokenStore', createChecks: createTokenChecks },
  { store: 'sqliteRateLimiter', createChecks: createLimiterChecks },
])('$store', ({ createChecks }) => {
  for (const [index, { name }] of createChecks('').entries())
    it(name, async () => createChecks(name)[index]?.run())
})
