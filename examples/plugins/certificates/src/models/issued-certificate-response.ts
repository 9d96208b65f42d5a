import { isSecret, type Secret } from '@cloudconnexa/core'
import * as z from 'zod'
import type { Shape } from './shape.ts'

/** Response of `createCertificate`. */
export interface IssuedCertificateResponse {
  /** Given by the API. */
  readonly id: string
  /** Whom or what it is for. */
  readonly commonName: string
  /** ISO 8601, UTC. */
  readonly expiresAt: string
  /** The private key (PEM), which the API shows once. */
  readonly privateKey: Secret
}

// What the contract calls a secret is one by the time the model sees it.
const secretSchema: z.ZodType<Secret> = z.custom<Secret>(isSecret, 'Expected a Secret')

export const issuedCertificateResponseSchema: z.ZodType<IssuedCertificateResponse> = z.looseObject({
  id: z.string(),
  commonName: z.string(),
  expiresAt: z.string(),
  privateKey: secretSchema,
} satisfies Shape<IssuedCertificateResponse>)
