import { type RequestSigner, signHeaders } from '../contract/request-signer.ts'
import { buildUrl } from '../pipeline/send.ts'
import type { Step } from '../pipeline/step.ts'

/** Adds the headers of a request signer. */
export function createSignStep({ signer }: { readonly signer: RequestSigner | undefined }): Step {
  if (signer === undefined) return { name: 'sign' }
  return {
    name: 'sign',
    async enter(exchange) {
      const { request, signal } = exchange
      const { method, headers, body } = request
      const signable = { method, url: buildUrl(request), headers, ...(body === undefined ? {} : { body }) }
      const signed = await signHeaders(signer, signable, signal)
      return { exchange: { ...exchange, request: { ...request, headers: signed } } }
    },
  }
}
