import { catalogs } from '@cloudconnexa/catalog'

/** Names of all properties that hold a secret somewhere in the API. */
function listSecretNames(): ReadonlySet<string> {
  const operations = catalogs.flatMap((catalog) => catalog.operations)
  const paths = operations.flatMap(({ requestSecrets = [], responseSecrets = [] }) => [
    ...requestSecrets,
    ...responseSecrets,
  ])
  return new Set(paths.flatMap((path) => path.split('.').at(-1) || []))
}

/**
 * Makes of a request body what may be shown. Every property that is secret somewhere is masked wherever it stands, also in requests of
 * which the catalog knows nothing.
 *
 * @param body - As it would be sent.
 */
export function maskBody(body: string | Uint8Array): unknown {
  if (typeof body !== 'string') return `[${body.byteLength} bytes]`
  const secrets = listSecretNames()
  try {
    return JSON.parse(body, (name, value: unknown) =>
      secrets.has(name) && value !== null && value !== '' ? '[secret]' : value,
    ) as unknown
  } catch {
    return body
  }
}
