import { describe, expect, it } from 'vitest'
import { type AccessIds, everyone, startWithGroup } from '../../support/access-groups.ts'

describe('references in access groups', () => {
  const coverEverything = ({ network, host, printers, wiki, shell, one, two }: AccessIds) => ({
    source: [
      { type: 'USER_GROUP', allCovered: false, children: [one, two] },
      { type: 'NETWORK_SERVICE', allCovered: false, children: [printers] },
      { type: 'HOST', allCovered: true, parent: host },
    ],
    destination: [
      { type: 'NETWORK_SERVICE', allCovered: false, parent: network, children: [wiki] },
      { type: 'HOST_SERVICE', allCovered: false, parent: host, children: [shell] },
      everyone,
    ],
  })
  const listTypes = (items: readonly { readonly type: string }[]): string[] => items.map(({ type }) => type)

  it('are removed with a network and everything below it', async () => {
    const { delete: remove, read, ids } = await startWithGroup(coverEverything)
    await remove(`/networks/${ids.network}`)
    const { source, destination } = await read()
    expect(listTypes(source)).toEqual(['USER_GROUP', 'HOST'])
    expect(listTypes(destination)).toEqual(['HOST_SERVICE', 'USER_GROUP'])
  })

  it('are removed with a host', async () => {
    const { delete: remove, read, ids } = await startWithGroup(coverEverything)
    await remove(`/hosts/${ids.host}`)
    const { source, destination } = await read()
    expect(listTypes(source)).toEqual(['USER_GROUP', 'NETWORK_SERVICE'])
    expect(listTypes(destination)).toEqual(['NETWORK_SERVICE', 'USER_GROUP'])
  })

  it('are removed with an IP service, an application or a user group', async () => {
    const { delete: remove, read, ids } = await startWithGroup(coverEverything)
    await remove(`/networks/ip-services/${ids.printers}`)
    await remove(`/networks/applications/${ids.wiki}`)
    await remove(`/hosts/ip-services/${ids.shell}`)
    await remove(`/user-groups/${ids.one}`)
    const { source, destination } = await read()
    expect(source).toEqual([
      { type: 'USER_GROUP', allCovered: false, children: [ids.two] },
      { type: 'HOST', allCovered: true, parent: ids.host, children: [] },
    ])
    expect(listTypes(destination)).toEqual(['USER_GROUP'])
  })
})
