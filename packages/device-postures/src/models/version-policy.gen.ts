// Generated from spec/ by `npm run generate`; change it there.

import { isObject } from './type-guards.gen.ts'

/**
 * Part of `MacOSResponse` and `WindowsResponse`.
 *
 * Read from the documentation of API version 1.2.3.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-3/schemas/versionpolicy.md
 */
export interface VersionPolicy {
  /** OS version to compare with. */
  readonly version?: string
  /** Comparison: at least, at most, equal. */
  readonly condition?: 'GTE' | 'LTE' | 'EQUAL' | (string & {})
}

/** Whether a value is a {@link VersionPolicy}. */
export function isVersionPolicy(value: unknown): value is VersionPolicy {
  return (
    isObject(value) &&
    (typeof value.version === 'string' || !('version' in value)) &&
    (typeof value.condition === 'string' || !('condition' in value))
  )
}
