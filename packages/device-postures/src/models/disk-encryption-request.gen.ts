// Generated from spec/ by `npm run generate`; change it there.

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
