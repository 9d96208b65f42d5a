import { decodeLayers } from './decode-escapes.ts'
import { showsSecret, traceSecret } from './trace-secret.ts'

/** Stands where a secret stood. */
export const withheld = '[withheld]'

/** Returns a string without the secrets that it quotes; `[withheld]` stands in their place. */
export type SecretFilter = (text: string) => string

// Around the hole that a shorter one leaves, the rest of the string would tell what it was.
const shortestToCut = 6

/**
 * Makes a function that withholds secrets. A secret that stands in a string as it is is cut out. Where it has another form,
 * nothing of the string is kept: with escapes of JSON, URLs or HTML, however many layers of them; in other letter case, with other
 * white space, punctuation or accents; in Base64 or hexadecimal; or cut, so that only a piece of it is there.
 *
 * @param secrets - What must not be shown, such as what was sent with a request.
 */
export function createSecretFilter(secrets: readonly string[]): SecretFilter {
  const known = [...new Set(secrets)].filter((secret) => secret.trim() !== '')
  if (known.length === 0) return (text) => text
  const toCut = known
    .filter((secret) => secret.length >= shortestToCut)
    .toSorted((one, other) => other.length - one.length)
  const traces = known.map(traceSecret)
  return (text) => {
    const rest = toCut.reduce((left, secret) => left.replaceAll(secret, withheld), text)
    const layers = decodeLayers(rest)
    return layers === undefined || layers.some((layer) => showsSecret(layer, traces)) ? withheld : rest
  }
}
