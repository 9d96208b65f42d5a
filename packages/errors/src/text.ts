const withheld = '[withheld]'

// Control characters, and the invisible ones that reorder or hide text in a terminal.
// oxlint-disable-next-line no-control-regex -- finding control characters is the purpose
const unprintable = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]+/g

const secretName = String.raw`secret|passw(?:or)?d|passphrase|token|psk|pre-?shared-?key|private-?key|api-?key|authorization|cookie|credentials?`

// A server may quote what it was sent. The patterns run over text of bounded length only.
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
 * Text of unknown origin made fit for a terminal and a log: one line, bounded, without control characters and without
 * what looks like a secret. `undefined` if the value is not a string or nothing is left of it.
 *
 * @param limit most characters to keep
 */
export function safeText(value: unknown, limit: number): string | undefined {
  if (typeof value !== 'string') return undefined
  const longest = limit * 4
  let text = value.slice(0, longest).replace(unprintable, ' ')
  // The cut may go through a secret, and what is left of it may no longer look like one.
  if (value.length > longest) text = text.slice(0, text.lastIndexOf(' ') + 1)
  for (const [pattern, replacement] of secretPatterns) text = text.replace(pattern, replacement)
  text = text.trim()
  return text === '' ? undefined : shortened(text, limit)
}

// A shorter one may stand in any text by chance.
const shortestSecret = 6

/** The text without these secrets, whether they stand there as they are or as JSON writes them. */
export function withheldIn(text: string, secrets: readonly string[]): string {
  return secrets
    .filter((secret) => secret.length >= shortestSecret)
    .flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1)])
    .reduce((rest, secret) => rest.replaceAll(secret, withheld), text)
}

/** A name or code as a machine writes it; `undefined` if the value is anything else. */
export function safeToken(value: unknown, limit: number): string | undefined {
  const text = typeof value === 'number' ? String(value) : value
  return typeof text === 'string' && text.length <= limit && /^[\w.:=/-]+$/.test(text) ? text : undefined
}

/** Whether a field of this name holds a secret, so that nothing said about its value may be kept. */
export function namesSecret(path: string): boolean {
  return secretField.test(path)
}

/** At most `limit` characters; a longer text ends in an ellipsis. */
export function shortened(text: string, limit: number): string {
  if (text.length <= limit) return text
  // Half of a surrogate pair would print as rubbish.
  return `${text.slice(0, limit - 1).replace(/[\ud800-\udbff]$/, '')}…`
}
