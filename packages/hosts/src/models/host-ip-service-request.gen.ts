// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import { serviceConfigRequestSchema, type ServiceConfigRequest } from './service-config-request.gen.ts'
import type { ShapeOf } from './shape-of.gen.ts'

/**
 * Body of `createHostIpService` (`POST /hosts/ip-services`) and `updateHostIpService`
 * (`PUT /hosts/ip-services/{id}`).
 *
 * Read from the documentation of API version 1.2.3.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-3/schemas/hostipservicerequest.md
 */
export interface HostIpServiceRequest {
  /** Display name. */
  name: string
  /** Free text. The official Terraform provider allows 1 to 255 characters. */
  description?: string
  config?: ServiceConfigRequest
}

export const hostIpServiceRequestSchema: z.ZodType<HostIpServiceRequest> = z.strictObject({
  name: z.string(),
  description: z.string().exactOptional(),
  config: serviceConfigRequestSchema.exactOptional(),
} satisfies ShapeOf<HostIpServiceRequest>)
