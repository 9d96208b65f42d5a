import type { CatalogOperation } from '@cloudconnexa/catalog'

const mask = '[secret]'

/**
 * Masks the secrets in a response that came as it is, without the client's models. One that came with them holds `Secret` values, which
 * need no masking.
 *
 * @param operation - Says where the secrets are.
 * @param value - The response body, which stays as it is.
 * @returns A copy with `[secret]` in place of each of them.
 */
export function maskSecrets(
  { responseSecrets = [] }: Pick<CatalogOperation, 'responseSecrets'>,
  value: unknown,
): unknown {
  return responseSecrets.reduce((masked, path) => maskAt(masked, path === '' ? [] : path.split('.')), value)
}

/** Follows a path such as `content[].ipSecConfig.preSharedKey`. */
function maskAt(value: unknown, [segment, ...rest]: readonly string[]): unknown {
  // What is not there is no secret.
  if (value === undefined || value === null) return value
  if (segment === undefined) return mask
  if (segment.endsWith('[]')) {
    const name = segment.slice(0, -2)
    if (name !== '') return maskAt(value, [name, '[]', ...rest])
    return Array.isArray(value) ? value.map((item) => maskAt(item, rest)) : value
  }
  // The API may send an array where one object was described, and a list where its items were.
  if (Array.isArray(value)) return value.map((item) => maskAt(item, [segment, ...rest]))
  if (typeof value !== 'object' || !Object.hasOwn(value, segment)) return value
  return { ...value, [segment]: maskAt(Reflect.get(value, segment), rest) }
}
