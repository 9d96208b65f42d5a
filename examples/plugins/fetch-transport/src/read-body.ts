import { ResponseValidationError } from '@cloudconnexa/errors'

const knownPackings = new Set(['gzip', 'x-gzip', 'deflate', 'br', 'zstd', 'identity'])

/**
 * Reads the text of an answer, which `fetch` has unpacked.
 *
 * @param longest - In bytes, unpacked.
 * @throws ResponseValidationError (`RESPONSE_TOO_LARGE`, `RESPONSE_MALFORMED`)
 */
export async function readBody(answer: Response, longest: number): Promise<string> {
  checkPacking(answer)
  if (answer.body === null) return ''
  const decoder = new TextDecoder()
  let length = 0
  let text = ''
  // Leaving the loop early ends the download.
  for await (const chunk of answer.body) {
    length += chunk.byteLength
    if (length > longest) throw tooLarge(longest)
    text += decoder.decode(chunk, { stream: true })
  }
  return text + decoder.decode()
}

/** `fetch` hands out what it cannot unpack as it is, which would be taken for text. */
function checkPacking({ headers }: Response): void {
  const packings = (headers.get('content-encoding') ?? '').split(',').map((name) => name.trim().toLowerCase())
  if (packings.every((name) => name === '' || knownPackings.has(name))) return
  throw new ResponseValidationError('The answer is packed in a way that is not known.', {
    code: 'RESPONSE_MALFORMED',
    hint: 'Something between you and the API may have packed it; ask for another way with the header accept-encoding.',
    outcome: 'unknown',
  })
}

function tooLarge(longest: number): ResponseValidationError {
  return new ResponseValidationError(`The answer is longer than ${longest} bytes.`, {
    code: 'RESPONSE_TOO_LARGE',
    hint: 'Ask for smaller pages, or raise maxResponseBytes.',
    outcome: 'unknown',
  })
}
