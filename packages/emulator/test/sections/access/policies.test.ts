import { describe, expect, it } from 'vitest'
import { notFound, startApi } from '../../support/api-client.ts'

async function withGroups() {
  const api = await startApi()
  const create = async (name: string): Promise<string> =>
    (await api.post('/user-groups', { name, allRegionsIncluded: true })).body.id
  return { ...api, one: await create('one'), two: await create('two') }
}

const defaultCheck = { allowed: false }
const ipCheck = { allowed: true, ips: [{ ip: '192.0.2.1/32', description: 'door' }, { ip: '2001:db8::/32' }] }
const countryCheck = { allowed: true, countries: ['US', 'GB'] }

describe.each([
  ['device-postures', {}],
  ['location-contexts', { countryCheck, defaultCheck }],
])('%s', (section, checks) => {
  it('responds to POST and DELETE with 200, to the latter with an empty body', async () => {
    const { post, get, delete: remove } = await startApi()
    const created = await post(`/${section}`, { name: 'p', description: 'd', ...checks })
    expect(created.status).toBe(200)
    expect(created.body).toEqual({
      id: expect.any(String),
      name: 'p',
      description: 'd',
      userGroupsIds: [],
      ...checks,
    })
    const path = `/${section}/${created.body.id}`
    expect((await get(path)).body).toEqual(created.body)
    expect((await get(`/${section}`)).body.content).toEqual([created.body])
    expect(await remove(path)).toMatchObject({ status: 200, text: '' })
    expect(await get(path)).toMatchObject(notFound)
    expect(await remove(path)).toMatchObject(notFound)
  })

  it('replaces the whole policy on PUT', async () => {
    const { post, put, one } = await withGroups()
    const { id } = (
      await post(`/${section}`, { name: 'p', description: 'd', userGroupsIds: [one], ...checks })
    ).body
    const changed = await put(`/${section}/${id}`, { name: 'q', ...checks })
    expect(changed).toMatchObject({ status: 200, body: { id, name: 'q', userGroupsIds: [] } })
    expect(changed.body).not.toHaveProperty('description')
  })

  it('requires user groups that exist, and loses those that are deleted', async () => {
    const { post, get, delete: remove, one, two } = await withGroups()
    const unknown = await post(`/${section}`, { name: 'p', userGroupsIds: [one, 'x'], ...checks })
    expect(unknown).toMatchObject({ status: 400, body: { errorDetails: { userGroupsIds: [{}] } } })
    const { id } = (await post(`/${section}`, { name: 'p', userGroupsIds: [one, two], ...checks })).body
    await remove(`/user-groups/${one}`)
    expect((await get(`/${section}/${id}`)).body.userGroupsIds).toEqual([two])
  })
})

describe('device posture policies', () => {
  it('removes a user group from the policy that had it: each has at most one', async () => {
    const { post, put, get, one, two } = await withGroups()
    const first = (await post('/device-postures', { name: 'first', userGroupsIds: [one, two] })).body
    const second = (await post('/device-postures', { name: 'second', userGroupsIds: [two] })).body
    const readGroups = async ({ id }: { id: string }) =>
      (await get(`/device-postures/${id}`)).body.userGroupsIds
    expect([await readGroups(first), await readGroups(second)]).toEqual([[one], [two]])
    await put(`/device-postures/${first.id}`, { name: 'first', userGroupsIds: [one, two] })
    expect([await readGroups(first), await readGroups(second)]).toEqual([[one, two], []])
  })

  it('keeps the checks that a system has, and allows a system by default', async () => {
    const { post } = await startApi()
    const windows = {
      allowed: true,
      version: { version: '10.0.19045', condition: 'GTE' },
      antiviruses: ['AVAST', 'MICROSOFT_DEFENDER'],
      diskEncryption: { type: 'SPECIFIC_VOLUME', volume: 'C' },
      certificate: 'pem',
    }
    const macos = { diskEncrypted: true, diskEncryption: { type: 'FULL_DISK' } }
    const { body } = await post('/device-postures', {
      name: 'p',
      windows,
      macos,
      linux: { version: { version: '6.1.0' } },
      ios: { allowed: false },
    })
    expect(body).toMatchObject({
      windows,
      macos: { allowed: true, diskEncrypted: true },
      linux: { allowed: true },
      ios: { allowed: false },
    })
    expect(body).not.toHaveProperty('macos.diskEncryption')
    expect(body).not.toHaveProperty('linux.version')
    expect(body).not.toHaveProperty('android')
  })

  it.each([
    ['an invalid version', { windows: { version: { version: 'eleven' } } }, 'windows.version.version'],
    ['Microsoft Defender on macOS', { macos: { antiviruses: ['MICROSOFT_DEFENDER'] } }, 'macos.antiviruses'],
    [
      'a specific volume that is not named',
      { windows: { diskEncryption: { type: 'SPECIFIC_VOLUME' } } },
      'windows.diskEncryption.volume',
    ],
  ])('rejects %s, and leaves the other policies unchanged', async (_reason, systems, key) => {
    const { post, get, one } = await withGroups()
    const { id } = (await post('/device-postures', { name: 'first', userGroupsIds: [one] })).body
    const rejected = await post('/device-postures', { name: 'p', userGroupsIds: [one], ...systems })
    expect(rejected).toMatchObject({ status: 400, body: { errorDetails: { [key]: [{}] } } })
    expect((await get(`/device-postures/${id}`)).body.userGroupsIds).toEqual([one])
  })
})

describe('location context policies', () => {
  it('requires the default check and at least one of the others', async () => {
    const { post } = await startApi()
    for (const checks of [{ ipCheck }, { countryCheck }, { ipCheck, countryCheck }]) {
      const { status, body } = await post('/location-contexts', { name: 'p', defaultCheck, ...checks })
      expect(status).toBe(200)
      expect(body).toEqual({
        id: expect.any(String),
        name: 'p',
        userGroupsIds: [],
        defaultCheck,
        ...checks,
      })
    }
    expect(await post('/location-contexts', { name: 'p', ipCheck })).toMatchObject({
      status: 400,
      body: { errorDetails: { defaultCheck: [{}] } },
    })
    expect(await post('/location-contexts', { name: 'p', defaultCheck })).toMatchObject({
      status: 400,
      body: { errorDetails: { ipCheck: [{}] } },
    })
  })

  it.each([
    ['no addresses', { ipCheck: { allowed: true, ips: [] } }, 'ipCheck.ips'],
    [
      'an address without prefix',
      { ipCheck: { allowed: true, ips: [{ ip: '192.0.2.1' }] } },
      'ipCheck.ips[0].ip',
    ],
    [
      'a country in words',
      { countryCheck: { allowed: true, countries: ['US', 'Italy'] } },
      'countryCheck.countries[1]',
    ],
    [
      'a country in lower case',
      { countryCheck: { allowed: true, countries: ['us'] } },
      'countryCheck.countries[0]',
    ],
  ])('rejects %s', async (_reason, checks, key) => {
    const { post, emulator } = await startApi()
    const response = await post('/location-contexts', { name: 'p', defaultCheck, ...checks })
    expect(response).toMatchObject({ status: 400, body: { errorDetails: { [key]: [{}] } } })
    expect(emulator.state.locationContexts.size).toBe(0)
  })

  it('can share a user group, unlike device posture policies', async () => {
    const { post, get, one } = await withGroups()
    const body = { name: 'p', userGroupsIds: [one], ipCheck, defaultCheck }
    const { id } = (await post('/location-contexts', body)).body
    await post('/location-contexts', body)
    expect((await get(`/location-contexts/${id}`)).body.userGroupsIds).toEqual([one])
  })
})
