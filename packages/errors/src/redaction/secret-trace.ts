import { decodeLayers } from './decode-escapes.ts'
import { removeUnprintable } from './unprintable.ts'

/** How a secret is recognised in a string. */
export interface SecretTrace {
  /** Converts a string to the form in which it is compared. */
  readonly normalize: (text: string) => string
  /** Pieces of the secret, in that form, each long enough to reveal it. */
  readonly pieces: readonly string[]
  /** Beginnings of the secret, in that form, that can be at the end of a truncated string. */
  readonly beginnings: readonly string[]
  /** Endings of the secret, in that form, that can be at the start of a truncated string. */
  readonly endings: readonly string[]
}

// Fewer characters can match by chance, so a shorter secret is compared as a whole.
const shortestPiece = 6
const longestPiece = 12
const shortestEnd = 4
// A longer secret is cut into pieces side by side; of a shorter one every piece counts.
const mostToSlide = 64

/** Determines how a secret is recognised. */
export function traceSecret(secret: string): SecretTrace {
  const normalize = [toLetters, toCompact].find((form) => form(secret).length >= shortestPiece)
  if (normalize === undefined) return traceShortSecret(secret)
  const forms = [...(decodeLayers(secret) ?? [secret]), ...encode(secret)]
  const whole = normalize(secret)
  const lengths = Array.from({ length: 2 * longestPiece }, (_, index) => shortestEnd + index)
  const ends = lengths.filter((length) => length < whole.length)
  return {
    normalize,
    pieces: [...new Set(forms.map(normalize))].flatMap(cutIntoPieces),
    beginnings: ends.map((length) => whole.slice(0, length)),
    endings: ends.map((length) => whole.slice(-length)),
  }
}

/** Whether a string contains one of the secrets, or a piece of one. */
export function containsSecret(text: string, traces: readonly SecretTrace[]): boolean {
  const normalized = new Map<SecretTrace['normalize'], string>()
  return traces.some((trace) => {
    const form = normalized.get(trace.normalize) ?? trace.normalize(text)
    normalized.set(trace.normalize, form)
    return trace.pieces.some((piece) => form.includes(piece)) || containsEnd(text, trace)
  })
}

function traceShortSecret(secret: string): SecretTrace {
  const word = toWords(secret)
  const none = { beginnings: [], endings: [] }
  // Any word may contain one or two characters, so they must be a separate word.
  if (/^ [^ ]{1,2} $/u.test(word)) return { ...none, normalize: toWords, pieces: [word] }
  const encoded = encode(secret).filter((text) => text.length >= shortestEnd)
  return { ...none, normalize: toSpaced, pieces: [secret, ...encoded].map(toSpaced) }
}

function cutIntoPieces(form: string): readonly string[] {
  if (form.length < shortestPiece) return []
  const length = Math.min(Math.max(Math.ceil(form.length / 2), shortestPiece), longestPiece)
  const step = form.length > mostToSlide ? length : 1
  const pieces: string[] = [form.slice(-length)]
  for (let start = 0; start + length <= form.length; start += step)
    pieces.push(form.slice(start, start + length))
  return pieces
}

/**
 * Whether a string, or a part of it before an ellipsis or stars, ends in the beginning of the secret; or a part after them
 * begins with its end.
 */
function containsEnd(text: string, { normalize, beginnings, endings }: SecretTrace): boolean {
  if (beginnings.length === 0) return false
  const segments = text.split(/…|\.{2,}|\*{2,}|•+/).map(normalize)
  return segments.some(
    (segment, index) =>
      beginnings.some((beginning) => segment.endsWith(beginning)) ||
      (index > 0 && endings.some((ending) => segment.startsWith(ending))),
  )
}

/** Encodes a secret in hexadecimal and in Base64, at each of the three offsets it can have within a longer string. */
function encode(secret: string): readonly string[] {
  const bytes = Buffer.from(secret, 'utf8')
  const base64 = [0, 1, 2].map((shift) => {
    const shifted = Buffer.concat([Buffer.alloc(shift), bytes])
    // Without the characters that also encode bits of the neighbouring bytes.
    return shifted.toString('base64').slice([0, 2, 3][shift], Math.floor((shifted.length * 8) / 6))
  })
  return [bytes.toString('hex'), ...base64]
}

/** Keeps letters and digits only: no white space, punctuation, letter case or accents. */
function toLetters(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]+/gu, '')
}

/** Removes white space, and the plus sign that encodes it in forms. For secrets that are mostly punctuation. */
function toCompact(text: string): string {
  return fold(text).replace(/[\s+]+/g, '')
}

/** Collapses white space to single spaces. For secrets of a few characters. */
function toSpaced(text: string): string {
  return fold(text).replace(/\s+/gu, ' ')
}

/** Puts a space around each word. For secrets of one or two characters. */
function toWords(text: string): string {
  return ` ${fold(text).replace(/[^\p{L}\p{N}]+/gu, ' ')} `
}

function fold(text: string): string {
  // Almost every string is ASCII, which takes less than a tenth of the time.
  if (/^[\x20-\x7e]*$/.test(text)) return text.toUpperCase()
  return removeUnprintable(text).normalize('NFKD').replace(/\p{M}/gu, '').toUpperCase()
}
