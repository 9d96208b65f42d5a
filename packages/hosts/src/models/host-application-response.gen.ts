// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import {
  hostDomainRouteResponseSchema,
  type HostDomainRouteResponse,
} from './host-domain-route-response.gen.ts'
import { serviceConfigResponseSchema, type ServiceConfigResponse } from './service-config-response.gen.ts'
import type { ShapeOf } from './shape-of.gen.ts'

/**
 * Answer of `createHostApplication` (`POST /hosts/applications`), `getHostApplication`
 * (`GET /hosts/applications/{id}`) and `updateHostApplication` (`PUT /hosts/applications/{id}`); part
 * of `PageHostApplicationResponse`.
 *
 * Read from the documentation of API version 1.2.3.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-3/schemas/hostapplicationresponse.md
 */
export interface HostApplicationResponse {
  /** Application id. */
  readonly id: string
  /** Display name. */
  readonly name: string
  /** Free text. */
  readonly description?: string
  /** Id of the owning host. */
  readonly networkItemId: string
  /** Kind of owner; HOST here. Example: `HOST`. */
  readonly networkItemType: 'NETWORK' | 'HOST' | (string & {})
  /** Domains of the application. */
  readonly routes?: readonly HostDomainRouteResponse[]
  readonly config?: ServiceConfigResponse
}

export const hostApplicationResponseSchema: z.ZodType<HostApplicationResponse> = z.looseObject({
  id: z.string(),
  name: z.string(),
  description: z.string().exactOptional(),
  networkItemId: z.string(),
  networkItemType: z.string(),
  routes: z.array(hostDomainRouteResponseSchema).exactOptional(),
  config: serviceConfigResponseSchema.exactOptional(),
} satisfies ShapeOf<HostApplicationResponse>)
