import { describe, expect, it } from 'vitest'
import { checkApiPath, type SignableRequest } from '../../src/runtime.ts'
import { createTestClient } from '../support/create-test-client.ts'
import { startScriptedServer } from '../support/scripted-server.ts'
import { createStaticAuthenticator } from '../support/create-static-authenticator.ts'
import { getThing } from '../support/things-service.ts'

describe('the path of the API', () => {
  it.each([
    [undefined, '/api/v1/things/7'],
    ['/vpn/cloudconnexa', '/vpn/cloudconnexa/things/7'],
    ['', '/things/7'],
  ])('%j of an authenticator is where calls go, and what is signed', async (apiPath, expected) => {
    await using server = await startScriptedServer([{ body: { id: '7', name: 'seven' } }])
    const authenticator = createStaticAuthenticator(server.url)
    const endpoint = {
      baseUrl: server.url,
      credentialKey: 'k',
      ...(apiPath === undefined ? {} : { apiPath }),
    }
    const signed: SignableRequest[] = []
    await using connection = createTestClient(server.url, {
      auth: () => ({ ...authenticator, getEndpoint: async () => endpoint }),
      signer: {
        sign: async (request) => {
          signed.push(request)
          return {}
        },
      },
    })
    await connection.context.execute(getThing, { id: '7' })
    expect(server.requests.map(({ path }) => path)).toEqual([expected])
    expect(signed.map(({ url }) => url)).toEqual([`${server.url}${expected}`])
  })

  it('loses a trailing slash when it is checked', () => {
    expect(['/api/v1/', '/api/v1', '/', ''].map(checkApiPath)).toEqual(['/api/v1', '/api/v1', '', ''])
  })
})
