import { toRequest } from '@cloudconnexa/core/service'
import type { CertificateResponse, CertificateUpdateRequest } from './models/index.ts'

/**
 * The request that would write a certificate as it was read. It names every property of the request: what else a response
 * holds must not get into one.
 */
export function draftCertificate({ description, contacts }: CertificateResponse): CertificateUpdateRequest {
  return toRequest<CertificateUpdateRequest>({ description, contacts })
}
