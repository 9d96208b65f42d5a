/** What the transports can decompress, for the header of the same name. */
export const acceptEncoding = 'gzip, deflate, br, zstd'

/** Adds to the headers of requests what can be decompressed. Requests with one token share their headers, which are added to once. */
export class AcceptEncodingHeaders {
  #last: Readonly<Record<string, string>> | undefined
  #added: Readonly<Record<string, string>> = {}

  add(headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
    if (headers !== this.#last) {
      this.#added = { 'accept-encoding': acceptEncoding, ...headers }
      this.#last = headers
    }
    return this.#added
  }
}

/** Most encodings that may lie in each other. Nobody compresses more than twice, and each costs as much time as the first. */
export const mostEncodings = 3

// Servers that name the charset or an encoding of mail have compressed nothing.
const harmlessNames: ReadonlySet<string> = new Set([
  '',
  'identity',
  'none',
  'utf-8',
  'utf8',
  'us-ascii',
  'binary',
  '7bit',
  '8bit',
])

/**
 * Reads the header `content-encoding`.
 *
 * @returns The encodings in the order in which they were applied, without those that change nothing. Empty where the body is plain.
 */
export function readContentEncoding(header: string | undefined): readonly string[] {
  if (header === undefined) return []
  return header
    .toLowerCase()
    .split(',')
    .map((name) => name.split(';', 1).join('').trim())
    .filter((name) => !harmlessNames.has(name))
}
