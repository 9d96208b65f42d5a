// Generated from spec/ by `npm run generate`; change it there.

import { hasOnlyKeys, isObject } from './type-guards.gen.ts'

/**
 * Request body of `createHostConnector` (`POST /hosts/connectors`) and `updateHostConnector`
 * (`PUT /hosts/connectors/{id}`); part of `HostCreateRequest`.
 *
 * Read from the documentation of API version 1.2.3.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-3/schemas/hostconnectorrequest.md
 */
export interface HostConnectorRequest {
  /** Display name of the connector. */
  name: string
  /** Free text. The official Terraform provider allows 1 to 120 characters. */
  description?: string
  /** Id of the region the connector attaches to; ids look like us-east-1, it-mxp, eu-central-1. */
  vpnRegionId: string
}

/** Whether a value is a {@link HostConnectorRequest}. */
export function isHostConnectorRequest(value: unknown): value is HostConnectorRequest {
  return (
    isObject(value) &&
    typeof value.name === 'string' &&
    (typeof value.description === 'string' || !('description' in value)) &&
    typeof value.vpnRegionId === 'string' &&
    hasOnlyKeys(value, ['name', 'description', 'vpnRegionId'])
  )
}
