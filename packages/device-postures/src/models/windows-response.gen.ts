// Generated from spec/ by `npm run generate`; change it there.

import { isDiskEncryption, type DiskEncryption } from './disk-encryption.gen.ts'
import { isVersionPolicy, type VersionPolicy } from './version-policy.gen.ts'
import { isArrayWith, isObject, isString } from './type-guards.gen.ts'

/**
 * Part of `DevicePostureResponse`.
 *
 * Read from the documentation of API version 1.0.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-0/schemas/windowsresponse.html
 */
export interface WindowsResponse {
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
  readonly diskEncryption?: DiskEncryption
  /** Certificate content to validate. */
  readonly certificate?: string
}

/** Whether a value is a {@link WindowsResponse}. */
export function isWindowsResponse(value: unknown): value is WindowsResponse {
  return (
    isObject(value) &&
    (typeof value.allowed === 'boolean' || !('allowed' in value)) &&
    (isVersionPolicy(value.version) || !('version' in value)) &&
    (isArrayWith(value.antiviruses, isString) || !('antiviruses' in value)) &&
    (isDiskEncryption(value.diskEncryption) || !('diskEncryption' in value)) &&
    (typeof value.certificate === 'string' || !('certificate' in value))
  )
}
