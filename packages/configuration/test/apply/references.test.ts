import { describe, expect, it } from 'vitest'
import type { JobReport } from '@cloudconnexa/core/service'
import type { CompareOptions } from '../../src/index.ts'
import { type FileEdit, replaceIn } from '../support/edited-files.ts'
import { useScene } from '../support/use-scene.ts'

const scene = useScene()

/** Plans edited files and applies the plan. */
async function run(edit: FileEdit, options: CompareOptions = {}): Promise<JobReport['rows']> {
  const plan = await scene.plan(edit, options)
  const { rows } = await scene.account.service.apply(plan, { stateFolder: scene.folder })
  return rows
}

describe('apply', () => {
  it('removes the last reference to objects that nothing else of the plan names', async () => {
    const { state } = scene.account.emulator
    const [group] = state.userGroups.all()
    const posture = { name: 'laptops', userGroupsIds: [group?.id ?? ''], windows: { allowed: true } }
    const { id } = state.create('devicePostures', posture)
    const rows = await run((files) => {
      replaceIn(files, 'device-postures/laptops.yaml', /userGroups:\n(?: +- .*\n)+/, '')
    })
    expect(rows).toMatchObject([{ name: 'laptops', status: 'done' }])
    expect(state.devicePostures.get(id)?.userGroupsIds).toEqual([])
  })

  it('gives a name that a rename takes away to another object', async () => {
    const { state } = scene.account.emulator
    const known = state.networks.all().find(({ name }) => name === 'datacentre')
    const rows = await run((files) => {
      replaceIn(files, 'networks/datacentre.yaml', 'name: datacentre', 'name: dc\n$renamedFrom: datacentre')
      for (const [path, text] of files)
        if (!path.startsWith('networks/')) files.set(path, text.replaceAll(/\bdatacentre$/gm, 'dc'))
      files.set(
        'networks/new.yaml',
        'name: datacentre\nconnectors: [{ name: datacentre-connector, vpnRegion: us-east-1 }]\n',
      )
    })
    expect(rows).toMatchObject([
      { name: 'dc', action: 'rename', status: 'done' },
      { name: 'datacentre', action: 'create', status: 'done' },
      { name: 'datacentre/datacentre-connector', action: 'create', status: 'done' },
    ])
    expect(state.networks.get(known?.id ?? '')?.name).toBe('dc')
    const created = state.networks.all().find(({ name }) => name === 'datacentre')
    const below = state.connectors.all().filter(({ networkItemId }) => networkItemId === created?.id)
    expect(below).toMatchObject([{ name: 'datacentre-connector' }])
  })

  it('finds a child by its name below a parent that is named by its id', async () => {
    const { state } = scene.account.emulator
    const [id = ''] = [0, 1].map(() => state.create('networks', { name: 'branch' }).id)
    const web = { name: 'web', routes: [{ value: 'web.example.com' }] }
    const application = state.create('applications', web, { networkId: id })
    const rows = await run((files) => {
      files.set(
        'access-groups/web.yaml',
        `name: web
source: [{ type: USER_GROUP, allCovered: true }]
destination:
  - { type: NETWORK_SERVICE, allCovered: false, parent: '$id:${id}', children: [application/web] }
`,
      )
    })
    expect(rows).toMatchObject([{ name: 'web', status: 'done' }])
    const created = state.accessGroups.all().find(({ name }) => name === 'web')
    expect(created?.destination).toMatchObject([{ children: [application.id] }])
  })

  it('knows what refers to renamed objects when it goes on after the renames', async () => {
    const { service, emulator } = scene.account
    const { state, faults } = emulator
    const ids = ['a', 'b'].map((name) => state.create('networks', { name, egress: true }).id)
    const access = { internetAccess: 'SPLIT_TUNNEL_OFF', gatewaysIds: ids, allRegionsIncluded: true }
    const { id } = state.create('userGroups', { ...access, name: 'roaming', maxDevice: 3 })
    const children = [id]
    const source = [{ type: 'USER_GROUP', allCovered: false, children }]
    state.create('accessGroups', {
      name: 'old',
      source,
      destination: [{ type: 'USER_GROUP', allCovered: true }],
    })
    const plan = await scene.plan(
      (files) => {
        // The name of one goes to the other.
        replaceIn(files, 'networks/a.yaml', 'name: a', 'name: c\n$renamedFrom: a')
        replaceIn(files, 'networks/b.yaml', 'name: b', 'name: a\n$renamedFrom: b')
        replaceIn(files, 'user-groups/roaming.yaml', 'name: roaming', 'name: mobile\n$renamedFrom: roaming')
        replaceIn(files, 'user-groups/roaming.yaml', '  - a\n  - b\n', '  - a\n  - c\n')
        replaceIn(files, 'user-groups/roaming.yaml', 'maxDevice: 3', 'maxDevice: 5')
        files.delete('access-groups/old.yaml')
      },
      { allowDelete: true },
    )
    faults.add({ method: 'PUT', path: /user-groups/, status: 400 })
    faults.add({ method: 'DELETE', path: /access-groups/, status: 400 })
    expect((await service.apply(plan, scene.options)).counts).toMatchObject({ done: 2, failed: 2 })
    faults.clear()
    faults.add({ method: 'DELETE', path: /access-groups/, status: 400, count: 1 })
    expect((await service.resume(scene.options)).counts).toMatchObject({ done: 1, failed: 1 })
    expect((await service.resume(scene.options)).counts).toMatchObject({ done: 1, failed: 0 })
    const group = state.userGroups.get(id)
    expect(group).toMatchObject({ name: 'mobile', maxDevice: 5 })
    expect(new Set(group?.gatewaysIds)).toEqual(new Set(ids))
  })
})
