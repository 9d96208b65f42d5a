import { afterEach, describe, expect, it } from 'vitest'
import { readFiles } from '../src/files/read-files.ts'
import { loadKinds } from '../src/kind/kind-set.ts'
import { ownKinds } from '../src/kinds/own-kinds.ts'
import { openAccount, type TestAccount } from './support/connect.ts'

let account: TestAccount | undefined

afterEach(async () => {
  await account?.close()
  account = undefined
})

describe('export', () => {
  it('writes a file for each object, with names in place of ids', async () => {
    account = await openAccount({ seed: 'demo' })
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
    account = await openAccount({ seed: 'demo' })
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
    account = await openAccount({ seed: 'demo' })
    await account.service.read({ kinds: ['network', 'userGroup'] })
    const sent = account.emulator.requests.list({ path: /^\/api\/v1\/(?!oauth)/ })
    expect(sent.map(({ method, path }) => `${method} ${path.slice('/api/v1'.length)}`).toSorted()).toEqual([
      'GET /networks',
      'GET /networks/applications',
      'GET /networks/ip-services',
      'GET /user-groups',
    ])
  })
})
