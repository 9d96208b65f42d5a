// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import { countryCheckResponseSchema, type CountryCheckResponse } from './country-check-response.gen.ts'
import { defaultCheckResponseSchema, type DefaultCheckResponse } from './default-check-response.gen.ts'
import { ipCheckResponseSchema, type IpCheckResponse } from './ip-check-response.gen.ts'
import type { ShapeOf } from './shape-of.gen.ts'

/**
 * Answer of `createLocationContext` (`POST /location-contexts`), `getLocationContext`
 * (`GET /location-contexts/{id}`) and `updateLocationContext` (`PUT /location-contexts/{id}`); part of
 * `PageLocationContextResponse`.
 *
 * Read from the documentation of API version 1.2.0.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-0/schemas/locationcontextresponse.md
 */
export interface LocationContextResponse {
  /** Policy id. */
  readonly id: string
  /** Policy name. */
  readonly name: string
  /** Free text. */
  readonly description?: string
  /** User groups the policy applies to. */
  readonly userGroupsIds?: readonly string[]
  readonly ipCheck?: IpCheckResponse
  readonly countryCheck?: CountryCheckResponse
  readonly defaultCheck?: DefaultCheckResponse
}

export const locationContextResponseSchema: z.ZodType<LocationContextResponse> = z.looseObject({
  id: z.string(),
  name: z.string(),
  description: z.string().exactOptional(),
  userGroupsIds: z.array(z.string()).exactOptional(),
  ipCheck: ipCheckResponseSchema.exactOptional(),
  countryCheck: countryCheckResponseSchema.exactOptional(),
  defaultCheck: defaultCheckResponseSchema.exactOptional(),
} satisfies ShapeOf<LocationContextResponse>)
