import * as z from 'zod'
import { certificateResponseSchema, type CertificateResponse } from './certificate-response.ts'
import type { Shape } from './shape.ts'

/** Response of `listCertificates`: one page. */
export interface PageCertificateResponse {
  /** The items of this page. */
  readonly content: readonly CertificateResponse[]
  /** Items on all pages together. */
  readonly totalElements: number
  /** How many pages there are. */
  readonly totalPages: number
  /** Items on this page. */
  readonly numberOfElements: number
  /** Zero-based. */
  readonly page: number
  /** Items that a page holds at most. */
  readonly size: number
}

export const pageCertificateResponseSchema: z.ZodType<PageCertificateResponse> = z.looseObject({
  content: z.array(certificateResponseSchema),
  totalElements: z.number(),
  totalPages: z.number(),
  numberOfElements: z.number(),
  page: z.number(),
  size: z.number(),
} satisfies Shape<PageCertificateResponse>)
