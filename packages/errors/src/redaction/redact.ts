import { decodeLayers } from './decode-escapes.ts'
import { replaceUnprintable } from './unprintable.ts'
import type { SecretFilter } from './secret-filter.ts'
import { truncate } from './truncate.ts'
import { withheld } from './withheld.ts'

const secretName = String.raw`secret|passw(?:or)?d|passphrase|token|psk|pre-?shared-?key|private-?key|api-?key|authorization|cookie|credentials?`

// A server may quote the request. The patterns run over strings of bounded length only.
const secretPatterns: readonly (readonly [pattern: RegExp, replacement: string])[] = [
  [/-----BEGIN .*/gi, withheld],
  [/<(?:ca|cert|key|tls-auth|tls-crypt(?:-v2)?|extra-certs|auth-user-pass)>.*/gi, withheld],
  [/\b(bearer|basic)\s+[\w.~+/=-]{6,}/gi, `$1 ${withheld}`],
  [/(\bhttps?:\/\/)[^\s/@"']*@/gi, `$1`],
  [/(\bhttps?:\/\/[^\s?"'<>]*)\?[^\s"'<>]*/gi, `$1?${withheld}`],
  [
    new RegExp(String.raw`((?:${secretName})["']?\s*[:=]\s*)(?:"[^"]*"?|'[^']*'?|[^\s"',;&}]+)`, 'gi'),
    `$1${withheld}`,
  ],
  [/\beyJ[\w-]{8,}(?:\.[\w-]*)*/g, withheld],
  [/[\w+=-]{40,}/g, withheld],
]

const secretField = new RegExp(String.raw`(?:${secretName}|profile)(?:$|[.[])`, 'i')

/**
 * Makes a string of unknown origin safe for a terminal and a log: one line, bounded, without control characters and without
 * anything that looks like a secret.
 *
 * @param limit - Maximum number of characters to keep.
 * @param withhold - Removes known secrets.
 * @returns `undefined` if the value is not a string or nothing is left of it.
 */
export function redactText(
  value: unknown,
  limit: number,
  withhold: SecretFilter = keepAll,
): string | undefined {
  if (typeof value !== 'string') return undefined
  const longest = limit * 4
  let text = value.slice(0, longest)
  // The cut may go through a secret, and what is left of it may no longer look like one.
  if (value.length > longest) text = text.slice(0, text.search(/\s\S*$/) + 1)
  text = withholdPatterns(replaceUnprintable(withhold(text))).trim()
  return text === '' ? undefined : truncate(text, limit)
}

function keepAll(text: string): string {
  return text
}

/** Removes what looks like a secret; withholds the whole string where escapes hide one. */
function withholdPatterns(text: string): string {
  const rest = replacePatterns(text)
  const isHidden =
    decodeLayers(rest)
      ?.slice(1)
      .some((layer) => replacePatterns(layer) !== layer) ?? true
  return isHidden ? withheld : rest
}

function replacePatterns(text: string): string {
  return secretPatterns.reduce((rest, [pattern, replacement]) => rest.replace(pattern, replacement), text)
}

/** Whether a field of this name holds a secret, so that nothing about its value may be kept. */
export function isSecretName(path: string): boolean {
  return secretField.test(path)
}
