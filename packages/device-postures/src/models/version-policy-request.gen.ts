// Generated from spec/ by `npm run generate`; change it there.

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
