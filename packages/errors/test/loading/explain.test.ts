import { describe, expect, it } from 'vitest'
import { createErrorFromFailure, createErrorFromResponse } from '../../src/explain/failures.ts'
import { explainFailure, explainResponse } from '../../src/runtime.ts'

describe('what explains failures', () => {
  it('makes of a response the error that the synchronous function makes', async () => {
    const response = {
      status: 400,
      headers: { 'x-request-id': 'r-1' },
      body: '{"errorDetails":{"name":[{"message":"too long","errorCode":"1"}]}}',
      now: 0,
      operation: 'createNetwork',
    }
    const error = await explainResponse(response)
    expect(error.toJSON()).toEqual(createErrorFromResponse(response).toJSON())
    expect(error).toHaveProperty('issues')
  })

  it('makes of a failure below HTTP the error that the synchronous function makes', async () => {
    const failure = { code: 'ECONNREFUSED', host: 'acme.api.openvpn.com', sent: false }
    expect((await explainFailure(failure)).toJSON()).toEqual(createErrorFromFailure(failure).toJSON())
  })

  it('shows where it was awaited', async () => {
    async function callTheService(): Promise<Error> {
      return await explainResponse({ status: 500, headers: {}, body: '', now: 0 })
    }
    expect((await callTheService()).stack).toContain('callTheService')
  })
})
