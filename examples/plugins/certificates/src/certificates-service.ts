import type { Call, CallOptions, List } from '@cloudconnexa/core'
import {
  type Contract,
  type ListOptions,
  pageNumbers,
  type Patch,
  patchResource,
  type ServiceContext,
} from '@cloudconnexa/core/service'
import { draftCertificate } from './draft-certificate.ts'
import type {
  CertificateRequest,
  CertificateResponse,
  CertificateUpdateRequest,
  IssuedCertificateResponse,
  PageCertificateResponse,
} from './models/index.ts'
import { operation } from './operation.ts'

const listCertificates = operation({
  id: 'listCertificates',
  method: 'GET',
  path: '/certificates',
  query: { page: 'integer?', size: 'integer?', status: 'string?' },
  response: 'pageCertificateResponse',
})
const createCertificate = operation({
  id: 'createCertificate',
  method: 'POST',
  path: '/certificates',
  body: 'certificateRequest',
  response: 'issuedCertificateResponse',
  // Not repeatable: every call issues another certificate, and its key is shown once.
  secrets: ['privateKey'],
})
const getCertificate = operation({
  id: 'getCertificate',
  method: 'GET',
  path: '/certificates/{id}',
  response: 'certificateResponse',
})
const updateCertificate = operation({
  id: 'updateCertificate',
  method: 'PUT',
  path: '/certificates/{id}',
  body: 'certificateUpdateRequest',
  response: 'certificateResponse',
})
const revokeCertificate = operation({
  id: 'revokeCertificate',
  method: 'POST',
  path: '/certificates/{id}/revocation',
  // What is revoked stays revoked, however often it is asked for.
  repeatable: true,
})

/** Contracts of the operations on certificates. */
export const certificateOperations: readonly Contract[] = [
  listCertificates,
  createCertificate,
  getCertificate,
  updateCertificate,
  revokeCertificate,
]

/** Options of a list of certificates. */
export type CertificateListOptions = ListOptions & {
  /** Only certificates with this status, such as `VALID`. */
  readonly status?: string
}

/** Device certificates: what a device shows to prove that it belongs to the company. */
export class CertificatesService {
  readonly #context: ServiceContext

  constructor(context: ServiceContext) {
    this.#context = context
  }

  /**
   * Lists certificates.
   *
   * `listCertificates`, GET /certificates
   */
  list(options?: CertificateListOptions): List<CertificateResponse, PageCertificateResponse> {
    return this.#context.paginate(listCertificates, pageNumbers<CertificateResponse>(), options)
  }

  /**
   * Issues a certificate. Its private key is in this response and in no other. When nobody can tell whether the API has
   * issued it, it is not sent again: the error says `outcome: 'unknown'`.
   *
   * `createCertificate`, POST /certificates
   *
   * @throws {ValidationError} when the API or the model refuses the body.
   */
  create(body: CertificateRequest, options?: CallOptions): Call<IssuedCertificateResponse> {
    return this.#context.execute(createCertificate, { body }, options)
  }

  /**
   * Reads a certificate, without its private key.
   *
   * `getCertificate`, GET /certificates/{id}
   *
   * @throws {NotFoundError} when there is none with this id.
   */
  get(id: string, options?: CallOptions): Call<CertificateResponse> {
    return this.#context.execute(getCertificate, { id }, options)
  }

  /**
   * Replaces what can be changed of a certificate: what is left out is cleared. Use {@link CertificatesService.patch} to
   * change single properties.
   *
   * `updateCertificate`, PUT /certificates/{id}
   *
   * @throws {NotFoundError} when there is none with this id.
   * @throws {ValidationError} when the API or the model refuses the body.
   */
  update(id: string, body: CertificateUpdateRequest, options?: CallOptions): Call<CertificateResponse> {
    return this.#context.execute(updateCertificate, { id, body }, options)
  }

  /**
   * Changes single properties of a certificate: reads it, merges, replaces it. Not atomic. `null` clears a property.
   * Sends two requests, so the result is a plain promise; `timeout` is that of both together.
   *
   * `getCertificate` and `updateCertificate`
   *
   * @throws {NotFoundError} when there is none with this id.
   * @throws {ValidationError} when the API or the model refuses the body.
   */
  patch(
    id: string,
    changes: Patch<CertificateUpdateRequest>,
    options?: CallOptions,
  ): Promise<CertificateResponse> {
    return patchResource<CertificateResponse, CertificateUpdateRequest>(
      this.#context,
      {
        read: (shared) => this.get(id, shared),
        draft: draftCertificate,
        changes,
        write: (body, shared) => this.update(id, body, shared),
      },
      options,
    )
  }

  /**
   * Makes the request that would write a certificate as it was read. Sends nothing.
   *
   * @param certificate - As `get` or `list` returned it.
   */
  draft(certificate: CertificateResponse): CertificateUpdateRequest {
    return draftCertificate(certificate)
  }

  /**
   * Revokes a certificate for good. Revoking it again changes nothing.
   *
   * `revokeCertificate`, POST /certificates/{id}/revocation
   *
   * @throws {NotFoundError} when there is none with this id.
   */
  revoke(id: string, options?: CallOptions): Call<void> {
    return this.#context.execute(revokeCertificate, { id }, options)
  }
}
