import { describe, expect, it } from 'vitest'
import { formatPlan } from '../../src/index.ts'
import { replaceIn } from '../support/edited-files.ts'
import { useScene } from '../support/use-scene.ts'

const scene = useScene()

describe('plan', () => {
  it('is empty for the files of an export', async () => {
    const plan = await scene.plan(() => undefined)
    expect(plan.changes).toEqual([])
    expect(plan.counts).toMatchObject({ create: 0, update: 0, rename: 0, delete: 0 })
    expect(formatPlan(plan)).toContain('No changes: ')
  })

  it('sends nothing but reads', async () => {
    scene.account.emulator.requests.clear()
    await scene.plan((files) => {
      replaceIn(files, 'user-groups/engineering.yaml', 'maxDevice: 3', 'maxDevice: 5')
      files.delete('networks/datacentre.yaml')
    })
    const methods = scene.account.emulator.requests
      .list({ path: /^\/api\/v1\/(?!oauth)/ })
      .map(({ method }) => method)
    expect(new Set(methods)).toEqual(new Set(['GET']))
  })

  it('has the old and the new value of each property, and where the file says so', async () => {
    const { changes } = await scene.plan((files) => {
      replaceIn(files, 'user-groups/engineering.yaml', 'maxDevice: 3', 'maxDevice: 5')
    })
    expect(changes).toMatchObject([
      {
        address: 'userGroup Engineering',
        action: 'update',
        properties: [{ path: 'maxDevice', before: 3, after: 5 }],
        location: { file: expect.stringMatching(/user-groups\/engineering\.yaml$/) as string, line: 1 },
        requests: 1,
      },
    ])
  })

  it('creates what the account does not have, parents before children', async () => {
    const { changes, counts } = await scene.plan((files) => {
      files.set(
        'networks/branch.yaml',
        'name: branch\nroutes:\n  - value: 10.77.0.0/16\nconnectors:\n  - name: branch-1\n    vpnRegion: us-east-1\n',
      )
    })
    expect(counts).toMatchObject({ create: 3, update: 0 })
    expect(changes.map(({ address }) => address)).toEqual(
      ['network branch', 'networkRoute branch/10.77.0.0/16', 'networkConnector branch/branch-1'].map(
        (address) => expect.stringContaining(address.split('/')[0] ?? '') as string,
      ),
    )
    expect(changes.slice(1).every(({ dependsOn }) => dependsOn.includes('network branch'))).toBe(true)
  })

  it('deletes only when that is allowed, and what belongs to an object with it', async () => {
    const remove = (files: Map<string, string>): void => {
      files.delete('networks/datacentre.yaml')
    }
    const kept = await scene.plan(remove)
    expect(kept.changes).toEqual([])
    expect(kept.omissions).toMatchObject([
      { kind: 'network', key: 'datacentre', action: 'delete', code: 'DELETE_NOT_ALLOWED' },
    ])
    const { changes } = await scene.plan(remove, { allowDelete: true })
    expect(changes.map(({ address, action }) => [action, address])).toEqual([
      ['delete', 'network datacentre'],
    ])
  })

  it('creates a subnet again when the network that had it is gone', async () => {
    const { changes } = await scene.plan(
      (files) => {
        files.delete('networks/datacentre.yaml')
        files.set('networks/dc.yaml', 'name: dc\nroutes:\n  - value: 10.20.0.0/16\n')
      },
      { allowDelete: true },
    )
    const route = changes.find(({ kind }) => kind === 'networkRoute')
    expect(route?.dependsOn).toContain('network datacentre')
  })

  it('never deletes the default groups, and says so where deletions are wanted', async () => {
    const removeDefault = (files: Map<string, string>): void => {
      for (const path of files.keys()) if (path.startsWith('user-groups/default')) files.delete(path)
      for (const [path, text] of files) files.set(path, text.replaceAll('group: Default', 'group: Sales'))
    }
    expect((await scene.plan(removeDefault)).omissions).toEqual([])
    const { changes, omissions } = await scene.plan(removeDefault, {
      allowDelete: true,
      allowLargeChanges: true,
    })
    expect(changes.filter(({ action }) => action === 'delete')).toEqual([])
    expect(omissions).toContainEqual(
      expect.objectContaining({ kind: 'userGroup', key: 'Default', code: 'PROTECTED' }),
    )
  })

  it('leaves alone what has no file or folder', async () => {
    const { changes, omissions } = await scene.plan(
      (files) => {
        for (const path of files.keys()) if (path.startsWith('networks/')) files.delete(path)
      },
      { allowDelete: true },
    )
    expect(changes.filter(({ kind }) => kind === 'network')).toEqual([])
    expect(omissions.filter(({ kind }) => kind === 'network')).toEqual([])
  })

  it('invites nobody unless that is allowed, and counts whom it would invite', async () => {
    const add = (files: Map<string, string>): void => {
      const users = files.get('users.yaml') ?? ''
      files.set(
        'users.yaml',
        `${users}- username: new.person\n  email: new.person@example.com\n  group: Sales\n`,
      )
    }
    const kept = await scene.plan(add)
    expect(kept).toMatchObject({ changes: [], invitations: 0 })
    expect(kept.omissions).toMatchObject([
      { kind: 'user', key: 'new.person', code: 'INVITATION_NOT_ALLOWED' },
    ])
    const allowed = await scene.plan(add, { allowInvitations: true })
    expect(allowed).toMatchObject({ counts: { create: 1 }, invitations: 1 })
    expect(formatPlan(allowed)).toContain('It sends 1 invitation.')
  })
})
