// Generated from spec/ by `npm run generate`; change it there.

import { isArrayWith, isObject, isString } from './type-guards.gen.ts'

/**
 * Part of `IkeProtocol`.
 *
 * Read from the documentation of API version 1.2.3.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-3/schemas/ikephase.md
 */
export interface IkePhase {
  readonly encryptionAlgorithms?: readonly (
    'AES128' | 'AES256' | 'AES128_GCM_16' | 'AES256_GCM_16' | (string & {})
  )[]
  readonly integrityAlgorithms?: readonly ('SHA1' | 'SHA2_256' | 'SHA2_384' | 'SHA2_512' | (string & {}))[]
  readonly diffieHellmanGroups?: readonly (
    'G_1' | 'G_2' | 'G_5' | 'G_14' | 'G_15' | 'G_16' | 'G_19' | 'G_20' | 'G_24' | (string & {})
  )[]
  /** Example: `3600`. */
  readonly lifetimeSec?: number
}

/** Whether a value is a {@link IkePhase}. */
export function isIkePhase(value: unknown): value is IkePhase {
  return (
    isObject(value) &&
    (isArrayWith(value.encryptionAlgorithms, isString) || !('encryptionAlgorithms' in value)) &&
    (isArrayWith(value.integrityAlgorithms, isString) || !('integrityAlgorithms' in value)) &&
    (isArrayWith(value.diffieHellmanGroups, isString) || !('diffieHellmanGroups' in value)) &&
    (Number.isFinite(value.lifetimeSec) || !('lifetimeSec' in value))
  )
}
