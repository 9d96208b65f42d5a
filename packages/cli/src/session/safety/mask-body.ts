import { catalogs } from '@cloudconnexa/catalog'
import type { Exchange } from '@cloudconnexa/core/runtime'
import { isSecret } from '@cloudconnexa/core/runtime'
import { listSecretNames, readLastName } from './secret-names.ts'

const mask = '[secret]'

/** Names that say it themselves, for requests of which neither contract nor catalog knows anything. */
const secretName = /secret|passw(?:or)?d|passphrase|token|psk|key$|credential|authorization|cookie/i

/** Reveals the values of the input that are marked as secret, whatever their properties are called. */
function collectSecretValues(value: unknown): readonly string[] {
  if (isSecret(value)) return [value.reveal()]
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return []
  return Object.values(value).flatMap(collectSecretValues)
}

/**
 * Makes of a request body what may be shown. Every property that is secret somewhere is masked wherever it stands, and so is every value
 * that was passed as a secret.
 *
 * @param body - As it would be sent.
 * @param exchange - The request.
 */
export function maskBody(
  body: string | Uint8Array,
  { operation, input }: Pick<Exchange, 'operation' | 'input'>,
): unknown {
  if (typeof body !== 'string') return `[${body.byteLength} bytes]`
  const values = new Set(collectSecretValues(input))
  // An operation of a plugin is in no catalog of ours.
  const names = new Set([...listSecretNames(catalogs), ...(operation.secrets ?? []).map(readLastName)])
  const isHidden = (name: string, value: unknown): boolean =>
    typeof value === 'string' &&
    value !== '' &&
    (values.has(value) || names.has(name) || secretName.test(name))
  try {
    return JSON.parse(body, (name, value: unknown) => (isHidden(name, value) ? mask : value)) as unknown
  } catch {
    return [...values].reduce((text, value) => text.replaceAll(value, mask), body)
  }
}
