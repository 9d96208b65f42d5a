// Generated from spec/ by `npm run generate`; change it there.

import { isObject } from './type-guards.gen.ts'

/**
 * Part of `WindowsResponse`.
 *
 * Read from the documentation of API version 1.2.3.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-3/schemas/diskencryption.md
 */
export interface DiskEncryption {
  /** Whole disk or one volume. */
  readonly type?: 'FULL_DISK' | 'SPECIFIC_VOLUME' | (string & {})
  /** Volume letter, used with SPECIFIC_VOLUME (for example C). */
  readonly volume?: string
}

/** Whether a value is a {@link DiskEncryption}. */
export function isDiskEncryption(value: unknown): value is DiskEncryption {
  return (
    isObject(value) &&
    (typeof value.type === 'string' || !('type' in value)) &&
    (typeof value.volume === 'string' || !('volume' in value))
  )
}
