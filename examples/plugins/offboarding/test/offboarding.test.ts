import { AuthorizationError, NotFoundError, ValidationError } from '@cloudconnexa/errors'
import { CloudConnexaError } from '@cloudconnexa/core'
import { devices } from '@cloudconnexa/devices'
import { connectToEmulator, type EmulatorConnection, listRequests } from '@cloudconnexa/testing'
import { userGroups } from '@cloudconnexa/user-groups'
import { users, type UserResponse } from '@cloudconnexa/users'
import { expect, it } from 'vitest'
import { offboarding, OffboardingError, type OffboardingStep } from '../src/index.ts'

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

it('suspends, revokes and removes from groups, in this order', async () => {
  const { connection, ann } = await createCompany()
  await using _ = connection
  const { client } = connection
  const told: OffboardingStep[] = []
  const report = await client.offboarding.offboard('ann@EXAMPLE.com', {
    onStep: (step) => void told.push(step),
  })
  expect(report).toEqual({
    userId: ann.id,
    username: 'ann',
    isDryRun: false,
    steps: [
      { name: 'suspend', state: 'done', done: ['ann'], left: [] },
      { name: 'revoke-profiles', state: 'done', done: ['phone', 'laptop'], left: [] },
      { name: 'leave-groups', state: 'done', done: ['Travel', 'Beta'], left: [] },
    ],
  })
  expect(told).toEqual(report.steps)
  expect(listWrites(connection)).toEqual(listExpectedWrites(ann))
  const after = await client.users.get(ann.id)
  expect(after).toMatchObject({ status: 'SUSPENDED', groupId: ann.groupId, email: 'Ann@example.com' })
  expect(after.secondaryGroupIds ?? []).toEqual([])
})

it('moves to another group on request', async () => {
  const { connection, ann } = await createCompany()
  await using _ = connection
  const { client } = connection
  const { steps } = await client.offboarding.offboard('ann@example.com', { moveTo: 'Leavers' })
  expect(steps[2]?.done).toEqual(['Travel', 'Beta', 'Sales'])
  const leavers = await client.userGroups.findByName('Leavers')
  expect(await client.users.get(ann.id)).toMatchObject({ groupId: leavers?.id, status: 'SUSPENDED' })
})

it('changes nothing in a dry run and reports what it would change', async () => {
  const { connection, ann } = await createCompany()
  await using _ = connection
  const report = await connection.client.offboarding.offboard('ann@example.com', { dryRun: true })
  expect(report).toMatchObject({
    isDryRun: true,
    steps: [
      { name: 'suspend', state: 'planned', done: [], left: ['ann'] },
      { name: 'revoke-profiles', state: 'planned', done: [], left: ['phone', 'laptop'] },
      { name: 'leave-groups', state: 'planned', done: [], left: ['Travel', 'Beta'] },
    ],
  })
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
  const { steps } = await client.offboarding.offboard('ann@example.com', { moveTo: 'Leavers' })
  expect(steps.map(({ name, state }) => `${name} ${state}`)).toEqual([
    'suspend unchanged',
    'revoke-profiles done',
    'leave-groups unchanged',
  ])
  // The API does not tell which devices have a profile.
  expect(listWrites(connection).every((line) => /^DELETE .*\/profile$/.test(line))).toBe(true)
  expect(await client.users.get(ann.id)).toEqual(before)
})

it('stops if a step fails, reports done and open steps, and resumes there', async () => {
  const { connection, ann } = await createCompany()
  await using _ = connection
  const { client, emulator } = connection
  emulator.faults.add({ method: 'DELETE', status: 403, after: 1, count: 1 })
  const error = await catchFailure(client.offboarding.offboard('ann@example.com'))
  expect(error).toBeInstanceOf(OffboardingError)
  expect(error).toBeInstanceOf(CloudConnexaError)
  expect(error).toMatchObject({
    code: 'FORBIDDEN',
    status: 403,
    cause: expect.any(AuthorizationError),
    report: {
      steps: [
        { name: 'suspend', state: 'done', done: ['ann'], left: [] },
        { name: 'revoke-profiles', state: 'failed', done: ['phone'], left: ['laptop'] },
        { name: 'leave-groups', state: 'not-tried', done: [], left: [] },
      ],
    },
  })
  expect(listWrites(connection)).toEqual(listExpectedWrites(ann).slice(0, 3))
  const { steps } = await client.offboarding.offboard('ann@example.com')
  expect(steps.map(({ state }) => state)).toEqual(['unchanged', 'done', 'done'])
})

it.each<[string, string, object, Function]>([
  ['nobody has the address', 'bob@example.com', {}, NotFoundError],
  ['there is no such group', 'ann@example.com', { moveTo: 'Nowhere' }, NotFoundError],
  ['there is no address', ' ', {}, ValidationError],
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
  const failing = connection.client.offboarding.offboard('ann@example.com', {
    signal: controller.signal,
    onStep: () => controller.abort(reason),
  })
  expect(await catchFailure(failing)).toBe(reason)
  expect(listWrites(connection)).toEqual([`PUT /users/${ann.id}/suspend`])
})

it('is aborted when the client closes', async () => {
  const { connection } = await createCompany()
  await using _ = connection
  const { client } = connection
  const failing = client.offboarding.offboard('ann@example.com', { onStep: () => void client.close() })
  expect(await catchFailure(failing)).toMatchObject({ name: 'AbortError', code: 'CLIENT_CLOSED' })
})
