// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import { userResponseSchema, type UserResponse } from './user-response.gen.ts'
import type { ShapeOf } from './shape-of.gen.ts'

/**
 * Answer of `listUsers` (`GET /users`).
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

export const pageUserResponseSchema: z.ZodType<PageUserResponse> = z.looseObject({
  content: z.array(userResponseSchema),
  totalElements: z.number(),
  totalPages: z.number(),
  numberOfElements: z.number(),
  page: z.number(),
  size: z.number(),
} satisfies ShapeOf<PageUserResponse>)
