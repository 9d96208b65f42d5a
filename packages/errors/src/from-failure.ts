import type { Outcome } from './call-facts.ts'
import { withoutUndefined } from './defined.ts'
import { failureHint, isCertificateCode, isHeaderOverflow, isTlsCode } from './failure-hints.ts'
import { ConnectionError, TlsError } from './network-errors.ts'
import type { NetworkError } from './network-errors.ts'
import { isRetryableProxyStatus, proxyHint } from './proxy-hints.ts'
import { safeToken } from './text.ts'

/** What is known of the proxy at which a request ended. */
export interface ProxyFailure {
  /** Host and port of the proxy, without its credentials. */
  readonly host: string
  /** The HTTP status with which the proxy refused; absent where it could not be reached or its response could not be read. */
  readonly status?: number
}

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
  /** The proxy, where the request ended there and never reached the host. */
  readonly proxy?: ProxyFailure
}

/** Makes the typed error of a failure below HTTP: a {@link TlsError} or a {@link ConnectionError}. */
export function errorFromFailure(failure: TransportFailure): NetworkError {
  const systemCode = safeToken(failure.code, 60)
  const { host, proxy, status, headers } = failure
  const outcome = toOutcome(failure, systemCode)
  const { message, hint, isRetryable } =
    proxy === undefined
      ? describeFailure(failure, systemCode, outcome === 'unknown')
      : describeProxyFailure(host, proxy, systemCode)
  const options = { systemCode, hint, outcome, isRetryable, ...withoutUndefined({ status, headers }) }
  return isTlsCode(systemCode) ? new TlsError(message, options) : new ConnectionError(message, options)
}

function toOutcome({ sent, proxy }: TransportFailure, code: string | undefined): Outcome {
  // What a proxy did not let through has not reached the server.
  if (!sent || proxy !== undefined) return 'not-sent'
  // In TLS 1.3 the client may send before the server has seen its certificate; the server reads nothing without one.
  return code?.endsWith('_ALERT_CERTIFICATE_REQUIRED') === true ? 'refused' : 'unknown'
}

interface Description {
  readonly message: string
  readonly hint: string
  readonly isRetryable: boolean
}

function describeFailure(
  { host, status }: TransportFailure,
  code: string | undefined,
  mayHaveArrived: boolean,
): Description {
  const notMade = isTlsCode(code) ? 'could not be secured' : 'could not be made'
  const response = status === undefined ? 'the response' : `the response with status ${status}`
  const event = mayHaveArrived ? `broke before ${response} was complete` : notMade
  return {
    message: `The connection to ${toHostName(host)} ${event}${toReason(code)}.`,
    // With a status, the outcome does not have to be guessed.
    hint: failureHint(code, mayHaveArrived && status === undefined),
    isRetryable: !isCertificateCode(code) && !isHeaderOverflow(code),
  }
}

function describeProxyFailure(host: string, proxy: ProxyFailure, code: string | undefined): Description {
  const target = toHostName(host)
  const name = toHostName(proxy.host)
  const hint = proxyHint(name, target, proxy.status, code)
  if (proxy.status !== undefined) {
    return {
      message: `The proxy ${name} refused the connection to ${target} with status ${proxy.status}.`,
      hint,
      isRetryable: isRetryableProxyStatus(proxy.status),
    }
  }
  return {
    message: `${describeProxyEvent(name, target, code)}${toReason(code)}.`,
    hint,
    isRetryable: !isCertificateCode(code),
  }
}

function describeProxyEvent(name: string, target: string, code: string | undefined): string {
  if (code === 'ERR_PROXY_TUNNEL') return `The response of the proxy ${name} to CONNECT could not be read`
  if (isTlsCode(code)) return `The connection to the proxy ${name} could not be secured`
  return `The connection to ${target} through the proxy ${name} could not be made`
}

function toReason(code: string | undefined): string {
  return code === undefined ? '' : ` (${code})`
}

/** A caller that passes a whole URL by mistake must not put its credentials or query into a message. */
function toHostName(host: string): string {
  const authority = host.replace(/^[a-z]+:\/\//i, '').split(/[/?#]/, 1)[0] ?? ''
  const name = authority.slice(authority.lastIndexOf('@') + 1)
  return name.length <= 255 && /^[\w.:[\]-]+$/.test(name) ? name : 'the host'
}
