import { UnsupportedOperationError } from '@cloudconnexa/errors'
import { connect, type OperationCase, testOperations } from '@cloudconnexa/service-tests'
import { expect, it } from 'vitest'
import { accessVisibility, type AccessVisibilityService } from '../src/index.ts'

const cases: Readonly<Record<string, OperationCase<AccessVisibilityService>>> = {
  disableAccessVisibility: {
    call: (client) => client.disable(),
    response: [200],
  },
  enableAccessVisibility: {
    call: (client) => client.enable(),
    response: [200],
  },
  getAccessVisibilityEnabled: {
    call: (client) => client.get(),
    response: [200, false],
  },
}

testOperations(accessVisibility, cases)

it.each(accessVisibility.operations)('$id is not there before API 1.1.1', async ({ id }) => {
  const { call, response } = cases[id] ?? expect.unreachable(`no case for ${id}`)
  await using connection = await connect({ accessVisibility }, [response], { apiVersion: '1.1.0' })
  await expect(call(connection.client.accessVisibility)).rejects.toBeInstanceOf(UnsupportedOperationError)
  expect(connection.sent).toEqual([])
})
