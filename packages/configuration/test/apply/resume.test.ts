import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ApplyOptions, CompareOptions, Plan } from '../../src/index.ts'
import { openAccount, type TestAccount } from '../support/connect.ts'
import { breakAppends } from '../support/break-appends.ts'
import { type FileEdit, planEdited, replaceIn } from '../support/edited-files.ts'
import { addNetworks, captureError } from '../support/new-networks.ts'
import { createTemporaryFolder, type TemporaryFolder } from '../support/temporary-folder.ts'

let account: TestAccount
let folder: TemporaryFolder
let options: ApplyOptions

beforeEach(async () => {
  account = await openAccount({ seed: 'demo' }, { retry: { baseDelay: 1, maxDelay: 2 } })
  folder = await createTemporaryFolder()
  options = { stateFolder: folder.path }
})

afterEach(async () => {
  await account.close()
  await folder[Symbol.asyncDispose]()
})

const plan = (edit: FileEdit, compare: CompareOptions = {}): Promise<Plan> =>
  planEdited(account, edit, compare)

const countNetworks = (): number =>
  account.emulator.state.networks.all().filter(({ name }) => name.startsWith('new-')).length

describe('resume', () => {
  it('finishes a change of several requests that was refused in the middle', async () => {
    const planned = await plan(
      (files) => {
        replaceIn(files, 'settings.yaml', 'twoFactor: false', 'twoFactor: true')
        replaceIn(files, 'settings.yaml', 'connectionTimeout: 24', 'connectionTimeout: 12')
        const user = '- { username: new, email: new@example.com, group: Sales, suspended: true }\n'
        files.set('users.yaml', `${files.get('users.yaml') ?? ''}${user}`)
      },
      { allowInvitations: true },
    )
    const { faults } = account.emulator
    faults.add({ method: 'PUT', path: /connection-timeout$/, status: 400 })
    faults.add({ method: 'PUT', path: /suspend/, status: 400 })
    const first = await account.service.apply(planned, options)
    expect(first.counts).toMatchObject({ done: 0, failed: 2 })
    faults.clear()
    const { rows, counts } = await account.service.resume(options)
    expect(rows.filter(({ status }) => status === 'failed')).toEqual([])
    expect(counts.done).toBe(2)
    const users = account.emulator.state.users.all().filter(({ username }) => username === 'new')
    expect(users).toMatchObject([{ status: 'SUSPENDED' }])
  })

  it('stops and asks where somebody else has changed what it was about to change', async () => {
    const planned = await plan((files) => {
      replaceIn(files, 'user-groups/engineering.yaml', 'maxDevice: 3', 'maxDevice: 5')
    })
    const { faults } = account.emulator
    // The request never arrives, and nobody can find out.
    faults.add({ path: /user-groups/, resetBefore: true, after: 1 })
    await account.service.apply(planned, options)
    faults.clear()
    const other = await plan((files) => {
      replaceIn(files, 'user-groups/engineering.yaml', 'maxDevice: 3', 'maxDevice: 4')
    })
    await using elsewhere = await createTemporaryFolder()
    await account.service.apply(other, { stateFolder: elsewhere.path })
    const { rows } = await account.service.resume(options)
    expect(rows).toMatchObject([{ status: 'failed', error: { code: 'OUTCOME_UNCLEAR', outcome: 'unknown' } }])
    expect((await account.service.toFiles()).get('user-groups/engineering.yaml')).toContain('maxDevice: 4')
  })

  it('does not take what somebody else has created for its own', async () => {
    const planned = await plan((files) => {
      files.set('user-groups/new.yaml', 'name: new\nmaxDevice: 2\nallRegionsIncluded: true\n')
    })
    account.emulator.faults.add({ path: /user-groups/, resetBefore: true, after: 1 })
    await account.service.apply(planned, options)
    account.emulator.faults.clear()
    account.emulator.state.create('userGroups', { name: 'new', maxDevice: 9, allRegionsIncluded: true })
    const { rows } = await account.service.resume(options)
    expect(rows).toMatchObject([{ status: 'failed', error: { code: 'OUTCOME_UNCLEAR' } }])
  })

  it('is done once where two processes go on at the same time', async () => {
    const planned = await plan(addNetworks)
    account.emulator.faults.add({ method: 'POST', path: /networks$/, status: 400 })
    await account.service.apply(planned, options)
    account.emulator.faults.clear()
    const both = await Promise.allSettled([account.service.resume(options), account.service.resume(options)])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const refused = both.find(({ status }) => status === 'rejected')
    expect(refused).toMatchObject({ reason: { code: 'APPLY_UNDER_WAY' } })
    expect(countNetworks()).toBe(3)
  })

  it('remembers what was applied before a crash and cannot be read', async () => {
    const block: FileEdit = (files) => {
      files.set('cyber-shield.yaml', 'block: [{ domain: bad.example.com }]\n')
    }
    const planned = await plan((files) => {
      block(files)
      const records = Array.from(
        { length: 5 },
        (_, index) => `- domain: new-${String(index)}.example.com\n  ipv4Addresses: [10.0.0.1]\n`,
      )
      files.set('dns-records.yaml', `${files.get('dns-records.yaml') ?? ''}${records.join('')}`)
    })
    account.emulator.faults.add({ method: 'POST', path: /dns-records$/, delay: 50 })
    const repair = await breakAppends(folder.path, 8)
    const error = await captureError(account.service.apply(planned, options))
    repair()
    expect(error).toMatchObject({ code: 'JOURNAL_UNAVAILABLE' })
    expect(account.emulator.state.blockedDomains.size).toBe(1)
    account.emulator.faults.clear()
    await account.service.resume(options)
    const again = await plan(block, options)
    expect(again.changes).toEqual([])
  })

  it('goes on after the second cut of its journal', async () => {
    const planned = await plan(addNetworks)
    account.emulator.faults.add({ method: 'POST', path: /networks$/, status: 400 })
    await account.service.apply(planned, options)
    const path = join(folder.path, 'emulator.journal.jsonl')
    for (const _ of [1, 2]) {
      await writeFile(path, `${await readFile(path, 'utf8')}{"type":"sta`)
      await account.service.resume(options)
    }
    account.emulator.faults.clear()
    expect((await account.service.resume(options)).counts).toMatchObject({ done: 3, failed: 0 })
  })
})
