import { type RequestSigner, signedHeaders } from '../client/request-signer.ts'
import type { Policy } from '../pipeline/policy.ts'
import { urlOf } from '../pipeline/url.ts'

/** Adds the headers of a request signer. */
export function signPolicy(signer: RequestSigner): Policy {
  return {
    name: 'sign',
    async apply(exchange, next) {
      const { request, signal } = exchange
      const { method, headers, body } = request
      const signable = { method, url: urlOf(request), headers, ...(body === undefined ? {} : { body }) }
      const signed = await signedHeaders(signer, signable, signal)
      return next({ ...exchange, request: { ...request, headers: signed } })
    },
  }
}
