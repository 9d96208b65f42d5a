import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { useScene } from './support/use-scene.ts'

const scene = useScene({})

/** Creates objects of most kinds, all with one name, and some that refer to them. */
function plantNamed(name: string): void {
  const { state } = scene.account.emulator
  const { id: networkId } = state.create('networks', { name, egress: true, tunnelingProtocol: 'IPSEC' })
  const { id: hostId } = state.create('hosts', { name, domain: 'host.example.com' })
  const { id: groupId } = state.create('userGroups', {
    name,
    internetAccess: 'SPLIT_TUNNEL_OFF',
    gatewaysIds: [networkId],
    allRegionsIncluded: true,
  })
  const ipSecConfig = { platform: 'OTHER', authenticationType: 'SHARED_SECRET', preSharedKey: 'k'.repeat(20) }
  state.create('connectors', { name, vpnRegionId: 'us-east-1', ipSecConfig }, { networkId })
  state.create('connectors', { name, vpnRegionId: 'us-east-1' }, { hostId })
  const application = { name, routes: [{ value: 'wiki.example.com' }] }
  const { id: applicationId } = state.create('applications', application, { networkId })
  state.create('applications', application, { hostId })
  const service = { name, type: 'SERVICE_DESTINATION', routes: [] }
  const { id: serviceId } = state.create('ipServices', service, { hostId })
  // Nobody signs in without a name.
  state.create('users', { username: name === '' ? 'ada' : name, email: 'a@example.com', groupId })
  const defaultCheck = { allowed: true }
  const countryCheck = { allowed: false, countries: ['NO'] }
  state.create('locationContexts', { name, defaultCheck, countryCheck, userGroupsIds: [groupId] })
  state.create('devicePostures', { name, userGroupsIds: [groupId] })
  state.create('accessGroups', {
    name,
    source: [{ type: 'USER_GROUP', allCovered: false, children: [groupId] }],
    destination: [
      { type: 'NETWORK_SERVICE', parent: networkId, allCovered: false, children: [applicationId] },
      { type: 'HOST_SERVICE', parent: hostId, allCovered: false, children: [serviceId] },
    ],
  })
}

const names = [
  ' ',
  '  \t ',
  'Ω'.repeat(10_000),
  'a\u0000\u0007\u001b[31m\u007f\u0085\u009fb',
  '\r\na\n\n\u2028\u2029\r',
  '\ufeffoffice\ufeff',
  'a\ud800b',
  '..',
  '../../etc/passwd',
  'CON',
  'con.office',
  '🏢👩‍👩‍👧',
  'README',
  'readme.md',
  '.hidden',
  'cloudconnexa',
  '$id:0',
]

describe('names that an account can have', () => {
  it('are exported, valid and as they were, whatever they are', async () => {
    for (const name of names) plantNamed(name)
    const folder = join(scene.folder, 'cloudconnexa')
    const { counts } = await scene.account.service.export(folder)
    const { objects } = await scene.account.service.validate(folder)
    const networks = objects.filter(({ kind }) => kind === 'network').map(({ key }) => key)
    expect(networks.toSorted()).toEqual(names.toSorted())
    expect(objects).toHaveLength(Object.values(counts).reduce((sum, count) => sum + count))
    const plan = await scene.account.service.plan(folder, { allowDelete: true })
    expect(plan).toMatchObject({ changes: [], omissions: [], counts: { unchanged: objects.length } })
    expect(await scene.account.service.export(folder)).toMatchObject({ changed: [], stale: [] })
    const file = join(folder, '../all.yaml')
    await scene.account.service.export(file)
    expect((await scene.account.service.plan(file, { allowDelete: true })).changes).toEqual([])
  })

  it('have files of their own also where the disk does not tell capitals apart', async () => {
    const taken = ['Office', 'office', 'OFFICE', 'ÖFFICE', 'ofﬁce', 'o f f i c e', 'O-F-F-I-C-E']
    for (const name of taken) scene.account.emulator.state.create('networks', { name })
    const folder = join(scene.folder, 'cloudconnexa')
    await scene.account.service.export(folder)
    const files = await readdir(join(folder, 'networks'))
    expect(new Set(files.map((file) => file.toLowerCase())).size).toBe(taken.length)
    expect((await scene.account.service.plan(folder)).changes).toEqual([])
  })

  it('never share a file, even where one is called like the file of another', async () => {
    const folder = join(scene.folder, 'cloudconnexa')
    const { state } = scene.account.emulator
    state.create('networks', { name: 'Büro/Nord' })
    await scene.account.service.export(folder)
    const [file = ''] = await readdir(join(folder, 'networks'))
    state.create('networks', { name: file.replace('.yaml', '') })
    const other = join(folder, '../other')
    await scene.account.service.export(other)
    expect(await readdir(join(other, 'networks'))).toHaveLength(2)
    expect(
      (await scene.account.service.validate(other)).objects.filter(({ kind }) => kind === 'network'),
    ).toHaveLength(2)
  })
})

describe('objects without a name', () => {
  it('are refused with their ids by an export that does not ask for them', async () => {
    plantNamed('')
    const [network] = scene.account.emulator.state.networks.all()
    await expect(scene.account.service.toFiles()).rejects.toMatchObject({
      code: 'NAME_EMPTY',
      message: expect.stringContaining(`network ${network?.id ?? '-'} has no name`) as string,
    })
  })

  it('are written with their ids where that is asked for, and are as they were', async () => {
    plantNamed('')
    plantNamed(' ')
    const folder = join(scene.folder, 'cloudconnexa')
    const { counts } = await scene.account.service.export(folder, { duplicates: 'id' })
    const { objects } = await scene.account.service.validate(folder)
    expect(objects).toHaveLength(Object.values(counts).reduce((sum, count) => sum + count))
    const plan = await scene.account.service.plan(folder, { allowDelete: true })
    expect(plan).toMatchObject({ changes: [], omissions: [] })
    expect(await scene.account.service.export(folder, { duplicates: 'id' })).toMatchObject({
      changed: [],
      stale: [],
    })
  })
  it('get the name that a file gives to their ids', async () => {
    scene.account.emulator.state.create('networks', { name: '' })
    const edit = (files: Map<string, string>): void => {
      for (const [path, text] of files) files.set(path, text.replace("name: ''", 'name: office'))
    }
    const plan = await scene.plan(edit)
    expect(plan.changes).toMatchObject([{ action: 'rename', key: 'office', renamedFrom: '' }])
    await scene.account.service.apply(plan, { stateFolder: scene.folder })
    expect(scene.account.emulator.state.networks.all().map(({ name }) => name)).toEqual(['office'])
    expect((await scene.plan(() => undefined)).changes).toEqual([])
  })
})
