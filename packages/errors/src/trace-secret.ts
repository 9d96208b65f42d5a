import { decodeLayers } from './decode-escapes.ts'
import { removeUnprintable } from './unprintable.ts'

/** How a secret is recognised in a string. */
export interface SecretTrace {
  /** Brings a string into the form in which it is compared. */
  readonly normalize: (text: string) => string
  /** Pieces of the secret, in that form, each long enough to give it away. */
  readonly pieces: readonly string[]
  /** Beginnings of the secret, in that form, that may stand at the end of a string that was cut; and the other way round. */
  readonly beginnings: readonly string[]
  readonly endings: readonly string[]
}

// Less than this may stand in any string by chance, so a shorter secret is compared as a whole.
const shortestPiece = 6
const longestPiece = 12
const shortestEnd = 4
// A longer secret is cut into pieces side by side; of a shorter one every piece counts.
const mostToSlide = 64

/** Finds out how a secret can be recognised. */
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

/** Whether one of the secrets, or a piece of one, stands in a string. */
export function showsSecret(text: string, traces: readonly SecretTrace[]): boolean {
  const normalized = new Map<SecretTrace['normalize'], string>()
  return traces.some((trace) => {
    const form = normalized.get(trace.normalize) ?? trace.normalize(text)
    normalized.set(trace.normalize, form)
    return trace.pieces.some((piece) => form.includes(piece)) || showsEnd(text, trace)
  })
}

function traceShortSecret(secret: string): SecretTrace {
  const word = toWords(secret)
  const none = { beginnings: [], endings: [] }
  // One or two characters stand in any word, so they have to be a word of their own.
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
function showsEnd(text: string, { normalize, beginnings, endings }: SecretTrace): boolean {
  if (beginnings.length === 0) return false
  const parts = text.split(/…|\.{2,}|\*{2,}|•+/).map(normalize)
  return parts.some(
    (part, index) =>
      beginnings.some((beginning) => part.endsWith(beginning)) ||
      (index > 0 && endings.some((ending) => part.startsWith(ending))),
  )
}

/** Base64, in either alphabet and wherever it begins within a longer text, and hexadecimal. */
function encode(secret: string): readonly string[] {
  const bytes = Buffer.from(secret, 'utf8')
  const base64 = [0, 1, 2].map((shift) => {
    const shifted = Buffer.concat([Buffer.alloc(shift), bytes])
    // Without the characters that also hold bits of what stands before or after.
    return shifted.toString('base64').slice([0, 2, 3][shift], Math.floor((shifted.length * 8) / 6))
  })
  return [bytes.toString('hex'), ...base64]
}

/** Letters and digits alone: no white space, punctuation, letter case or accents. */
function toLetters(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]+/gu, '')
}

/** Without white space, and the plus sign that stands for it in forms. For secrets of little else than punctuation. */
function toCompact(text: string): string {
  return fold(text).replace(/[\s+]+/g, '')
}

/** White space as one space each. For secrets of a few characters. */
function toSpaced(text: string): string {
  return fold(text).replace(/\s+/gu, ' ')
}

/** Words between spaces. For secrets of one or two characters. */
function toWords(text: string): string {
  return ` ${fold(text).replace(/[^\p{L}\p{N}]+/gu, ' ')} `
}

function fold(text: string): string {
  // Nearly all text is, and needs less than a tenth of the time.
  if (/^[\x20-\x7e]*$/.test(text)) return text.toUpperCase()
  return removeUnprintable(text).normalize('NFKD').replace(/\p{M}/gu, '').toUpperCase()
}
