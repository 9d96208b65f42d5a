// Generated from spec/ by `npm run generate`; change it there.

import { hasOnlyKeys, isAmong, isArrayWith, isInt32, isObject } from './type-guards.gen.ts'

/**
 * Part of `IkeProtocolRequest`. The form of `IkePhase` that requests take.
 *
 * Read from the documentation of API version 1.2.3.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-3/schemas/ikephase.md
 */
export interface IkePhaseRequest {
  encryptionAlgorithms?: readonly ('AES128' | 'AES256' | 'AES128_GCM_16' | 'AES256_GCM_16')[]
  integrityAlgorithms?: readonly ('SHA1' | 'SHA2_256' | 'SHA2_384' | 'SHA2_512')[]
  diffieHellmanGroups?: readonly (
    'G_1' | 'G_2' | 'G_5' | 'G_14' | 'G_15' | 'G_16' | 'G_19' | 'G_20' | 'G_24'
  )[]
  /** Example: `3600`. */
  lifetimeSec?: number
}

/** Whether a value is a {@link IkePhaseRequest}. */
export function isIkePhaseRequest(value: unknown): value is IkePhaseRequest {
  return (
    isObject(value) &&
    (isArrayWith(value.encryptionAlgorithms, (item) =>
      isAmong(item, ['AES128', 'AES256', 'AES128_GCM_16', 'AES256_GCM_16']),
    ) ||
      !('encryptionAlgorithms' in value)) &&
    (isArrayWith(value.integrityAlgorithms, (item) =>
      isAmong(item, ['SHA1', 'SHA2_256', 'SHA2_384', 'SHA2_512']),
    ) ||
      !('integrityAlgorithms' in value)) &&
    (isArrayWith(value.diffieHellmanGroups, (item) =>
      isAmong(item, ['G_1', 'G_2', 'G_5', 'G_14', 'G_15', 'G_16', 'G_19', 'G_20', 'G_24']),
    ) ||
      !('diffieHellmanGroups' in value)) &&
    (isInt32(value.lifetimeSec) || !('lifetimeSec' in value)) &&
    hasOnlyKeys(value, ['encryptionAlgorithms', 'integrityAlgorithms', 'diffieHellmanGroups', 'lifetimeSec'])
  )
}
