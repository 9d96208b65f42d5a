import { withoutUndefined } from './defined.ts'
import { failureHint, isCertificateCode, isHeaderOverflow, isTlsCode } from './failure-hints.ts'
import { ConnectionError, TlsError } from './network-errors.ts'
import type { NetworkError } from './network-errors.ts'
import { safeToken } from './text.ts'

/** What is known of a request that got no response, or not all of it. */
export interface TransportFailure {
  /** The code of the system's or TLS library's error, for example `ECONNRESET`. */
  readonly code: string | undefined
  /** Name of the host, without path or query. */
  readonly host: string
  /** Whether any byte of the request may have reached the server. */
  readonly sent: boolean
  /** HTTP status of the response, where it arrived before the failure. */
  readonly status?: number
  /** Headers of that response, with lower-case names. */
  readonly headers?: Readonly<Record<string, string>>
}

/** Makes the typed error of a failure below HTTP: a {@link TlsError} or a {@link ConnectionError}. */
export function errorFromFailure(failure: TransportFailure): NetworkError {
  const systemCode = safeToken(failure.code, 60)
  const { sent, status, headers } = failure
  const isTls = isTlsCode(systemCode)
  const event = sent
    ? `broke before the response${status === undefined ? '' : ` with status ${status}`} was complete`
    : isTls
      ? 'could not be secured'
      : 'could not be made'
  const reason = systemCode === undefined ? '' : ` (${systemCode})`
  const message = `The connection to ${hostName(failure.host)} ${event}${reason}.`
  const options = {
    systemCode,
    // With a status, the outcome does not have to be guessed.
    hint: failureHint(systemCode, sent && status === undefined),
    outcome: sent ? 'unknown' : 'not-sent',
    isRetryable: !isCertificateCode(systemCode) && !isHeaderOverflow(systemCode),
    ...withoutUndefined({ status, headers }),
  } as const
  return isTls ? new TlsError(message, options) : new ConnectionError(message, options)
}

/** A caller that passes a whole URL by mistake must not put its credentials or query into a message. */
function hostName(host: string): string {
  const authority = host.replace(/^[a-z]+:\/\//i, '').split(/[/?#]/, 1)[0] ?? ''
  const name = authority.slice(authority.lastIndexOf('@') + 1)
  return name.length <= 255 && /^[\w.:[\]-]+$/.test(name) ? name : 'the host'
}
