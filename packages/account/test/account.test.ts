import { inspect } from 'node:util'
import { UnsupportedOperationError, ValidationError } from '@cloudconnexa/errors'
import { Secret } from '@cloudconnexa/core'
import { connect, formatRequests } from '@cloudconnexa/service-tests'
import { expect, it } from 'vitest'
import { account } from '../src/index.ts'

const credentials = { clientId: 'admin.branch', clientSecret: 'shown-once' }

it('createCloudId goes out as POST /account/cloud-id', async () => {
  expect(account.operations.map(({ id }) => id)).toEqual(['createCloudId'])
  await using connection = await connect({ account }, [[200, credentials]])
  const created = await connection.client.account.createCloudId('branch')
  expect(created.clientId).toBe('admin.branch')
  expect(created.clientSecret?.reveal()).toBe('shown-once')
  expect(formatRequests(connection.sent)).toEqual(['POST /account/cloud-id?id=branch'])
  expect(connection.sent[0]?.body).toBeUndefined()
})

it('hands the client secret out as a secret that nothing prints, with validation off too', async () => {
  await using connection = await connect({ account }, [[200, credentials]], { validate: 'off' })
  const created = await connection.client.account.createCloudId('branch').withResponse()
  expect(created.data.clientSecret).toBeInstanceOf(Secret)
  const printed = inspect(created, { depth: null, showHidden: true }) + JSON.stringify(created)
  expect(printed).toContain('[secret]')
  expect(printed).not.toContain('shown-once')
})

it('is sent once, whatever becomes of the response', async () => {
  await using connection = await connect({ account }, ['cut'])
  await expect(connection.client.account.createCloudId('branch')).rejects.toMatchObject({
    outcome: 'unknown',
    attempts: 1,
  })
  expect(connection.sent).toHaveLength(1)
})

it('has ValidationError when the subscription does not allow it', async () => {
  await using connection = await connect({ account }, [
    [400, { errorMessage: 'Not enabled', statusError: 'Bad Request' }],
  ])
  const error: unknown = await connection.client.account
    .createCloudId('branch')
    .catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(ValidationError)
  expect(error).toMatchObject({ origin: 'api', status: 400 })
})

it('sends nothing without a Cloud ID, or before the API version that has it', async () => {
  await using connection = await connect({ account }, [], { apiVersion: '1.1.3' })
  await expect(connection.client.account.createCloudId('branch')).rejects.toBeInstanceOf(
    UnsupportedOperationError,
  )
  expect(connection.sent).toEqual([])
  await using newer = await connect({ account }, [])
  await expect(newer.client.account.createCloudId('')).rejects.toMatchObject({
    origin: 'client',
    issues: [{ path: 'id' }],
  })
  expect(newer.sent).toEqual([])
})
