import { defineModel, type Model } from '@cloudconnexa/core/model'
import { pageCertificateResponseSchema, type PageCertificateResponse } from './page-certificate-response.ts'
import { certificateRequestSchema, type CertificateRequest } from './certificate-request.ts'
import { certificateResponseSchema, type CertificateResponse } from './certificate-response.ts'
import {
  certificateUpdateRequestSchema,
  type CertificateUpdateRequest,
} from './certificate-update-request.ts'
import {
  issuedCertificateResponseSchema,
  type IssuedCertificateResponse,
} from './issued-certificate-response.ts'

export type { PageCertificateResponse } from './page-certificate-response.ts'
export type { CertificateRequest } from './certificate-request.ts'
export type { CertificateResponse } from './certificate-response.ts'
export type { CertificateUpdateRequest } from './certificate-update-request.ts'
export type { IssuedCertificateResponse } from './issued-certificate-response.ts'

/** Checks and writes {@link PageCertificateResponse}. */
export const pageCertificateResponse: Model<PageCertificateResponse> = defineModel({
  name: 'PageCertificateResponse',
  kind: 'response',
  schema: pageCertificateResponseSchema,
})

/** Checks and writes {@link CertificateRequest}. */
export const certificateRequest: Model<CertificateRequest> = defineModel({
  name: 'CertificateRequest',
  kind: 'request',
  schema: certificateRequestSchema,
})

/** Checks and writes {@link CertificateResponse}. */
export const certificateResponse: Model<CertificateResponse> = defineModel({
  name: 'CertificateResponse',
  kind: 'response',
  schema: certificateResponseSchema,
})

/** Checks and writes {@link CertificateUpdateRequest}. */
export const certificateUpdateRequest: Model<CertificateUpdateRequest> = defineModel({
  name: 'CertificateUpdateRequest',
  kind: 'request',
  schema: certificateUpdateRequestSchema,
})

/** Checks and writes {@link IssuedCertificateResponse}. */
export const issuedCertificateResponse: Model<IssuedCertificateResponse> = defineModel({
  name: 'IssuedCertificateResponse',
  kind: 'response',
  schema: issuedCertificateResponseSchema,
})
