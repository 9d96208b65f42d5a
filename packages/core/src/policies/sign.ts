import { type RequestSigner, signHeaders } from '../contract/request-signer.ts'
import { createPassThrough, type Policy } from '../pipeline/policy.ts'
import { buildUrl } from '../pipeline/send.ts'

/** Adds the headers of a request signer. */
export function createSignPolicy({ signer }: { readonly signer: RequestSigner | undefined }): Policy {
  if (signer === undefined) return createPassThrough('sign')
  return {
    name: 'sign',
    async apply(exchange, next) {
      const { request, signal } = exchange
      const { method, headers, body } = request
      const signable = { method, url: buildUrl(request), headers, ...(body === undefined ? {} : { body }) }
      const signed = await signHeaders(signer, signable, signal)
      return next({ ...exchange, request: { ...request, headers: signed } })
    },
  }
}
