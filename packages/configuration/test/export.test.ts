import { describe, expect, it } from 'vitest'
import { readFiles } from '../src/files/read-files.ts'
import { loadKinds } from '../src/kind/kind-set.ts'
import { ownKinds } from '../src/kinds/own-kinds.ts'
import { useAccounts } from './support/use-accounts.ts'

const openAccount = useAccounts()

describe('export', () => {
  it('writes a file for each object, with names in place of ids', async () => {
    const account = await openAccount({ seed: 'demo' })
    const files = await account.service.toFiles()
    expect([...files.keys()]).toContain('networks/datacentre.yaml')
    expect([...files.values()].join('')).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}/)
    expect(files.get('user-groups/engineering.yaml')).toBe(
      [
        'name: Engineering',
        'internetAccess: SPLIT_TUNNEL_ON',
        'maxDevice: 3',
        'connectAuth: ON_PRIOR_AUTH',
        'allRegionsIncluded: true',
        '',
      ].join('\n'),
    )
  })

  it.each(['folder', 'file'] as const)('is read back without a loss (%s)', async (layout) => {
    const account = await openAccount({ seed: 'demo' })
    const { objects } = await account.service.read()
    const files = await account.service.toFiles(layout)
    const read = readFiles(files, await loadKinds(ownKinds), 'test')
    const simplify = (all: typeof objects | typeof read.objects) =>
      all
        .map(({ kind, key, parent, properties }) => JSON.stringify({ kind, key, parent, properties }))
        .toSorted()
    expect(simplify(read.objects)).toEqual(simplify(objects))
  })

  it('sends nothing but reads, one for each list', async () => {
    const account = await openAccount({ seed: 'demo' })
    await account.service.read({ kinds: ['network', 'userGroup'] })
    const sent = account.emulator.requests.list({ path: /^\/api\/v1\/(?!oauth)/ })
    expect(sent.map(({ method, path }) => `${method} ${path.slice('/api/v1'.length)}`).toSorted()).toEqual([
      'GET /networks',
      'GET /networks/applications',
      'GET /networks/ip-services',
      'GET /user-groups',
    ])
  })

  it('gives files names that every file system can have, and that stay the same', async () => {
    const account = await openAccount()
    const { state } = account.emulator
    for (const name of ['Büro München', 'CON', 'con', 'con.office', 'a/b', '日本', '../x', 'x'.repeat(200)])
      state.create('networks', { name })
    const list = async (): Promise<readonly string[]> => {
      const files = await account?.service.toFiles('folder', { kinds: ['network'] })
      return [...(files?.keys() ?? [])].filter((path) => path.startsWith('networks/'))
    }
    const names = await list()
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(8)
    for (const name of names) expect(name).toMatch(/^networks\/[a-z0-9][a-z0-9._-]{0,80}\.yaml$/)
    expect(names).toContain('networks/buro-munchen.yaml')
    expect(names.filter((name) => /\/con\./.test(name))).toEqual([])
    state.create('networks', { name: 'another' })
    expect(await list()).toEqual(expect.arrayContaining([...names]))
  })

  it('puts references in place of secrets, and never their values', async () => {
    const account = await openAccount()
    const { id: networkId } = account.emulator.state.create('networks', {
      name: 'office',
      tunnelingProtocol: 'IPSEC',
    })
    const ipSecConfig = {
      platform: 'OTHER',
      authenticationType: 'SHARED_SECRET',
      preSharedKey: 'hunter2-hunter2',
    }
    account.emulator.state.create(
      'connectors',
      { name: 'ipsec', vpnRegionId: 'us-east-1', ipSecConfig },
      { networkId },
    )
    const files = await account.service.toFiles()
    expect(files.get('networks/office.yaml')).toContain('preSharedKey: ${secret:office/ipsec}')
    const read = await account.service.read()
    expect([...files.values()].join('') + JSON.stringify(read) + JSON.stringify(read.objects)).not.toContain(
      'hunter2',
    )
    const [connector] = read.objects.filter(({ kind }) => kind === 'networkConnector')
    expect(connector?.secrets.get('ipSecConfig.preSharedKey')?.reveal()).toBe('hunter2-hunter2')
  })

  it('leaves out the owner and what cannot be written, and says so', async () => {
    const account = await openAccount({ seed: 'demo' })
    const { objects, notices } = await account.service.read()
    expect(objects.filter(({ kind, key }) => kind === 'user' && key === 'owner')).toEqual([])
    expect(notices.map(({ message }) => message)).toEqual([
      'user: 1 left out. The owner cannot be changed, and users of identity providers appear by signing in.',
      'Cyber Shield lists: the API has no operation to read it, so it is not part of an export.',
    ])
    const isProtected = objects.filter(({ protection }) => protection !== undefined)
    expect(isProtected.map(({ kind, key }) => `${kind} ${key}`)).toEqual([
      'userGroup Default',
      'accessGroup Default Full Mesh Access',
    ])
  })

  it('knows a user by decisions, not by what has happened', async () => {
    const account = await openAccount({ seed: 'demo' })
    const [user] = await account.client.users.list().toArray()
    const other = account.emulator.state.users.all().find(({ username }) => username === 'user-000002')
    await account.client.users.suspend(other?.id ?? '')
    const text = (await account.service.toFiles()).get('users.yaml') ?? ''
    expect(user?.status).toBeDefined()
    expect(text.match(/suspended: true/g)).toHaveLength(1)
    expect(text).not.toMatch(/status|INVITED|ACTIVE|MEMBER|connectionStatus/)
  })
})
