// Generated from spec/ by `npm run generate`; change it there.

import { isVersionPolicyRequest, type VersionPolicyRequest } from './version-policy-request.gen.ts'
import { hasOnlyKeys, isAmong, isArrayWith, isObject } from './type-guards.gen.ts'

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

/** Whether a value is a {@link MacOSRequest}. */
export function isMacOSRequest(value: unknown): value is MacOSRequest {
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
    (typeof value.diskEncrypted === 'boolean' || !('diskEncrypted' in value)) &&
    (typeof value.certificate === 'string' || !('certificate' in value)) &&
    hasOnlyKeys(value, ['allowed', 'version', 'antiviruses', 'diskEncrypted', 'certificate'])
  )
}
