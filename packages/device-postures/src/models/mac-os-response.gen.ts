// Generated from spec/ by `npm run generate`; change it there.

import { isVersionPolicy, type VersionPolicy } from './version-policy.gen.ts'
import { isArrayWith, isObject, isString } from './type-guards.gen.ts'

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

/** Whether a value is a {@link MacOSResponse}. */
export function isMacOSResponse(value: unknown): value is MacOSResponse {
  return (
    isObject(value) &&
    (typeof value.allowed === 'boolean' || !('allowed' in value)) &&
    (isVersionPolicy(value.version) || !('version' in value)) &&
    (isArrayWith(value.antiviruses, isString) || !('antiviruses' in value)) &&
    (typeof value.diskEncrypted === 'boolean' || !('diskEncrypted' in value)) &&
    (typeof value.certificate === 'string' || !('certificate' in value))
  )
}
