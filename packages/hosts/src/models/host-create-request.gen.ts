// Generated from spec/ by `npm run generate`; change it there.

import type { HostConnectorRequest } from './host-connector-request.gen.ts'

/**
 * Request body of `createHost` (`POST /hosts`).
 *
 * Read from the documentation of API version 1.2.3.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-3/host/create-a-new-host-with-connectors.md
 */
export interface HostCreateRequest {
  /** Display name of the host. */
  name: string
  /** Free text. The official Terraform provider allows 1 to 120 characters. */
  description?: string
  /** How internet-bound traffic of the host is treated. */
  internetAccess?: 'SPLIT_TUNNEL_ON' | 'SPLIT_TUNNEL_OFF' | 'RESTRICTED_INTERNET'
  /** DNS name of the host. The official Terraform provider allows 1 to 253 characters. */
  domain?: string
  /** Connectors created together with the host. */
  connectors?: readonly HostConnectorRequest[]
  /** Gateway ids tied to the host. */
  gatewaysIds?: readonly string[]
}
