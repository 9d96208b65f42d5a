// Generated from spec/ by `npm run generate`; change it there.

import type { VersionPolicy } from './version-policy.gen.ts'

/**
 * Part of `DevicePostureResponse`.
 *
 * Read from the documentation of API version 1.0.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-0/schemas/macosresponse.html
 */
export interface MacOSResponse {
  /** Whether this OS may connect at all. */
  readonly allowed?: boolean
  readonly version?: VersionPolicy
  /** Accepted antivirus products; at least one must be present on the device. */
  readonly antiviruses?: readonly (
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
    | (string & {})
  )[]
  /** Require an encrypted disk (no per-volume check on macOS). */
  readonly diskEncrypted?: boolean
  /** Certificate content to validate. */
  readonly certificate?: string
}
