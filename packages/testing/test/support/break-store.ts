import { digestTokenKey, type TokenStore } from '@cloudconnexa/auth/store'
import { expect } from 'vitest'
import { ConformanceError, createTokenStoreChecks, type TokenStoreChecksOptions } from '../../src/index.ts'
import { createDatabase, createSharedStore, type TokenDatabase } from './shared-tokens.ts'

/** A store with a lock. */
type GoodStore = Required<TokenStore>

/** How a store differs from the good one. */
export type BreakStore = (good: GoodStore, database: TokenDatabase) => TokenStore

/** The options of the checks for such a store. */
export function createOptions(breakStore: BreakStore): TokenStoreChecksOptions {
  const database = createDatabase()
  return {
    create: () => breakStore(createSharedStore(database), database),
    dump: () => JSON.stringify([...database.rows]),
    damage(change) {
      for (const [name, content] of database.rows) database.rows.set(name, change(content))
    },
    // The good one has no process that could die: somebody releases the lock in its place.
    async abandonLock(key) {
      const name = await digestTokenKey(key)
      database.locks.add(name)
      setImmediate(() => database.locks.delete(name))
    },
    patience: 200,
  }
}

/** What one check finds in a store. */
export async function collectFindings(name: string, breakStore: BreakStore): Promise<string> {
  const checks = createTokenStoreChecks({ ...createOptions(breakStore), endlessWork: 100 })
  const check = checks.find((one) => one.name === name) ?? expect.unreachable(`no check ${name}`)
  try {
    await check.run()
    return ''
  } catch (error) {
    if (!(error instanceof ConformanceError)) throw error
    expect(error.check).toBe(name)
    return error.findings.join('\n')
  }
}

/** What a wrong store does, the check that it fails, and what the check says. */
export type WrongStore = readonly [what: string, check: string, breakStore: BreakStore, finding: RegExp]
