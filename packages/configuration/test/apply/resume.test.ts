import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Secret } from '@cloudconnexa/core'
import { describe, expect, it } from 'vitest'
import { breakAppends } from '../support/break-appends.ts'
import { type FileEdit, replaceIn } from '../support/edited-files.ts'
import { writeIpSecNetwork } from '../support/ip-sec-network.ts'
import { addNetworks, captureError, countNetworks } from '../support/new-networks.ts'
import { createTemporaryFolder } from '../support/temporary-folder.ts'
import { useScene } from '../support/use-scene.ts'

const scene = useScene({ seed: 'demo' }, { retry: { baseDelay: 1, maxDelay: 2 } })

describe('resume', () => {
  it('finishes a change of several requests that was refused in the middle', async () => {
    const planned = await scene.plan(
      (files) => {
        replaceIn(files, 'settings.yaml', 'twoFactor: false', 'twoFactor: true')
        replaceIn(files, 'settings.yaml', 'connectionTimeout: 24', 'connectionTimeout: 12')
        const user = '- { username: new, email: new@example.com, group: Sales, suspended: true }\n'
        files.set('users.yaml', `${files.get('users.yaml') ?? ''}${user}`)
      },
      { allowInvitations: true },
    )
    const { faults } = scene.account.emulator
    faults.add({ method: 'PUT', path: /connection-timeout$/, status: 400 })
    faults.add({ method: 'PUT', path: /suspend/, status: 400 })
    const first = await scene.account.service.apply(planned, scene.options)
    expect(first.counts).toMatchObject({ done: 0, failed: 2 })
    faults.clear()
    const { rows, counts } = await scene.account.service.resume(scene.options)
    expect(rows.filter(({ status }) => status === 'failed')).toEqual([])
    expect(counts.done).toBe(2)
    const users = scene.account.emulator.state.users.all().filter(({ username }) => username === 'new')
    expect(users).toMatchObject([{ status: 'SUSPENDED' }])
  })

  it('stops and asks where somebody else has changed what it was about to change', async () => {
    const planned = await scene.plan((files) => {
      replaceIn(files, 'user-groups/engineering.yaml', 'maxDevice: 3', 'maxDevice: 5')
    })
    const { faults } = scene.account.emulator
    // The request never arrives, and nobody can find out.
    faults.add({ path: /user-groups/, resetBefore: true, after: 1 })
    await scene.account.service.apply(planned, scene.options)
    faults.clear()
    const other = await scene.plan((files) => {
      replaceIn(files, 'user-groups/engineering.yaml', 'maxDevice: 3', 'maxDevice: 4')
    })
    await using elsewhere = await createTemporaryFolder()
    await scene.account.service.apply(other, { stateFolder: elsewhere.path })
    const { rows } = await scene.account.service.resume(scene.options)
    expect(rows).toMatchObject([{ status: 'failed', error: { code: 'OUTCOME_UNCLEAR', outcome: 'unknown' } }])
    expect((await scene.account.service.toFiles()).get('user-groups/engineering.yaml')).toContain(
      'maxDevice: 4',
    )
  })

  it('goes on with connectors whose network it has changed to another protocol', async () => {
    const secrets = [{ name: 'test', load: () => Promise.resolve(new Secret('shared')) }]
    const options = { ...scene.options, secrets }
    const planned = await scene.plan((files) => {
      files.set('networks/plant.yaml', writeIpSecNetwork('plant/tunnel').join('\n'))
    })
    await scene.account.service.apply(planned, options)
    const change = await scene.plan((files) => {
      replaceIn(
        files,
        'hosts/build-server.yaml',
        'name: build-server',
        'name: build-server\ndescription: builds',
      )
      replaceIn(files, 'networks/plant.yaml', 'tunnelingProtocol: IPSEC', 'tunnelingProtocol: OPENVPN')
      replaceIn(
        files,
        'networks/plant.yaml',
        /\n +ipSecConfig:(?:\n {6,}.*)+/,
        '\n    description: by OpenVPN',
      )
    })
    const { faults } = scene.account.emulator
    faults.add({ method: 'PUT', path: /hosts/, status: 400 })
    const first = await scene.account.service.apply(change, { ...options, stopOnFailure: true })
    expect(first.counts).toMatchObject({ done: 1, failed: 1, skipped: 1 })
    faults.clear()
    const { rows } = await scene.account.service.resume(options)
    expect(rows.map(({ kind, status }) => `${kind} ${status}`).toSorted()).toEqual([
      'host done',
      'network unchanged',
      'networkConnector done',
    ])
    expect(await scene.plan(() => undefined)).toMatchObject({ changes: [] })
  })

  it('does not take what somebody else has created for its own', async () => {
    const planned = await scene.plan((files) => {
      files.set('user-groups/new.yaml', 'name: new\nmaxDevice: 2\nallRegionsIncluded: true\n')
    })
    scene.account.emulator.faults.add({ path: /user-groups/, resetBefore: true, after: 1 })
    await scene.account.service.apply(planned, scene.options)
    scene.account.emulator.faults.clear()
    scene.account.emulator.state.create('userGroups', { name: 'new', maxDevice: 9, allRegionsIncluded: true })
    const { rows } = await scene.account.service.resume(scene.options)
    expect(rows).toMatchObject([{ status: 'failed', error: { code: 'OUTCOME_UNCLEAR' } }])
  })

  it('is done once where two processes go on at the same time', async () => {
    const planned = await scene.plan(addNetworks)
    scene.account.emulator.faults.add({ method: 'POST', path: /networks$/, status: 400 })
    await scene.account.service.apply(planned, scene.options)
    scene.account.emulator.faults.clear()
    const both = await Promise.allSettled([
      scene.account.service.resume(scene.options),
      scene.account.service.resume(scene.options),
    ])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const refused = both.find(({ status }) => status === 'rejected')
    expect(refused).toMatchObject({ reason: { code: 'APPLY_UNDER_WAY' } })
    expect(countNetworks(scene.account)).toBe(3)
  })

  it('remembers what was applied before a crash and cannot be read', async () => {
    const block: FileEdit = (files) => {
      files.set('cyber-shield.yaml', 'block: [{ domain: bad.example.com }]\n')
    }
    const planned = await scene.plan((files) => {
      block(files)
      const records = Array.from(
        { length: 5 },
        (_, index) => `- domain: new-${String(index)}.example.com\n  ipv4Addresses: [10.0.0.1]\n`,
      )
      files.set('dns-records.yaml', `${files.get('dns-records.yaml') ?? ''}${records.join('')}`)
    })
    scene.account.emulator.faults.add({ method: 'POST', path: /dns-records$/, delay: 50 })
    const repair = await breakAppends(scene.folder, 8)
    const error = await captureError(scene.account.service.apply(planned, scene.options))
    repair()
    expect(error).toMatchObject({ code: 'JOURNAL_UNAVAILABLE' })
    expect(scene.account.emulator.state.blockedDomains.size).toBe(1)
    scene.account.emulator.faults.clear()
    await scene.account.service.resume(scene.options)
    const again = await scene.plan(block, scene.options)
    expect(again.changes).toEqual([])
  })

  it('goes on after the second cut of its journal', async () => {
    const planned = await scene.plan(addNetworks)
    scene.account.emulator.faults.add({ method: 'POST', path: /networks$/, status: 400 })
    await scene.account.service.apply(planned, scene.options)
    const path = join(scene.folder, 'emulator.journal.jsonl')
    for (const _ of [1, 2]) {
      await writeFile(path, `${await readFile(path, 'utf8')}{"type":"sta`)
      await scene.account.service.resume(scene.options)
    }
    scene.account.emulator.faults.clear()
    expect((await scene.account.service.resume(scene.options)).counts).toMatchObject({ done: 3, failed: 0 })
  })
})
