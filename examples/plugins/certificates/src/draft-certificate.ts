import { createDraft, toRequest } from '@cloudconnexa/core/service'
import type { CertificateResponse, CertificateUpdateRequest } from './models/index.ts'

/**
 * The request that would write a certificate as it was read. It names every property of the request: what else a response
 * holds must not get into one.
 */
export function draftCertificate(response: CertificateResponse): CertificateUpdateRequest {
  return createDraft(response, ({ description, contacts }) =>
    toRequest<CertificateUpdateRequest>({ description, contacts }),
  )
}
