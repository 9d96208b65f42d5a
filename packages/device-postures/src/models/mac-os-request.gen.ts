// Generated from spec/ by `npm run generate`; change it there.

import type { VersionPolicyRequest } from './version-policy-request.gen.ts'

/**
 * Part of `DevicePostureRequest`.
 *
 * Read from the documentation of API version 1.2.0.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-0/schemas/macosrequest.md
 */
export interface MacOSRequest {
  /** Whether this OS may connect at all. */
  allowed?: boolean
  version?: VersionPolicyRequest
  /** Accepted antivirus products; at least one must be present on the device. */
  antiviruses?: readonly (
    | 'AVAST'
    | 'AVG'
    | 'AVIRA'
    | 'BITDEFENDER'
    | 'CROWDSTRIKE_FALCON'
    | 'ESET'
    | 'MALWAREBYTES'
    | 'MCAFEE'
    | 'MICROSOFT_DEFENDER'
    | 'NORTON'
    | 'SENTINEL_ONE'
  )[]
  /** Require an encrypted disk (no per-volume check on macOS). */
  diskEncrypted?: boolean
  /** Certificate content to validate. */
  certificate?: string
}
