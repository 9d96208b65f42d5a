import { expect } from 'vitest'
import { type Api, type ResponseBody, startApi } from './api-client.ts'

/** An entry that covers all user groups. */
export const everyone: { readonly type: string; readonly allCovered: boolean } = {
  type: 'USER_GROUP',
  allCovered: true,
}

/** Ids of what access groups refer to. */
export type AccessIds = Readonly<
  Record<'network' | 'host' | 'printers' | 'files' | 'wiki' | 'shell' | 'one' | 'two', string>
>

/** An emulator with an access group. */
export interface AccessGroupApi extends Api {
  readonly ids: AccessIds
  readonly group: ResponseBody
  readonly path: string
  readonly read: () => Promise<ResponseBody>
}

/** Creates a network and a host with a service each, and two user groups. */
async function createResources(api: Api): Promise<AccessIds> {
  const create = async (path: string, body: object): Promise<string> => (await api.post(path, body)).body.id
  const network = await create('/networks', { name: 'office', routes: [{ value: '10.1.0.0/16' }] })
  const host = await create('/hosts', { name: 'server' })
  const below = `/networks/ip-services?networkId=${network}`
  return {
    network,
    host,
    printers: await create(below, { name: 'printers', type: 'IP_SOURCE' }),
    files: await create(below, { name: 'files', type: 'SERVICE_DESTINATION' }),
    wiki: await create(`/networks/applications?networkId=${network}`, {
      name: 'wiki',
      routes: [{ value: 'wiki.example.com' }],
    }),
    shell: await create(`/hosts/ip-services?hostId=${host}`, { name: 'shell' }),
    one: await create('/user-groups', { name: 'one', allRegionsIncluded: true }),
    two: await create('/user-groups', { name: 'two', allRegionsIncluded: true }),
  }
}

/**
 * Starts an emulator with an access group.
 *
 * @param choose - Chooses what the group covers; by default everything.
 */
export async function startWithGroup(
  choose: (ids: AccessIds) => object = () => ({}),
): Promise<AccessGroupApi> {
  const api = await startApi()
  const ids = await createResources(api)
  const body = { name: 'g', source: [everyone], destination: [everyone], ...choose(ids) }
  const created = await api.post('/access-groups', body)
  expect(created.status).toBe(201)
  const path = `/access-groups/${created.body.id}`
  const read = async (): Promise<ResponseBody> => (await api.get(path)).body
  return { ...api, ids, group: created.body, path, read }
}
