// Generated from spec/ by `npm run generate`; change it there.

import type { HostDomainRouteResponse } from './host-domain-route-response.gen.ts'
import type { ServiceConfigResponse } from './service-config-response.gen.ts'

/**
 * Response of `createHostApplication` (`POST /hosts/applications`), `getHostApplication`
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
