// Generated from spec/ by `npm run generate`; change it there.

import { hasOnlyKeys, isAmong, isObject } from './type-guards.gen.ts'

/**
 * Part of `MacOSRequest` and `WindowsRequest`. The form of `VersionPolicy` that requests take.
 *
 * Read from the documentation of API version 1.2.3.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-3/schemas/versionpolicy.md
 */
export interface VersionPolicyRequest {
  /** OS version to compare with. */
  version?: string
  /** Comparison: at least, at most, equal. */
  condition?: 'GTE' | 'LTE' | 'EQUAL'
}

/** Whether a value is a {@link VersionPolicyRequest}. */
export function isVersionPolicyRequest(value: unknown): value is VersionPolicyRequest {
  return (
    isObject(value) &&
    (typeof value.version === 'string' || !('version' in value)) &&
    (isAmong(value.condition, ['GTE', 'LTE', 'EQUAL']) || !('condition' in value)) &&
    hasOnlyKeys(value, ['version', 'condition'])
  )
}
