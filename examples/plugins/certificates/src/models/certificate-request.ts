import * as z from 'zod'
import type { Shape } from './shape.ts'

/** Body of `createCertificate`. */
export interface CertificateRequest {
  /** Whom or what it is for, such as the name of a device. */
  commonName: string
  /** 1 to 825; the API takes 365 where it is left out. */
  validDays?: number
  /** Anything worth saying. */
  description?: string
}

// Strict: a property with a typing error would be lost without a word.
export const certificateRequestSchema: z.ZodType<CertificateRequest> = z.strictObject({
  commonName: z.string().min(1),
  validDays: z.int().min(1).max(825).exactOptional(),
  description: z.string().exactOptional(),
} satisfies Shape<CertificateRequest>)
