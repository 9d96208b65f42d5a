// Generated from spec/ by `npm run generate`; change it there.

import type { DiskEncryptionRequest } from './disk-encryption-request.gen.ts'
import type { VersionPolicyRequest } from './version-policy-request.gen.ts'

/**
 * Part of `DevicePostureRequest`.
 *
 * Read from the documentation of API version 1.1.0.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-3/schemas/windowsrequest.md
 */
export interface WindowsRequest {
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
  diskEncryption?: DiskEncryptionRequest
  /** Certificate content to validate. */
  certificate?: string
}
