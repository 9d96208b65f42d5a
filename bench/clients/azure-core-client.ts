import { getClient } from '@azure-rest/core-client'
import { type BenchClient, bearerToken, newUser, readEveryPage, type UserPage } from './bench-client.ts'

/** Azure's REST client, on which the clients of its services are built. */
export function open(url: string): BenchClient {
  // A key instead of a token: the policy for bearer tokens refuses plain HTTP.
  const credentials = { apiKeyHeaderName: 'api-key' }
  const azure = getClient(
    `${url}/api/v1`,
    { key: bearerToken },
    { allowInsecureConnection: true, credentials },
  )
  return {
    getUser: async () => azure.path('/users/{id}', 'somebody').get(),
    createUser: async () => azure.path('/users').post({ body: newUser }),
    readUsers: () =>
      readEveryPage(async (page) => {
        const { body } = await azure.path('/users').get({ queryParameters: { page, size: 1000 } })
        // The server is ours.
        return body as UserPage
      }),
  }
}
