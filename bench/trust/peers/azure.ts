import {
  createDefaultHttpClient,
  createPipelineFromOptions,
  createPipelineRequest,
  type HttpMethods,
  RestError,
} from '@azure/core-rest-pipeline'
import { canaries, type CallWish, keyHeader, type Peer } from './peer.ts'

/** Azure's request pipeline with its default policies. Failed responses become errors as in the clients built on it. */
export const azure: Peer = {
  name: 'azure core-rest-pipeline',
  package: '@azure/core-rest-pipeline',
  takesSignal: true,
  open: (url) => {
    const pipeline = createPipelineFromOptions({})
    const httpClient = createDefaultHttpClient()
    const send = async (method: HttpMethods, { signal }: CallWish = {}, body?: object): Promise<unknown> => {
      const request = createPipelineRequest({
        url: `${url}/users`,
        method,
        allowInsecureConnection: true,
        ...(signal === undefined ? {} : { abortSignal: signal }),
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })
      // The policy for bearer tokens refuses plain HTTP.
      request.headers.set('authorization', `Bearer ${canaries.token}`)
      request.headers.set(keyHeader, canaries['API key'])
      request.headers.set('content-type', 'application/json')
      const response = await pipeline.sendRequest(httpClient, request)
      const { status: statusCode, bodyAsText } = response
      if (statusCode >= 400) throw new RestError('The request failed.', { statusCode, request, response })
      return JSON.parse(bodyAsText || 'null')
    }
    return {
      read: (wish) => send('GET', wish),
      create: (wish) => send('POST', wish, { name: canaries['request body'] }),
      remove: () => send('DELETE'),
    }
  },
}
