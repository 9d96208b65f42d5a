// Generated from spec/ by `npm run generate`; change it there.

import { isNetworkResponse, type NetworkResponse } from './network-response.gen.ts'
import { isArrayWith, isObject } from './type-guards.gen.ts'

/**
 * Response of `listNetworks` (`GET /networks`).
 *
 * Read from the documentation of API version 1.2.3.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-3/schemas/pagenetworkresponse.md
 */
export interface PageNetworkResponse {
  readonly content: readonly NetworkResponse[]
  readonly totalElements: number
  readonly totalPages: number
  readonly numberOfElements: number
  readonly page: number
  readonly size: number
}

/** Whether a value is a {@link PageNetworkResponse}. */
export function isPageNetworkResponse(value: unknown): value is PageNetworkResponse {
  return (
    isObject(value) &&
    isArrayWith(value.content, isNetworkResponse) &&
    Number.isFinite(value.totalElements) &&
    Number.isFinite(value.totalPages) &&
    Number.isFinite(value.numberOfElements) &&
    Number.isFinite(value.page) &&
    Number.isFinite(value.size)
  )
}
