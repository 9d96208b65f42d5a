import { abortable } from '../cancellation.ts'
import { lowerCaseNames } from '../pipeline/header-names.ts'
import type { RequestSigner } from '../client/request-signer.ts'
import { urlOf } from '../pipeline/url.ts'
import type { Policy } from '../pipeline/policy.ts'

/** Adds the headers of a request signer. */
export function signPolicy(signer: RequestSigner): Policy {
  return {
    name: 'sign',
    async apply(exchange, next) {
      const { request, signal } = exchange
      const { method, headers, body } = request
      const signable = { method, url: urlOf(request), headers, ...(body === undefined ? {} : { body }) }
      const signature = await abortable(signer.sign(signable, signal), signal)
      return next({
        ...exchange,
        request: { ...request, headers: { ...headers, ...lowerCaseNames(signature) } },
      })
    },
  }
}
