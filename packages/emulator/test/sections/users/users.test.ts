import { describe, expect, it } from 'vitest'
import { type Api, notFound, readErrorKeys, startApi, unreadable } from '../../support/api-client.ts'

async function createGroups(api: Api, count: number): Promise<string[]> {
  const ids: string[] = []
  for (let index = 0; index < count; index += 1) {
    ids.push((await api.post('/user-groups', { name: `group ${index}`, allRegionsIncluded: true })).body.id)
  }
  return ids
}

describe('users', () => {
  it('creates an invited member in the group Default by default', async () => {
    const { post, emulator } = await startApi()
    const { status, body } = await post('/users', { username: 'user-1', email: 'user-1@example.com' })
    expect(status).toBe(201)
    expect(body).toEqual({
      id: expect.any(String),
      username: 'user-1',
      email: 'user-1@example.com',
      groupId: emulator.state.userGroups.findBy('name', 'Default')[0]?.id,
      secondaryGroupIds: [],
      role: 'MEMBER',
      status: 'INVITED',
      authType: 'INTERNAL',
      devices: [],
      connectionStatus: 'OFFLINE',
      licensed: true,
    })
  })

  it('requires a unique username', async () => {
    const { post } = await startApi()
    expect(readErrorKeys(await post('/users', {}))).toEqual(['username'])
    expect((await post('/users', { username: 'user-1' })).status).toBe(201)
    expect(readErrorKeys(await post('/users', { username: 'user-1' }))).toEqual(['username'])
  })

  it('requires groups that exist: one primary, at most 20 secondary, none twice', async () => {
    const api = await startApi()
    const ids = await createGroups(api, 22)
    const create = (secondaryGroupIds: string[], groupId = ids[0]) =>
      api.post('/users', { username: `user-${Math.random()}`, groupId, secondaryGroupIds })
    expect((await create(ids.slice(1, 21))).status).toBe(201)
    expect(readErrorKeys(await create(ids.slice(1, 22)))).toEqual(['secondaryGroupIds'])
    expect(readErrorKeys(await create([ids[1] ?? '', ids[1] ?? '']))).toEqual(['secondaryGroupIds'])
    expect(readErrorKeys(await create([ids[0] ?? '']))).toEqual(['secondaryGroupIds'])
    expect(readErrorKeys(await create(['unknown']))).toEqual(['secondaryGroupIds'])
    expect(readErrorKeys(await create([], 'unknown'))).toEqual(['groupId'])
  })

  it('creates a user with as many devices as the group allows', async () => {
    const api = await startApi()
    const { body: group } = await api.post('/user-groups', {
      name: 'g',
      allRegionsIncluded: true,
      maxDevice: 2,
    })
    const device = { name: 'laptop', description: 'd', clientUUID: 'c-1' }
    const tooMany = { username: 'user-1', groupId: group.id, devices: [device, device, device] }
    expect(readErrorKeys(await api.post('/users', tooMany))).toEqual(['devices'])
    expect(api.emulator.state.users.size).toBe(1)
    const { body } = await api.post('/users', { ...tooMany, devices: [device, { name: 'phone' }] })
    expect(body.devices).toMatchObject([
      { ...device, userId: body.id, connectionStatus: 'OFFLINE' },
      { name: 'phone', userId: body.id },
    ])
    await api.delete(`/users/${body.id}`)
    expect(api.emulator.state.devices.size).toBe(0)
  })

  it('replaces a user on PUT, except for the username', async () => {
    const api = await startApi()
    const [groupId] = await createGroups(api, 1)
    const { body } = await api.post('/users', {
      username: 'user-1',
      firstName: 'User',
      email: 'a@example.com',
    })
    const path = `/users/${body.id}`
    const changed = await api.put(path, {
      username: 'other',
      groupId,
      lastName: 'One',
      role: 'ADMIN',
      status: 'ACTIVE',
    })
    expect(changed.status).toBe(200)
    expect(changed.body).toMatchObject({
      username: 'user-1',
      groupId,
      lastName: 'One',
      role: 'ADMIN',
      status: 'ACTIVE',
    })
    expect(changed.body).not.toHaveProperty('firstName')
    expect(changed.body).not.toHaveProperty('email')
    expect((await api.get(path)).body).toEqual(changed.body)
  })

  it('rejects a change without a group, or to an unknown status or role', async () => {
    const { post, put } = await startApi()
    const { body } = await post('/users', { username: 'user-1' })
    const { groupId } = body
    const path = `/users/${body.id}`
    expect(await put(path, { firstName: 'X' })).toMatchObject({
      status: 400,
      body: { errorDetails: { groupId: [{ message: 'parameter is missing' }] } },
    })
    expect(await put(path, { groupId, status: '' })).toMatchObject(unreadable)
    expect(await put(path, { groupId, role: 'KING' })).toMatchObject(unreadable)
    expect(readErrorKeys(await put(path, { groupId, role: 'OWNER' }))).toEqual(['role'])
  })

  it('suspends and activates a user with 200 and an empty body', async () => {
    const { post, put, get } = await startApi()
    const { body } = await post('/users', { username: 'user-1' })
    const path = `/users/${body.id}`
    expect(await put(`${path}/suspend`)).toMatchObject({ status: 200, text: '' })
    expect((await get(path)).body.status).toBe('SUSPENDED')
    expect(await put(`${path}/activate`)).toMatchObject({ status: 200, text: '' })
    expect((await get(path)).body.status).toBe('ACTIVE')
  })

  it('resends an invitation, resets the second factor and forces a password change', async () => {
    const { post } = await startApi()
    const { body } = await post('/users', { username: 'user-1' })
    expect(await post(`/users/${body.id}/resend-invitation`)).toMatchObject({ status: 200, text: '' })
    expect(await post(`/users/${body.id}/force-password-change`)).toMatchObject({ status: 200, text: '' })
    expect(await post(`/users/${body.id}/reset-mfa`)).toMatchObject({
      status: 200,
      body: { success: true, content: null },
    })
    for (const action of ['resend-invitation', 'force-password-change', 'reset-mfa']) {
      expect(await post(`/users/unknown/${action}`)).toMatchObject(notFound)
    }
  })
})

describe('the owner', () => {
  it('exists from the start and cannot be deleted or suspended, nor change e-mail, role and status', async () => {
    const api = await startApi()
    const [owner] = (await api.get('/users')).body.content
    expect(owner).toMatchObject({ role: 'OWNER', status: 'ACTIVE' })
    const path = `/users/${owner.id}`
    const { groupId } = owner
    const text = "You cannot update email, role, status, use temporary password or delete owner's account"
    expect(await api.delete(path)).toMatchObject({ status: 400, body: { errorMessage: text } })
    expect(await api.put(`${path}/suspend`)).toMatchObject({ status: 400, body: { errorMessage: text } })
    expect(readErrorKeys(await api.put(path, { groupId, email: 'new@example.com' }))).toEqual(['email'])
    expect(readErrorKeys(await api.put(path, { groupId, role: 'MEMBER' }))).toEqual(['role'])
    expect(readErrorKeys(await api.put(path, { groupId, status: 'SUSPENDED' }))).toEqual(['status'])
    const renamed = await api.put(path, { ...owner, firstName: 'Chief' })
    expect(renamed).toMatchObject({ status: 200, body: { ...owner, firstName: 'Chief' } })
  })

  it('is the only user with this role', async () => {
    const { post } = await startApi()
    expect(readErrorKeys(await post('/users', { username: 'user-1', role: 'OWNER' }))).toEqual(['role'])
  })
})
