// Generated from spec/ by `npm run generate`; change it there.

import { isDiskEncryptionRequest, type DiskEncryptionRequest } from './disk-encryption-request.gen.ts'
import { isVersionPolicyRequest, type VersionPolicyRequest } from './version-policy-request.gen.ts'
import { hasOnlyKeys, isAmong, isArrayWith, isObject } from './type-guards.gen.ts'

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

/** Whether a value is a {@link WindowsRequest}. */
export function isWindowsRequest(value: unknown): value is WindowsRequest {
  return (
    isObject(value) &&
    (typeof value.allowed === 'boolean' || !('allowed' in value)) &&
    (isVersionPolicyRequest(value.version) || !('version' in value)) &&
    (isArrayWith(value.antiviruses, (item) =>
      isAmong(item, [
        'AVAST',
        'AVG',
        'AVIRA',
        'BITDEFENDER',
        'CROWDSTRIKE_FALCON',
        'ESET',
        'MALWAREBYTES',
        'MCAFEE',
        'MICROSOFT_DEFENDER',
        'NORTON',
        'SENTINEL_ONE',
      ]),
    ) ||
      !('antiviruses' in value)) &&
    (isDiskEncryptionRequest(value.diskEncryption) || !('diskEncryption' in value)) &&
    (typeof value.certificate === 'string' || !('certificate' in value)) &&
    hasOnlyKeys(value, ['allowed', 'version', 'antiviruses', 'diskEncryption', 'certificate'])
  )
}
