import {
  ConnectionError,
  NotFoundError,
  UnsupportedOperationError,
  ValidationError,
} from '@cloudconnexa/errors'
import { connectToEmulator, listRequests, type EmulatorConnection } from '@cloudconnexa/service-tests'
import { describe, expect, it } from 'vitest'
import { draftUser, users } from '../src/index.ts'

const unknownId = '00000000-0000-4000-8000-000000000000'

function user(
  { emulator }: EmulatorConnection<unknown>,
  username: string,
): { readonly id: string; readonly groupId: string } {
  const [found] = emulator.state.users.findBy('username', username)
  return found ?? expect.unreachable(`no user ${username}`)
}

describe('patch', () => {
  it('keeps what is not named', async () => {
    await using connection = await connectToEmulator({ users }, { seed: 'demo' })
    const { client, emulator } = connection
    const groups = emulator.state.userGroups.all().map(({ id }) => id)
    const { id, groupId } = user(connection, 'user-000002')
    const secondaryGroupIds = groups.filter((other) => other !== groupId)
    await client.users.patch(id, { secondaryGroupIds, role: 'ADMIN' })
    const before = await client.users.get(id)

    const after = await client.users.patch(id, { lastName: 'Lovelace' })

    expect(after).toEqual({ ...before, lastName: 'Lovelace' })
    expect(after).toMatchObject({ secondaryGroupIds, role: 'ADMIN', email: 'user-000002@example.com' })
    expect(await client.users.get(id)).toEqual(after)
  })

  it('clears what is null', async () => {
    await using connection = await connectToEmulator({ users }, { seed: { users: 1 } })
    const { client } = connection
    const { id } = user(connection, 'user-000001')
    const after = await client.users.patch(id, { lastName: null })
    expect(after).not.toHaveProperty('lastName')
    expect(after).toMatchObject({ firstName: 'User', email: 'user-000001@example.com' })
  })

  it('keeps a suspended user suspended', async () => {
    await using connection = await connectToEmulator({ users }, { seed: { users: 1 } })
    const { client } = connection
    const { id } = user(connection, 'user-000001')
    await client.users.suspend(id)
    expect(await client.users.patch(id, { firstName: 'Ada' })).toMatchObject({
      firstName: 'Ada',
      status: 'SUSPENDED',
    })
    await client.users.activate(id)
    expect((await client.users.get(id)).status).toBe('ACTIVE')
  })

  it('writes the owner back as the API wants it', async () => {
    await using connection = await connectToEmulator({ users })
    const { client } = connection
    const { id } = user(connection, 'owner')
    expect(await client.users.patch(id, { firstName: 'Olga' })).toMatchObject({
      firstName: 'Olga',
      role: 'OWNER',
      email: 'owner@example.com',
    })
    await expect(client.users.patch(id, { email: 'other@example.com' })).rejects.toBeInstanceOf(
      ValidationError,
    )
  })
})

it('replaces everything with update', async () => {
  await using connection = await connectToEmulator({ users }, { seed: { users: 1 } })
  const { client } = connection
  const { id, groupId } = user(connection, 'user-000001')
  const after = await client.users.update(id, { groupId })
  expect(after).not.toHaveProperty('email')
  expect(after).not.toHaveProperty('firstName')
})

it('drafts everything that an update can write, and nothing else', async () => {
  await using connection = await connectToEmulator({ users }, { seed: { users: 1 } })
  const { id, groupId } = user(connection, 'user-000001')
  expect(draftUser(await connection.client.users.get(id))).toEqual({
    firstName: 'User',
    lastName: '000001',
    email: 'user-000001@example.com',
    groupId,
    secondaryGroupIds: [],
    status: 'ACTIVE',
    role: 'MEMBER',
  })
})

describe('look-ups', () => {
  it('takes e-mail address and username in any case', async () => {
    await using connection = await connectToEmulator({ users }, { seed: { users: 3 } })
    const { client } = connection
    const { id } = user(connection, 'user-000002')
    expect((await client.users.findByEmail('USER-000002@Example.COM'))?.id).toBe(id)
    expect((await client.users.findByUsername('User-000002'))?.id).toBe(id)
    expect(await client.users.findByEmail('nobody@example.com')).toBeUndefined()
    expect(await client.users.findByUsername('nobody')).toBeUndefined()
  })

  it.each([
    ['user-000500', 1],
    ['user-001500', 2],
    ['nobody', 3],
  ])('looks for %s on %i of three pages', async (username, pages) => {
    await using connection = await connectToEmulator({ users }, { seed: { users: 2500 } })
    const { client, emulator } = connection
    await client.users.findByUsername(username)
    expect(emulator.requests.count({ path: '/api/v1/users' })).toBe(pages)
  })
})

describe('list', () => {
  it('gives the first page when awaited', async () => {
    await using connection = await connectToEmulator({ users }, { seed: { users: 24 } })
    const first = await connection.client.users.list({ size: 10 })
    expect(first).toMatchObject({ total: 25, hasNextPage: true })
    expect(first.raw).toMatchObject({ page: 0, size: 10, totalElements: 25, totalPages: 3 })
    const third = await connection.client.users.list({ size: 10, page: 2 })
    expect(third).toMatchObject({ hasNextPage: false })
    expect(third.raw).toMatchObject({ page: 2, numberOfElements: 5 })
  })

  it('iterates all items, or pages, each once', async () => {
    await using connection = await connectToEmulator({ users }, { seed: { users: 24 } })
    const { client, emulator } = connection
    const expected = emulator.state.users.all().map(({ id }) => id)
    const ids: string[] = []
    for await (const { id } of client.users.list({ size: 10 })) ids.push(id)
    expect(ids).toEqual(expected)
    const pages: string[][] = []
    for await (const { items } of client.users.list({ size: 10 }).pages()) {
      pages.push(items.map(({ id }) => id))
    }
    expect(pages.map(({ length }) => length)).toEqual([10, 10, 5])
    expect(pages.flat()).toEqual(expected)
  })

  it('reads no more pages than a limit needs', async () => {
    await using connection = await connectToEmulator({ users }, { seed: { users: 24 } })
    const { client, emulator } = connection
    expect(await client.users.list({ size: 10 }).toArray({ limit: 7 })).toHaveLength(7)
    expect(emulator.requests.count({ path: '/api/v1/users' })).toBe(1)
  })

  it('gives status and headers with the first page', async () => {
    await using connection = await connectToEmulator({ users })
    const { status, data, headers, attempts } = await connection.client.users.list().withResponse()
    expect({ status, attempts }).toEqual({ status: 200, attempts: 1 })
    expect(data.items).toHaveLength(1)
    expect(headers['content-type']).toContain('application/json')
  })
})

it('gives the response of the same call, without another request', async () => {
  await using connection = await connectToEmulator({ users }, { seed: { users: 1 } })
  const { client, emulator } = connection
  const call = client.users.get(user(connection, 'user-000001').id)
  const [read, { data, status }] = [await call, await call.withResponse()]
  expect(data).toBe(read)
  expect(status).toBe(200)
  expect(listRequests(emulator)).toHaveLength(1)
})

describe('failures', () => {
  it('has NotFoundError for an unknown id, whatever is asked of it', async () => {
    await using connection = await connectToEmulator({ users })
    const { client } = connection
    const calls: readonly PromiseLike<unknown>[] = [
      client.users.get(unknownId),
      client.users.patch(unknownId, { firstName: 'Ada' }),
      client.users.delete(unknownId),
      client.users.activate(unknownId),
      client.users.suspend(unknownId),
      client.users.resendInvitation(unknownId),
      client.users.resetMfa(unknownId),
      client.users.forcePasswordChange(unknownId),
    ]
    for (const outcome of await Promise.allSettled(calls)) {
      expect(outcome).toEqual({ status: 'rejected', reason: expect.any(NotFoundError) })
    }
  })

  it('names what the API refuses', async () => {
    await using connection = await connectToEmulator({ users }, { seed: { users: 1 } })
    const { client } = connection
    const { groupId } = user(connection, 'owner')
    await expect(client.users.create({ username: 'user-000001', groupId })).rejects.toMatchObject({
      name: 'ValidationError',
      origin: 'api',
      status: 400,
      operation: 'createUser',
      issues: [{ path: 'username' }],
    })
    await expect(client.users.delete(user(connection, 'owner').id)).rejects.toBeInstanceOf(ValidationError)
  })

  it('sends nothing that cannot be right', async () => {
    await using connection = await connectToEmulator({ users })
    const { client, emulator } = connection
    const { groupId } = user(connection, 'owner')
    const misspelt = { username: 'ada', groupId, emial: 'ada@example.com' }
    await expect(client.users.create(misspelt)).rejects.toMatchObject({ origin: 'client' })
    await expect(client.users.get('')).rejects.toMatchObject({ origin: 'client', issues: [{ path: 'id' }] })
    expect(listRequests(emulator)).toEqual([])
  })

  it('has no operation that is newer than the API version', async () => {
    await using connection = await connectToEmulator(
      { users },
      { seed: { users: 1 } },
      { apiVersion: '1.1.0' },
    )
    const { client, emulator } = connection
    const { id } = user(connection, 'user-000001')
    await expect(client.users.suspend(id)).rejects.toBeInstanceOf(UnsupportedOperationError)
    await expect(client.users.activate(id)).rejects.toMatchObject({ since: '1.1.1' })
    await expect(client.users.forcePasswordChange(id)).rejects.toMatchObject({ since: '1.2.3' })
    expect(listRequests(emulator)).toEqual([])
    await expect(client.users.resetMfa(id)).resolves.toMatchObject({ success: true })
  })
})

describe('a response that got lost', () => {
  it('is requested again where a second application changes nothing', async () => {
    await using connection = await connectToEmulator({ users }, { seed: { users: 1 } })
    const { client, emulator } = connection
    const { id } = user(connection, 'user-000001')
    emulator.faults.add({ method: 'POST', path: /reset-mfa$/, resetAfter: true, count: 1 })
    emulator.faults.add({ method: 'POST', path: /force-password-change$/, resetAfter: true, count: 1 })
    await expect(client.users.resetMfa(id)).resolves.toMatchObject({ success: true })
    await expect(client.users.forcePasswordChange(id)).resolves.toBeUndefined()
    expect(listRequests(emulator)).toEqual([
      ...Array<string>(2).fill(`POST /users/${id}/reset-mfa`),
      ...Array<string>(2).fill(`POST /users/${id}/force-password-change`),
    ])
  })

  it('sends no second invitation', async () => {
    await using connection = await connectToEmulator({ users }, { seed: { users: 1 } })
    const { client, emulator } = connection
    const { id } = user(connection, 'user-000001')
    emulator.faults.add({ method: 'POST', path: /resend-invitation$/, resetAfter: true, count: 1 })
    const error: unknown = await client.users.resendInvitation(id).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(ConnectionError)
    expect(error).toMatchObject({ outcome: 'unknown', attempts: 1 })
    expect(listRequests(emulator)).toEqual([`POST /users/${id}/resend-invitation`])
  })
})
