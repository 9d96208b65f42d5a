// Generated from spec/ by `npm run generate`; change it there.

import {
  isNetworkApplicationResponse,
  type NetworkApplicationResponse,
} from './network-application-response.gen.ts'
import { isArrayWith, isObject } from './type-guards.gen.ts'

/**
 * Response of `listNetworkApplications` (`GET /networks/applications`).
 *
 * Read from the documentation of API version 1.2.3.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-3/schemas/pagenetworkapplicationresponse.md
 */
export interface PageNetworkApplicationResponse {
  readonly content: readonly NetworkApplicationResponse[]
  readonly totalElements: number
  readonly totalPages: number
  readonly numberOfElements: number
  readonly page: number
  readonly size: number
}

/** Whether a value is a {@link PageNetworkApplicationResponse}. */
export function isPageNetworkApplicationResponse(value: unknown): value is PageNetworkApplicationResponse {
  return (
    isObject(value) &&
    isArrayWith(value.content, isNetworkApplicationResponse) &&
    Number.isFinite(value.totalElements) &&
    Number.isFinite(value.totalPages) &&
    Number.isFinite(value.numberOfElements) &&
    Number.isFinite(value.page) &&
    Number.isFinite(value.size)
  )
}
