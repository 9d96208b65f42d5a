import { describe, expect, it } from 'vitest'
import { readFiles } from '../src/files/read-files.ts'
import { loadKinds } from '../src/kind/kind-set.ts'
import { ownKinds } from '../src/kinds/own-kinds.ts'
import { WorkflowError } from '../src/index.ts'
import type { TestAccount } from './support/connect.ts'
import { useAccounts } from './support/use-accounts.ts'

const openAccount = useAccounts()

/** Two connectors of one network with the same name, and two networks of one name with a connector each. */
async function openWithDuplicates(): Promise<{ account: TestAccount; ids: readonly string[] }> {
  const account = await openAccount()
  const { state } = account.emulator
  const { id: networkId } = state.create('networks', { name: 'office' })
  const connector = { name: 'gateway', vpnRegionId: 'us-east-1' }
  const twins = [0, 1].map(() => state.create('connectors', connector, { networkId }).id)
  const namesakes = [0, 1].map(() => state.create('networks', { name: 'branch' }).id)
  for (const id of namesakes) state.create('connectors', { ...connector, name: 'only' }, { networkId: id })
  const web = { name: 'web', routes: [{ value: 'web.example.com' }] }
  const applications = [0, 1].map(() => state.create('applications', web, { networkId }).id)
  const item = { type: 'NETWORK_SERVICE', parent: networkId, allCovered: false, children: [applications[1]] }
  state.create('accessGroups', {
    name: 'web',
    source: [{ type: 'USER_GROUP', allCovered: true }],
    destination: [item],
  })
  return { account, ids: [...twins, ...namesakes, ...applications] }
}

describe('names that are not unique', () => {
  it('are refused with all ids', async () => {
    const { account: opened, ids } = await openWithDuplicates()
    const error: unknown = await opened.service.toFiles().catch((caught: unknown) => caught)
    expect(error).toBeInstanceOf(WorkflowError)
    expect(error).toMatchObject({ code: 'NAME_DUPLICATE', outcome: 'not-sent' })
    for (const id of ids) expect(String(error)).toContain(id)
  })

  it.each(['folder', 'file'] as const)(
    'are told apart by their ids once that is asked for (%s)',
    async (layout) => {
      const { account: opened, ids } = await openWithDuplicates()
      const files = await opened.service.toFiles(layout, { duplicates: 'id' })
      const text = [...files.values()].join('\n')
      for (const id of ids) expect(text).toContain(`$id: ${id}`)
      expect(text).toContain(`- $id:${ids.at(-1) ?? ''}`)
      // The children of namesakes have names of their own.
      expect(text.match(/\$id: /g)).toHaveLength(6)
      const { objects } = readFiles(files, await loadKinds(ownKinds), 'test')
      const read = await opened.service.read()
      const simplify = (all: readonly (typeof objects)[number][] | typeof read.objects) =>
        all
          .map(({ kind, key, parent, distinctId, distinctParentId, properties }) =>
            JSON.stringify({ kind, key, parent, distinctId, distinctParentId, properties }),
          )
          .toSorted()
      expect(simplify(objects)).toEqual(simplify(read.objects))
    },
  )

  it('do not share a secret', async () => {
    const account = await openAccount()
    const { state } = account.emulator
    const { id: networkId } = state.create('networks', { name: 'a/b', tunnelingProtocol: 'IPSEC' })
    const ipSecConfig = { platform: 'OTHER', authenticationType: 'SHARED_SECRET' }
    const create = (name: string, preSharedKey: string) =>
      state.create(
        'connectors',
        { name, vpnRegionId: 'us-east-1', ipSecConfig: { ...ipSecConfig, preSharedKey } },
        { networkId },
      )
    const ids = [create('c', 'first'), create('c', 'second'), create('{d}', 'third')].map(({ id }) => id)
    const { objects } = await account.service.read({ kinds: ['networkConnector'] })
    const references = objects.map(({ properties }) => JSON.stringify(properties['ipSecConfig']))
    expect(new Set(references.map((text) => /\$\{secret:[^}]*\}/.exec(text)?.[0]))).toEqual(
      new Set([
        `\${secret:a%2Fb/c/${ids[0] ?? ''}}`,
        `\${secret:a%2Fb/c/${ids[1] ?? ''}}`,
        '${secret:a%2Fb/%7Bd%7D}',
      ]),
    )
  })
})
