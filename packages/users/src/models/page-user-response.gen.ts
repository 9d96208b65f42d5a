// Generated from spec/ by `npm run generate`; change it there.

import { isUserResponse, type UserResponse } from './user-response.gen.ts'
import { isArrayWith, isObject } from './type-guards.gen.ts'

/**
 * Response of `listUsers` (`GET /users`).
 *
 * Read from the documentation of API version 1.2.3.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-3/schemas/pageuserresponse.md
 */
export interface PageUserResponse {
  readonly content: readonly UserResponse[]
  readonly totalElements: number
  readonly totalPages: number
  readonly numberOfElements: number
  readonly page: number
  readonly size: number
}

/** Whether a value is a {@link PageUserResponse}. */
export function isPageUserResponse(value: unknown): value is PageUserResponse {
  return (
    isObject(value) &&
    isArrayWith(value.content, isUserResponse) &&
    Number.isFinite(value.totalElements) &&
    Number.isFinite(value.totalPages) &&
    Number.isFinite(value.numberOfElements) &&
    Number.isFinite(value.page) &&
    Number.isFinite(value.size)
  )
}
