import {
  type Clock,
  ConfigurationError,
  type RequestSigner,
  reveal,
  type Secret,
  systemClock,
} from '@cloudconnexa/core'

/** Names of the headers that {@link hmacSigner} adds. */
export interface SignatureHeaders {
  /** Default `x-signature-key-id`. */
  readonly keyId?: string
  /** Default `x-signature-timestamp`: seconds since 1970. */
  readonly timestamp?: string
  /** Default `x-content-sha256`: SHA-256 of the body, hexadecimal. */
  readonly bodyHash?: string
  /** Default `x-signature`: the signature, hexadecimal. */
  readonly signature?: string
}

/** Options of {@link hmacSigner}. */
export interface HmacSignerOptions {
  /** Tells the gateway which secret it is. Not secret. */
  readonly keyId: string
  /** The key that both sides know. */
  readonly secret: string | Secret
  /** Names of the headers, where they differ from the defaults. */
  readonly headers?: SignatureHeaders
  /** Default: the machine's clock. */
  readonly clock?: Pick<Clock, 'now'>
}

/**
 * Signs requests with HMAC-SHA-256, for gateways in front of the API that demand it.
 *
 * What is signed are these four lines, joined with `\n`:
 *
 * ```
 * method in capital letters
 * path with query, as in the request line
 * time stamp, seconds since 1970
 * SHA-256 of the body as lower-case hexadecimal; of nothing when there is no body
 * ```
 *
 * @throws ConfigurationError (`OPTION_INVALID`), from `sign`, when the key ID, the secret or a header name cannot be used.
 */
export function hmacSigner(options: HmacSignerOptions): RequestSigner {
  const { keyId, secret, clock = systemClock } = options
  const names = {
    keyId: options.headers?.keyId ?? 'x-signature-key-id',
    timestamp: options.headers?.timestamp ?? 'x-signature-timestamp',
    bodyHash: options.headers?.bodyHash ?? 'x-content-sha256',
    signature: options.headers?.signature ?? 'x-signature',
  }
  return {
    async sign({ method, url, body }) {
      check(keyId, secret, Object.values(names))
      const { createHash, createHmac } = await import('node:crypto')
      const { pathname, search } = new URL(url)
      const timestamp = String(Math.floor(clock.now() / 1000))
      const bodyHash = createHash('sha256')
        .update(body ?? '', 'utf8')
        .digest('hex')
      const signed = [method.toUpperCase(), `${pathname}${search}`, timestamp, bodyHash].join('\n')
      const signature = createHmac('sha256', reveal(secret)).update(signed, 'utf8').digest('hex')
      return {
        [names.keyId]: keyId,
        [names.timestamp]: timestamp,
        [names.bodyHash]: bodyHash,
        [names.signature]: signature,
      }
    },
  }
}

function check(keyId: string, secret: string | Secret, names: readonly string[]): void {
  if (!/^[\x21-\x7e]+$/.test(keyId)) {
    throw invalid(
      'keyId is empty or cannot be sent in a header.',
      'Give the ID of the key as the gateway lists it.',
    )
  }
  if (reveal(secret) === '') throw invalid('secret is empty.', 'Give the secret that belongs to keyId.')
  const usable = names.filter((name) => /^[a-z0-9!#$%&'*+.^_`|~-]+$/.test(name))
  if (usable.length !== names.length || new Set(names).size !== names.length) {
    throw invalid(
      'A header name is not valid, or is given twice.',
      'Write four different names in lower case.',
    )
  }
}

function invalid(what: string, hint: string): ConfigurationError {
  return new ConfigurationError(`The request signer cannot sign: ${what}`, { code: 'OPTION_INVALID', hint })
}
