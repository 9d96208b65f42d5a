import { describe, expect, it } from 'vitest'
import { VirtualClock } from '../../../src/index.ts'
import { notFound, startApi } from '../../support/api-client.ts'

async function withUser(maxDevice = 2) {
  const clock = new VirtualClock()
  const api = await startApi({ clock })
  const group = await api.post('/user-groups', { name: 'g', allRegionsIncluded: true, maxDevice })
  const { id } = (await api.post('/users', { username: 'user-1', groupId: group.body.id })).body
  return { ...api, clock, group: group.body, userId: id, owner: `?userId=${id}` }
}

async function withDevice() {
  const api = await withUser()
  const body = { name: 'laptop', description: 'd', clientUUID: 'uuid-1' }
  const device = (await api.post(`/devices${api.owner}`, body)).body
  const path = `/devices/${device.id}${api.owner}`
  const profile = `/devices/${device.id}/profile${api.owner}`
  const status = async (): Promise<string> => (await api.get(path)).body.connectionStatus
  return { ...api, device, path, profile, status }
}

describe('devices', () => {
  it('creates a device for a user, whose response shows it', async () => {
    const { post, get, userId, owner } = await withUser()
    const body = { name: 'laptop', description: 'd', clientUUID: 'uuid-1' }
    const created = await post(`/devices${owner}`, body)
    expect(created.status).toBe(201)
    expect(created.body).toEqual({
      id: expect.any(String),
      userId,
      ...body,
      ipV4Address: expect.any(String),
      ipV6Address: expect.any(String),
      connectionStatus: 'OFFLINE',
    })
    expect((await get(`/users/${userId}`)).body.devices).toEqual([created.body])
    expect(await post(`/devices${owner}`, {})).toMatchObject({
      status: 400,
      body: { errorDetails: { name: [{}] } },
    })
    expect(await post('/devices?userId=unknown', body)).toMatchObject(notFound)
  })

  it('limits the number of devices by the primary group of the user', async () => {
    const { post, delete: remove, emulator, owner } = await withUser(2)
    await post(`/devices${owner}`, { name: 'one' })
    const { id } = (await post(`/devices${owner}`, { name: 'two' })).body
    const third = await post(`/devices${owner}`, { name: 'three' })
    expect(third).toMatchObject({ status: 400, body: { errorMessage: 'Device limit is exceeded' } })
    expect(emulator.state.devices.size).toBe(2)
    await remove(`/devices/${id}${owner}`)
    expect((await post(`/devices${owner}`, { name: 'three' })).status).toBe(201)
  })

  it('lists the devices of all users or of one', async () => {
    const { post, get, device, userId } = await withDevice()
    const other = (await post('/users', { username: 'user-2', devices: [{ name: 'phone' }] })).body
    expect((await get('/devices')).body).toMatchObject({ totalElements: 2, page: 0, size: 10 })
    expect((await get(`/devices?userId=${userId}`)).body.content).toEqual([device])
    expect((await get(`/devices?userId=${other.id}`)).body.content).toEqual(other.devices)
    expect((await get('/devices?userId=unknown')).body.totalElements).toBe(0)
    expect((await get('/devices?size=1001')).status).toBe(400)
  })

  it('requires userId for every operation except the list', async () => {
    const { post, get, put, delete: remove, device } = await withDevice()
    const path = `/devices/${device.id}`
    for (const response of [
      await post('/devices', { name: 'd' }),
      await get(path),
      await put(path, { name: 'd' }),
      await remove(path),
      await post(`${path}/profile?regionId=it-mxp`),
      await remove(`${path}/profile`),
    ]) {
      expect(response).toMatchObject({ status: 400, body: { errorDetails: { userId: [{}] } } })
    }
  })

  it('does not find a device of another user', async () => {
    const { post, get, put, delete: remove, device } = await withDevice()
    const other = (await post('/users', { username: 'user-2' })).body.id
    const path = `/devices/${device.id}?userId=${other}`
    expect(await get(path)).toMatchObject(notFound)
    expect(await put(path, { name: 'd' })).toMatchObject(notFound)
    expect(await remove(path)).toMatchObject(notFound)
  })

  it('replaces a device on PUT, but keeps a UUID that is left out', async () => {
    const { put, get, path, device } = await withDevice()
    const { description: _description, ...kept } = device
    const changed = await put(path, { name: 'tablet' })
    expect(changed).toMatchObject({ status: 200 })
    expect(changed.body).toEqual({ ...kept, name: 'tablet' })
    await put(path, { name: 'tablet', clientUUID: 'uuid-2' })
    expect((await get(path)).body).toEqual({ ...kept, name: 'tablet', clientUUID: 'uuid-2' })
  })

  it('deletes a device alone, or together with its user', async () => {
    const { post, get, delete: remove, path, owner, userId, emulator } = await withDevice()
    expect(await remove(path)).toMatchObject({ status: 204, text: '' })
    expect(await get(path)).toMatchObject(notFound)
    await post(`/devices${owner}`, { name: 'phone' })
    await remove(`/users/${userId}`)
    expect(emulator.state.devices.size).toBe(0)
  })
})

describe('device profiles', () => {
  it('generates a profile for a region as raw text, which brings the device and its user online', async () => {
    const { post, get, profile, status, clock, userId } = await withDevice()
    const made = await post(`${profile}&regionId=it-mxp`)
    expect(made.status).toBe(200)
    expect(made.headers.get('content-type')).toMatch(/^text\/plain/)
    expect(made.text).toMatch(/\nclient\n[^]*\nremote it-mxp\./)
    expect(await status()).toBe('OFFLINE')
    await clock.advance(2000)
    expect(await status()).toBe('ONLINE')
    expect((await get(`/users/${userId}`)).body.connectionStatus).toBe('ONLINE')
  })

  it('requires a region that exists', async () => {
    const { post, profile } = await withDevice()
    for (const query of ['', '&regionId=moon']) {
      const response = await post(`${profile}${query}`)
      expect(response).toMatchObject({ status: 400, body: { errorDetails: { regionId: [{}] } } })
    }
  })

  it('responds to a revocation with a string that says whether there was a profile, and takes the device offline', async () => {
    const { post, delete: remove, profile, status, clock } = await withDevice()
    expect(await remove(profile)).toMatchObject({ status: 200, text: 'false' })
    await post(`${profile}&regionId=it-mxp`)
    await clock.advance(2000)
    const revoked = await remove(profile)
    expect(revoked).toMatchObject({ status: 200, text: 'true' })
    expect(revoked.headers.get('content-type')).toMatch(/^text\/plain/)
    expect(await status()).toBe('OFFLINE')
  })

  it('keeps the device offline while the user is suspended, and after a forced password change', async () => {
    const { post, put, profile, status, clock, userId } = await withDevice()
    await post(`${profile}&regionId=it-mxp`)
    await clock.advance(2000)
    await put(`/users/${userId}/suspend`)
    expect(await status()).toBe('OFFLINE')
    await put(`/users/${userId}/activate`)
    expect(await status()).toBe('ONLINE')
    await post(`/users/${userId}/force-password-change`)
    expect(await status()).toBe('OFFLINE')
  })
})
