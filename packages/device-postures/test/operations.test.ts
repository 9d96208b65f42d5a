import { expect, it } from 'vitest'
import { devicePostures, type DevicePosturesService } from '../src/index.ts'
import { type Answer, connect } from './connect.ts'
import { pageOf, posture } from './samples.ts'

interface Case {
  /** Carries the operation out, with the id 7 where it takes one. */
  readonly call: (client: DevicePosturesService) => PromiseLike<unknown>
  readonly query?: string
  readonly body?: unknown
  readonly answer: Exclude<Answer, string>
}

const cases: Readonly<Record<string, Case>> = {
  listDevicePostures: {
    call: (client) => client.list(),
    query: '?page=0&size=1000',
    answer: [200, pageOf([posture])],
  },
  createDevicePosture: {
    call: (client) =>
      client.create({
        name: 'Strict',
        windows: { allowed: true, antiviruses: ['MICROSOFT_DEFENDER'] },
        ios: { allowed: false },
      }),
    body: {
      name: 'Strict',
      windows: { allowed: true, antiviruses: ['MICROSOFT_DEFENDER'] },
      ios: { allowed: false },
    },
    answer: [200, posture],
  },
  getDevicePosture: { call: (client) => client.get('7'), answer: [200, posture] },
  updateDevicePosture: {
    call: (client) =>
      client.update('7', {
        name: 'Strict',
        windows: { allowed: true, antiviruses: ['MICROSOFT_DEFENDER'] },
        ios: { allowed: false },
      }),
    body: {
      name: 'Strict',
      windows: { allowed: true, antiviruses: ['MICROSOFT_DEFENDER'] },
      ios: { allowed: false },
    },
    answer: [200, posture],
  },
  deleteDevicePosture: { call: (client) => client.delete('7'), answer: [200] },
}

it('has a case for every operation of the definition', () => {
  expect(Object.keys(cases).toSorted()).toEqual(devicePostures.operations.map(({ id }) => id).toSorted())
})

it.each(devicePostures.operations)('$id goes out as $method $path', async ({ id, method, path }) => {
  const { call, query = '', body, answer } = cases[id] ?? expect.unreachable(`no case for ${id}`)
  await using connection = await connect([answer])
  expect(await call(connection.client.devicePostures)).toEqual(answer[1])
  expect(connection.sent).toEqual([{ method, path: path.replace('{id}', '7') + query, body }])
})
