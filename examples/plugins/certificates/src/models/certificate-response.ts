import * as z from 'zod'
import type { Shape } from './shape.ts'

/** Response of `getCertificate` and `updateCertificate`; part of `PageCertificateResponse`. */
export interface CertificateResponse {
  /** Given by the API. */
  readonly id: string
  /** Whom or what it is for. */
  readonly commonName: string
  /** Open: a later version of the API may add values. */
  readonly status: 'VALID' | 'REVOKED' | 'EXPIRED' | (string & {})
  /** ISO 8601, UTC. */
  readonly expiresAt: string
  /** Anything worth saying. */
  readonly description?: string
  /** E-mail addresses of those who are told before it expires. */
  readonly contacts?: readonly string[]
}

// Loose: a later version of the API may add properties.
export const certificateResponseSchema: z.ZodType<CertificateResponse> = z.looseObject({
  id: z.string(),
  commonName: z.string(),
  status: z.string(),
  expiresAt: z.string(),
  description: z.string().exactOptional(),
  contacts: z.array(z.string()).exactOptional(),
} satisfies Shape<CertificateResponse>)
