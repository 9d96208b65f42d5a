import {
  createDefaultHttpClient,
  createPipelineFromOptions,
  createPipelineRequest,
} from '@azure/core-rest-pipeline'
import {
  type BenchClient,
  bearerToken,
  newUser,
  readEveryPage,
  userId,
  type UserPage,
} from './bench-client.ts'

/** Azure's request pipeline with its default policies. */
export function open(url: string): BenchClient {
  const pipeline = createPipelineFromOptions({})
  const httpClient = createDefaultHttpClient()
  const send = async (method: 'GET' | 'POST', path: string, body?: string): Promise<unknown> => {
    const request = createPipelineRequest({
      url: `${url}${path}`,
      method,
      allowInsecureConnection: true,
      ...(body === undefined ? {} : { body }),
    })
    request.headers.set('authorization', `Bearer ${bearerToken}`)
    const { bodyAsText } = await pipeline.sendRequest(httpClient, request)
    return JSON.parse(bodyAsText ?? 'null')
  }
  return {
    getUser: () => send('GET', `/api/v1/users/${userId}`),
    createUser: () => send('POST', '/api/v1/users', JSON.stringify(newUser)),
    readUsers: () =>
      readEveryPage(
        // The server is ours.
        async (page) => (await send('GET', `/api/v1/users?page=${page}&size=1000`)) as UserPage,
      ),
  }
}
