import { decodeLayers } from './decode-escapes.ts'
import { containsSecret, traceSecret } from './secret-trace.ts'
import { withheld } from './withheld.ts'

/** Returns the string with `[withheld]` in place of the secrets that it quotes. */
export type SecretFilter = (text: string) => string

// The rest of the string would reveal a shorter secret that was cut out of it.
const shortestToCut = 6

/**
 * Creates a function that withholds secrets. A secret that is quoted verbatim is cut out of the string. Where it has another form,
 * the whole string is withheld: with any number of layers of JSON, URL or HTML escapes; in other letter case, with other
 * white space, punctuation or accents; in Base64 or hexadecimal; or truncated, so that only a piece of it is left.
 *
 * @param secrets - Strings that must not be shown, such as those sent with a request.
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
    return layers === undefined || layers.some((layer) => containsSecret(layer, traces)) ? withheld : rest
  }
}
