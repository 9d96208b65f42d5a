import { ConfigurationError } from '@cloudconnexa/errors'
import type { Clock, Secret } from '@cloudconnexa/core'
import {
  isMaskedSecret,
  refuseUnknownOptions,
  type RequestSigner,
  reveal,
  type SignableRequest,
  systemClock,
} from '@cloudconnexa/core/runtime'

/** Names of the headers that {@link hmacSigner} adds. */
export interface SignatureHeaders {
  /** Default `x-signature-key-id`. */
  readonly keyId?: string
  /** Default `x-signature-timestamp`: seconds since 1970. */
  readonly timestamp?: string
  /** Default `x-signature-nonce`: a new one for every request. */
  readonly nonce?: string
  /** Default `x-content-sha256`: SHA-256 of the body, hexadecimal. */
  readonly bodyHash?: string
  /** Default `x-signature`: `v2=` and the signature, hexadecimal. */
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
  /** Makes the nonce of a request: 16 to 128 letters, digits, dashes or underscores. Default: a random UUID. */
  readonly createNonce?: () => string
}

/**
 * Signs requests with HMAC-SHA-256, for gateways in front of the API that require it. Every request is signed when it is sent, a
 * retry too: no two signatures are equal, and a gateway that remembers the nonces of the last minutes can refuse a replay.
 *
 * What is signed are these nine lines of ASCII, joined with `\n`, without one at the end:
 *
 * ```
 * hmac-sha256-v2
 * key ID
 * time stamp: seconds since 1970, decimal
 * nonce
 * method in capital letters
 * host in small letters, with the port where it is not the scheme's own, as in the Host header
 * path with query, as in the request line
 * value of the Content-Type header; nothing where there is none
 * SHA-256 of the bytes of the body as lower-case hexadecimal; of nothing where there is no body
 * ```
 *
 * Not signed are the scheme and all other headers, `Authorization` among them.
 *
 * `sign` fails with `OPTION_INVALID` when the key ID, the secret, the nonce or a header name cannot be used.
 *
 * @param options - The key, and how the headers are named.
 */
export function hmacSigner(options: HmacSignerOptions): RequestSigner {
  refuseUnknownOptions('hmacSigner()', options, ['keyId', 'secret', 'headers', 'clock', 'createNonce'])
  const { keyId, secret, clock = systemClock, createNonce = () => globalThis.crypto.randomUUID() } = options
  const { headers = {} } = options
  const names = {
    keyId: headers.keyId ?? 'x-signature-key-id',
    timestamp: headers.timestamp ?? 'x-signature-timestamp',
    nonce: headers.nonce ?? 'x-signature-nonce',
    bodyHash: headers.bodyHash ?? 'x-content-sha256',
    signature: headers.signature ?? 'x-signature',
  }
  return {
    async sign(request) {
      assertKey(keyId, secret)
      assertHeaderNames(Object.values(names))
      const { createHash, createHmac } = await import('node:crypto')
      const timestamp = String(Math.floor(clock.now() / 1000))
      const nonce = assertNonce(createNonce())
      const bodyHash = createHash('sha256')
        .update(request.body ?? '')
        .digest('hex')
      const content = describeRequest(request, { keyId, timestamp, nonce, bodyHash })
      const signature = createHmac('sha256', reveal(secret)).update(content, 'utf8').digest('hex')
      return {
        [names.keyId]: keyId,
        [names.timestamp]: timestamp,
        [names.nonce]: nonce,
        [names.bodyHash]: bodyHash,
        [names.signature]: `v2=${signature}`,
      }
    },
  }
}

type SignedFacts = Readonly<Record<'keyId' | 'timestamp' | 'nonce' | 'bodyHash', string>>

/** The nine lines. None of them can hold a line break, so that no two requests have the same ones. */
function describeRequest({ method, url, headers }: SignableRequest, facts: SignedFacts): string {
  const { host, pathname, search } = new URL(url)
  // White space around a value is no part of it.
  const contentType = (headers['content-type'] ?? '').trim()
  if (!/^[\x20-\x7e]*$/.test(contentType)) {
    throw createSignerError(
      'the Content-Type header holds other characters than printable ASCII.',
      'Leave the header to the SDK.',
    )
  }
  const { keyId, timestamp, nonce, bodyHash } = facts
  return [
    'hmac-sha256-v2',
    keyId,
    timestamp,
    nonce,
    method.toUpperCase(),
    host,
    `${pathname}${search}`,
    contentType,
    bodyHash,
  ].join('\n')
}

function assertKey(keyId: string, secret: string | Secret): void {
  if (!/^[\x21-\x7e]+$/.test(keyId)) {
    throw createSignerError(
      'keyId is empty or cannot be sent in a header.',
      'Pass the ID of the key as the gateway lists it.',
    )
  }
  if (reveal(secret) === '')
    throw createSignerError('secret is empty.', 'Pass the secret that belongs to keyId.')
  if (isMaskedSecret(secret)) {
    throw createSignerError(
      'secret is a mask such as [secret], which is printed in place of a secret.',
      'Pass the secret itself: logs and JSON do not show it.',
    )
  }
}

// A signature in one of them would take the place of what the request needs, or of what has been signed.
const takenNames = new Set([
  'accept',
  'authorization',
  'connection',
  'content-length',
  'content-type',
  'cookie',
  'expect',
  'host',
  'transfer-encoding',
  'user-agent',
])

function assertHeaderNames(names: readonly string[]): void {
  const usable = names.filter((name) => /^[a-z0-9!#$%&'*+.^_`|~-]+$/.test(name) && !takenNames.has(name))
  if (usable.length !== names.length || new Set(names).size !== names.length) {
    throw createSignerError(
      'a header name is not valid, is needed by the request itself, or is used twice.',
      'Pass five different names in lower case.',
    )
  }
}

function assertNonce(nonce: string): string {
  if (/^[\w-]{16,128}$/.test(nonce)) return nonce
  throw createSignerError(
    'createNonce returned something other than 16 to 128 letters, digits, dashes or underscores.',
    'Leave the option out: the default is a random UUID.',
  )
}

function createSignerError(what: string, hint: string): ConfigurationError {
  return new ConfigurationError(`The request signer cannot sign: ${what}`, { code: 'OPTION_INVALID', hint })
}
