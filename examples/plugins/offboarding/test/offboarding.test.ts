import { AuthorizationError, NotFoundError, ValidationError } from '@cloudconnexa/errors'
import { devices } from '@cloudconnexa/devices'
import { connectToEmulator, type EmulatorConnection, listRequests } from '@cloudconnexa/testing'
import { userGroups } from '@cloudconnexa/user-groups'
import { users, type UserResponse } from '@cloudconnexa/users'
import { expect, it } from 'vitest'
import { type JobProgress, type JobReport, offboarding } from '../src/index.ts'

const services = { devices, offboarding, userGroups, users }

interface Company {
  readonly connection: EmulatorConnection<typeof services>
  readonly ann: UserResponse
}

/** Ann is in Sales, and also in Travel and Beta; she has a phone and a laptop, both with profiles. */
async function createCompany(): Promise<Company> {
  const connection = await connectToEmulator(services)
  const { client, emulator } = connection
  const ids: string[] = []
  for (const name of ['Sales', 'Travel', 'Beta', 'Leavers']) {
    const { id } = await client.userGroups.create({ name, allRegionsIncluded: true, maxDevice: 3 })
    ids.push(id)
  }
  const [groupId = '', ...more] = ids
  const ann = await client.users.create({
    username: 'ann',
    email: 'Ann@example.com',
    groupId,
    secondaryGroupIds: more.slice(0, 2),
    devices: [{ name: 'phone' }, { name: 'laptop' }],
  })
  for (const { id } of ann.devices ?? []) await client.devices.profile.generate(ann.id, id, 'eu-central-1')
  emulator.requests.clear()
  return { connection, ann }
}

function listWrites({ emulator }: Company['connection']): readonly string[] {
  return listRequests(emulator).filter((line) => !line.startsWith('GET '))
}

function listExpectedWrites({ id, devices: owned = [] }: UserResponse): readonly string[] {
  return [
    `PUT /users/${id}/suspend`,
    ...owned.map((device) => `DELETE /devices/${device.id}/profile`),
    `PUT /users/${id}`,
  ]
}

async function catchFailure(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => undefined,
    (error: unknown) => error,
  )
}

const describeRows = ({ rows }: JobReport): readonly string[] =>
  rows.map(({ kind, name, action, status }) => `${action} ${kind} ${name}: ${status}`)

it('suspends, revokes and removes from groups, in this order', async () => {
  const { connection, ann } = await createCompany()
  await using _ = connection
  const { client } = connection
  const progress: JobProgress[] = []
  const report = await client.offboarding.offboard('ann@EXAMPLE.com', {
    onProgress: (next) => void progress.push(next),
  })
  expect(describeRows(report)).toEqual([
    'suspend user ann: done',
    'revoke-profile device phone: done',
    'revoke-profile device laptop: done',
    'leave user-group Travel: done',
    'leave user-group Beta: done',
  ])
  expect(report).toMatchObject({ counts: { done: 5, failed: 0 }, aborted: false })
  expect(report.rows[0]?.id).toBe(ann.id)
  expect(progress.map(({ done, current }) => [done, current])).toEqual([
    [0, 'ann'],
    [1, 'phone'],
    [2, 'laptop'],
    [3, 'Travel'],
    [5, undefined],
  ])
  expect(listWrites(connection)).toEqual(listExpectedWrites(ann))
  const after = await client.users.get(ann.id)
  expect(after).toMatchObject({ status: 'SUSPENDED', groupId: ann.groupId, email: 'Ann@example.com' })
  expect(after.secondaryGroupIds ?? []).toEqual([])
})

it.each([
  [
    'Leavers',
    [
      'leave user-group Travel: done',
      'leave user-group Beta: done',
      'leave user-group Sales: done',
      'join user-group Leavers: done',
    ],
  ],
  ['Travel', ['leave user-group Beta: done', 'leave user-group Sales: done', 'join user-group Travel: done']],
  [
    'Sales',
    ['leave user-group Travel: done', 'leave user-group Beta: done', 'join user-group Sales: unchanged'],
  ],
])('moves to the group %s on request', async (moveTo, expected) => {
  const { connection, ann } = await createCompany()
  await using _ = connection
  const { client } = connection
  const report = await client.offboarding.offboard('ann@example.com', { moveTo })
  expect(describeRows(report).filter((row) => row.includes('user-group'))).toEqual(expected)
  const group = await client.userGroups.findByName(moveTo)
  const after = await client.users.get(ann.id)
  expect(after).toMatchObject({ groupId: group?.id, status: 'SUSPENDED' })
  expect(after.secondaryGroupIds ?? []).toEqual([])
})

it('changes nothing in a dry run and reports what it would change', async () => {
  const { connection, ann } = await createCompany()
  await using _ = connection
  const report = await connection.client.offboarding.offboard('ann@example.com', { dryRun: true })
  expect(report).toMatchObject({ counts: { skipped: 5 } })
  expect(report.rows.map(({ name, reason }) => `${name}: ${reason}`)).toEqual([
    'ann: dry run',
    'phone: dry run',
    'laptop: dry run',
    'Travel: dry run',
    'Beta: dry run',
  ])
  expect(listWrites(connection)).toEqual([])
  expect(await connection.client.users.get(ann.id)).toEqual(ann)
})

it('does nothing when it runs again', async () => {
  const { connection, ann } = await createCompany()
  await using _ = connection
  const { client, emulator } = connection
  await client.offboarding.offboard('ann@example.com', { moveTo: 'Leavers' })
  const before = await client.users.get(ann.id)
  emulator.requests.clear()
  expect(describeRows(await client.offboarding.offboard('ann@example.com', { moveTo: 'Leavers' }))).toEqual([
    'suspend user ann: unchanged',
    'revoke-profile device phone: done',
    'revoke-profile device laptop: done',
    'join user-group Leavers: unchanged',
  ])
  // The API does not tell which devices have a profile.
  expect(listWrites(connection).every((line) => /^DELETE .*\/profile$/.test(line))).toBe(true)
  expect(await client.users.get(ann.id)).toEqual(before)
})

it('reports a row that fails, tries the others, and completes what was left when it runs again', async () => {
  const { connection, ann } = await createCompany()
  await using _ = connection
  const { client, emulator } = connection
  emulator.faults.add({ method: 'DELETE', status: 403, after: 1, count: 1 })
  const report = await client.offboarding.offboard('ann@example.com')
  expect(report.counts).toEqual({ done: 4, unchanged: 0, failed: 1, skipped: 0 })
  expect(report.rows[2]).toMatchObject({
    name: 'laptop',
    status: 'failed',
    error: expect.any(AuthorizationError),
  })
  expect(listWrites(connection)).toEqual(listExpectedWrites(ann))
  const { counts } = await client.offboarding.offboard('ann@example.com')
  expect(counts).toEqual({ done: 2, unchanged: 1, failed: 0, skipped: 0 })
})

it('stops after a row that fails on request', async () => {
  const { connection } = await createCompany()
  await using _ = connection
  const { client, emulator } = connection
  emulator.faults.add({ method: 'DELETE', status: 403, count: 1 })
  const { rows } = await client.offboarding.offboard('ann@example.com', { stopOnFailure: true })
  expect(rows.map(({ status }) => status)).toEqual(['done', 'failed', 'skipped', 'skipped', 'skipped'])
})

it('leaves the groups where the devices cannot be listed, unless it only looks', async () => {
  const { connection } = await createCompany()
  await using _ = connection
  const { client, emulator } = connection
  emulator.faults.add({ path: '/api/v1/devices', status: 403, count: 2 })
  const looking = client.offboarding.offboard('ann@example.com', { dryRun: true })
  expect(await catchFailure(looking)).toBeInstanceOf(AuthorizationError)
  const report = await client.offboarding.offboard('ann@example.com')
  expect(describeRows(report)).toEqual([
    'suspend user ann: done',
    'revoke-profile device all devices of ann: failed',
    'leave user-group Travel: done',
    'leave user-group Beta: done',
  ])
  expect(report.rows[1]?.error).toBeInstanceOf(AuthorizationError)
})

it.each<[string, string, object, Function]>([
  ['nobody has the address', 'bob@example.com', {}, NotFoundError],
  ['there is no such group', 'ann@example.com', { moveTo: 'Nowhere' }, NotFoundError],
  ['there is no address', ' ', {}, ValidationError],
  ['the group is no name', 'ann@example.com', { moveTo: 7 }, ValidationError],
])('changes nothing when %s', async (_name, email, options, kind) => {
  const { connection } = await createCompany()
  await using _ = connection
  const error = await catchFailure(connection.client.offboarding.offboard(email, options))
  expect(error).toBeInstanceOf(kind)
  expect(error).toMatchObject({ outcome: 'not-sent' })
  expect(listWrites(connection)).toEqual([])
})

it('refuses the owner', async () => {
  const { connection } = await createCompany()
  await using _ = connection
  const owner = await connection.client.users.list().find(({ role }) => role === 'OWNER')
  const failing = connection.client.offboarding.offboard(owner?.email ?? '')
  await expect(failing).rejects.toThrow('The owner of the account')
  expect(listWrites(connection)).toEqual([])
})

it('rejects with the reason of its signal, also between two steps', async () => {
  const { connection, ann } = await createCompany()
  await using _ = connection
  const controller = new AbortController()
  // Even where it could be taken for a failure of the API.
  const reason = new NotFoundError('Enough for today')
  const job = connection.client.offboarding.offboard('ann@example.com', {
    signal: controller.signal,
    onProgress: ({ done }) => done === 1 && controller.abort(reason),
  })
  expect(await catchFailure(job)).toBe(reason)
  expect(job.report).toMatchObject({ aborted: true, counts: { done: 1 } })
  expect(listWrites(connection)).toEqual([`PUT /users/${ann.id}/suspend`])
})

it('is aborted when the client closes', async () => {
  const { connection } = await createCompany()
  await using _ = connection
  const { client } = connection
  const onProgress = (): void => void client.close()
  const failing = client.offboarding.offboard('ann@example.com', { onProgress })
  expect(await catchFailure(failing)).toMatchObject({ name: 'AbortError', code: 'CLIENT_CLOSED' })
})
