// Generated from spec/ by `npm run generate`; change it there.

import { hasOnlyKeys, isAmong, isObject } from './type-guards.gen.ts'

/**
 * Part of `WindowsRequest`. The form of `DiskEncryption` that requests take.
 *
 * Read from the documentation of API version 1.2.3.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-3/schemas/diskencryption.md
 */
export interface DiskEncryptionRequest {
  /** Whole disk or one volume. */
  type?: 'FULL_DISK' | 'SPECIFIC_VOLUME'
  /** Volume letter, used with SPECIFIC_VOLUME (for example C). */
  volume?: string
}

/** Whether a value is a {@link DiskEncryptionRequest}. */
export function isDiskEncryptionRequest(value: unknown): value is DiskEncryptionRequest {
  return (
    isObject(value) &&
    (isAmong(value.type, ['FULL_DISK', 'SPECIFIC_VOLUME']) || !('type' in value)) &&
    (typeof value.volume === 'string' || !('volume' in value)) &&
    hasOnlyKeys(value, ['type', 'volume'])
  )
}
