// Generated from spec/ by `npm run generate`; change it there.

import { hasOnlyKeys, isObject } from './type-guards.gen.ts'

/**
 * Part of `IpCheckRequest`.
 *
 * Read from the documentation of API version 1.2.3.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-3/schemas/iprequest.md
 */
export interface IpRequest {
  /** Address or subnet; CIDR notation is needed in practice (x.x.x.x/32 for one address). */
  ip: string
  /** Free text. */
  description?: string
}

/** Whether a value is a {@link IpRequest}. */
export function isIpRequest(value: unknown): value is IpRequest {
  return (
    isObject(value) &&
    typeof value.ip === 'string' &&
    (typeof value.description === 'string' || !('description' in value)) &&
    hasOnlyKeys(value, ['ip', 'description'])
  )
}
