// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import { countryCheckRequestSchema, type CountryCheckRequest } from './country-check-request.gen.ts'
import { defaultCheckRequestSchema, type DefaultCheckRequest } from './default-check-request.gen.ts'
import { ipCheckRequestSchema, type IpCheckRequest } from './ip-check-request.gen.ts'
import type { ShapeOf } from './shape-of.gen.ts'

/**
 * Body of `createLocationContext` (`POST /location-contexts`) and `updateLocationContext`
 * (`PUT /location-contexts/{id}`).
 *
 * Read from the documentation of API version 1.2.3.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-3/schemas/locationcontextrequest.md
 */
export interface LocationContextRequest {
  /** Policy name. */
  name: string
  /** Free text. The official Terraform provider allows 1 to 120 characters. */
  description?: string
  /** User groups the policy applies to. */
  userGroupsIds?: readonly string[]
  ipCheck?: IpCheckRequest
  countryCheck?: CountryCheckRequest
  defaultCheck: DefaultCheckRequest
}

export const locationContextRequestSchema: z.ZodType<LocationContextRequest> = z.strictObject({
  name: z.string(),
  description: z.string().exactOptional(),
  userGroupsIds: z.array(z.string()).exactOptional(),
  ipCheck: ipCheckRequestSchema.exactOptional(),
  countryCheck: countryCheckRequestSchema.exactOptional(),
  defaultCheck: defaultCheckRequestSchema,
} satisfies ShapeOf<LocationContextRequest>)
