import { mkdtempSync } from 'node:fs'
import { readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { createRateLimiterChecks, createTokenStoreChecks } from '@cloudconnexa/testing'
import { afterAll, describe, it } from 'vitest'
import { sqliteRateLimiter, sqliteTokenStore } from '../src/index.ts'

const folder = mkdtempSync(join(tmpdir(), 'cloudconnexa-sqlite-'))
afterAll(() => rm(folder, { recursive: true, force: true }))
const file = join(folder, 'shared.db')

/** Everything that is in the files, with what SQLite keeps beside the database. */
async function dump(): Promise<string> {
  const names = await readdir(folder)
  const contents = await Promise.all(names.map((name) => readFile(join(folder, name), 'latin1')))
  return contents.join('\n')
}

function execute(work: (database: DatabaseSync) => void): void {
  const database = new DatabaseSync(file, { timeout: 5000 })
  try {
    work(database)
  } finally {
    database.close()
  }
}

describe('the token store', () => {
  const checks = createTokenStoreChecks({
    create: () => sqliteTokenStore({ file }),
    dump,
    damage: (change) =>
      execute((database) => {
        for (const { key, sealed } of database.prepare('SELECT key, sealed FROM tokens').all())
          database
            .prepare('UPDATE tokens SET sealed = ? WHERE key = ?')
            .run(change(String(sealed)), String(key))
      }),
  })
  for (const { name, run } of checks) it(name, run)
})

describe('the rate limiter', () => {
  const checks = createRateLimiterChecks({
    create: () => sqliteRateLimiter({ file }),
    dump,
    lose: () => execute((database) => database.exec('DELETE FROM limits')),
  })
  for (const { name, run } of checks) it(name, run)
})
