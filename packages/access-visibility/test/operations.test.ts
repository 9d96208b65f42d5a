import { UnsupportedOperationError } from '@cloudconnexa/core'
import { expect, it } from 'vitest'
import { accessVisibility } from '../src/index.ts'
import { type Answer, connect, type Connection } from './connect.ts'

interface Case {
  readonly call: (connection: Connection) => PromiseLike<unknown>
  readonly answer: Answer
  readonly result: unknown
}

const cases: Readonly<Record<string, Case>> = {
  disableAccessVisibility: {
    call: ({ client }) => client.accessVisibility.disable(),
    answer: {},
    result: undefined,
  },
  enableAccessVisibility: {
    call: ({ client }) => client.accessVisibility.enable(),
    answer: {},
    result: undefined,
  },
  getAccessVisibilityEnabled: {
    call: ({ client }) => client.accessVisibility.isEnabled(),
    answer: { json: false },
    result: false,
  },
}

it('has a case for every operation of the definition', () => {
  expect(Object.keys(cases).toSorted()).toEqual(accessVisibility.operations.map(({ id }) => id).toSorted())
})

it.each(accessVisibility.operations)('$id goes out as $method $path', async ({ id, method, path }) => {
  const { call, answer, result } = cases[id] ?? expect.unreachable(`no case for ${id}`)
  await using connection = await connect(() => answer)
  expect(await call(connection)).toEqual(result)
  expect(connection.sent).toEqual([{ method, path, query: {} }])
})

it.each(accessVisibility.operations)('$id is not there before API 1.1.1', async ({ id }) => {
  const { call, answer } = cases[id] ?? expect.unreachable(`no case for ${id}`)
  await using connection = await connect(() => answer, { apiVersion: '1.1.0' })
  await expect(call(connection)).rejects.toBeInstanceOf(UnsupportedOperationError)
  expect(connection.sent).toEqual([])
})
