import { isSecret } from '../secrets/secret.ts'
import { toJson } from '../model/to-json.ts'
import type { BodyEncoding } from './operation.ts'

/** A request body as it is sent, with its type. */
export interface EncodedBody {
  /** Value of the header `content-type`. */
  readonly contentType: string
  /** The body; a string is sent as UTF-8. */
  readonly body: string | Uint8Array
}

/**
 * Writes a request body for the wire, with secrets in clear.
 *
 * @param body - A checked value: of the encoding `text` a string or a `Secret`, of `bytes` a `Uint8Array`.
 * @param encoding - How it travels.
 */
export function encodeBody(body: unknown, encoding: BodyEncoding): EncodedBody {
  switch (encoding) {
    case 'json':
      return { contentType: 'application/json', body: toJson(body) }
    case 'text':
      return { contentType: 'text/plain', body: isSecret(body) ? body.reveal() : String(body) }
    case 'bytes':
      // A copy: what the caller writes into the same memory meanwhile must not become part of a repeated request.
      return { contentType: 'application/octet-stream', body: new Uint8Array(body as Uint8Array) } // see `body` above
    default:
      return refuseEncoding(encoding)
  }
}

function refuseEncoding(encoding: never): never {
  throw new TypeError(`Unknown encoding of a body: ${String(encoding)}`)
}
