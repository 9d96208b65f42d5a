// Generated from spec/ by `npm run generate`; change it there.

import type { UserResponse } from './user-response.gen.ts'

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
