import { ResponseValidationError } from '@cloudconnexa/errors'

const knownPackings = new Set(['gzip', 'x-gzip', 'deflate', 'br', 'zstd', 'identity'])

/**
 * Reads the bytes of a response, which `fetch` has decompressed.
 *
 * @param longest - In bytes, decompressed.
 * @throws ResponseValidationError (`RESPONSE_TOO_LARGE`, `RESPONSE_MALFORMED`)
 */
export async function readBody(response: Response, longest: number): Promise<Uint8Array> {
  checkEncoding(response)
  const chunks: Uint8Array[] = []
  let length = 0
  // Leaving the loop early ends the download.
  for await (const chunk of response.body ?? []) {
    length += chunk.byteLength
    if (length > longest) throw createTooLargeError(longest)
    chunks.push(chunk)
  }
  return new Uint8Array(Buffer.concat(chunks))
}

/** `fetch` returns a body that it cannot decompress unchanged, which would be mistaken for text. */
function checkEncoding({ headers }: Response): void {
  const packings = (headers.get('content-encoding') ?? '').split(',').map((name) => name.trim().toLowerCase())
  if (packings.every((name) => name === '' || knownPackings.has(name))) return
  throw new ResponseValidationError('The response is compressed with an unknown encoding.', {
    code: 'RESPONSE_MALFORMED',
    hint: 'A proxy or gateway may have compressed it; request another encoding with the header accept-encoding.',
    outcome: 'unknown',
  })
}

function createTooLargeError(longest: number): ResponseValidationError {
  return new ResponseValidationError(`The response is longer than ${longest} bytes.`, {
    code: 'RESPONSE_TOO_LARGE',
    hint: 'Ask for smaller pages, or raise maxResponseBytes.',
    outcome: 'unknown',
  })
}
