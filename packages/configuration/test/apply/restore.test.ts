import { join } from 'node:path'
import { Secret } from '@cloudconnexa/core'
import { afterEach, describe, expect, it } from 'vitest'
import type { SecretSource } from '../../src/index.ts'
import { openAccount, type TestAccount } from '../support/connect.ts'
import { createTemporaryFolder } from '../support/temporary-folder.ts'

const opened: TestAccount[] = []

afterEach(async () => {
  for (const account of opened.splice(0)) await account.close()
})

async function open(...args: Parameters<typeof openAccount>): Promise<TestAccount> {
  const account = await openAccount(...args)
  opened.push(account)
  return account
}

/** Has a value for every secret. */
const anySecret: SecretSource = {
  name: 'test',
  load: (name) => Promise.resolve(new Secret(`secret of ${name}`)),
}

describe('restore', () => {
  it('makes an empty account like the one that was exported', async () => {
    await using folder = await createTemporaryFolder()
    const from = await open({ seed: 'demo' })
    const to = await open({ idSeed: 99 })
    const path = join(folder.path, 'files')
    const stateFolder = join(folder.path, 'state')
    await from.service.export(path)
    const options = { secrets: [anySecret], stateFolder }
    const plan = await to.service.plan(path, { ...options, allowInvitations: true, allowLargeChanges: true })
    const { rows, counts, aborted } = await to.service.apply(plan, options)
    expect(rows.filter(({ status }) => status === 'failed' || status === 'skipped')).toEqual([])
    expect(counts.done).toBeGreaterThan(30)
    expect(aborted).toBe(false)
    expect(await to.service.toFiles()).toEqual(await from.service.toFiles())
    const again = await to.service.plan(path, options)
    expect(again.changes).toEqual([])
  })
})
