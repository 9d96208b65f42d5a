import * as z from 'zod'
import type { Shape } from './shape.ts'

/** Body of `updateCertificate`. */
export interface CertificateUpdateRequest {
  /** Anything worth saying. */
  description?: string
  /** E-mail addresses of those who are told before it expires. */
  contacts?: readonly string[]
}

// Strict: a property with a typing error would be lost without a word.
export const certificateUpdateRequestSchema: z.ZodType<CertificateUpdateRequest> = z.strictObject({
  description: z.string().exactOptional(),
  contacts: z.array(z.string()).exactOptional(),
} satisfies Shape<CertificateUpdateRequest>)
