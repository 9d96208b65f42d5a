// Generated from spec/ by `npm run generate`; change it there.

import {
  isNetworkIpServiceResponse,
  type NetworkIpServiceResponse,
} from './network-ip-service-response.gen.ts'
import { isArrayWith, isObject } from './type-guards.gen.ts'

/**
 * Response of `listNetworkIpServices` (`GET /networks/ip-services`).
 *
 * Read from the documentation of API version 1.2.3.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-3/schemas/pagenetworkipserviceresponse.md
 */
export interface PageNetworkIpServiceResponse {
  readonly content: readonly NetworkIpServiceResponse[]
  readonly totalElements: number
  readonly totalPages: number
  readonly numberOfElements: number
  readonly page: number
  readonly size: number
}

/** Whether a value is a {@link PageNetworkIpServiceResponse}. */
export function isPageNetworkIpServiceResponse(value: unknown): value is PageNetworkIpServiceResponse {
  return (
    isObject(value) &&
    isArrayWith(value.content, isNetworkIpServiceResponse) &&
    Number.isFinite(value.totalElements) &&
    Number.isFinite(value.totalPages) &&
    Number.isFinite(value.numberOfElements) &&
    Number.isFinite(value.page) &&
    Number.isFinite(value.size)
  )
}
