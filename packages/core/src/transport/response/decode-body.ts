import { type CollectedBody, decodeUtf8 } from './body-collector.ts'
import { type Decoder, findDecoder } from './decoders.ts'
import { decompress, type DecompressOptions } from './decompress.ts'
import { createUnknownEncoding } from './response-errors.ts'
import type { ResponseType } from '../../contract/transport.ts'

/**
 * Makes of a response body what was wanted: a string, or its bytes.
 *
 * A body that is JSON as it came is taken as it came, whatever its encoding is said to be: gateways that decompress a response
 * and leave its label in place are more common than compressed bytes that happen to be JSON.
 *
 * @param encodings - What `readContentEncoding` has read.
 * @param responseType - What the body is wanted as.
 * @returns The body at once where nothing has to be decompressed after all.
 * @throws {ResponseValidationError} when the body is longer than allowed or compressed in an unknown way. The promise is rejected
 *   with it when the body is damaged, too.
 */
export function decodeBody(
  body: CollectedBody,
  encodings: readonly string[],
  responseType: ResponseType,
  options: DecompressOptions,
): string | Uint8Array | Promise<string | Uint8Array> {
  if (body.bytes.length === 0 || isMislabelledJson(body, options.maxBytes))
    return body.read(responseType, options)
  const decoders = encodings.map((name) => findDecoder(name))
  if (!decoders.every((decoder): decoder is Decoder => decoder !== undefined))
    throw createUnknownEncoding(options.head)
  return decompress(body, decoders, options).then((decompressed) => decompressed.read(responseType, options))
}

function isMislabelledJson({ bytes }: CollectedBody, maxBytes: number): boolean {
  const beginning = bytes.toString('latin1', 0, 64)
  if (!/^(?:\u00ef\u00bb\u00bf)?\s*["[{\dtfn-]/.test(beginning) || bytes.length > maxBytes) return false
  try {
    JSON.parse(decodeUtf8(bytes))
    return true
  } catch {
    return false
  }
}
