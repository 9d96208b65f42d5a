import type { Outcome } from '../base/call-facts.ts'
import { omitUndefined } from '../object/omit-undefined.ts'
import { chooseFailureHint, isCertificateCode, isHeaderOverflow, isTlsCode } from './failure-hints.ts'
import { ConnectionError, TlsError } from '../classes/network-errors.ts'
import type { NetworkError } from '../classes/network-errors.ts'
import { isRetryableProxyStatus, chooseProxyHint } from './proxy-hints.ts'
import { readToken } from '../redaction/read-token.ts'

/** What is known of the proxy at which a request failed. */
export interface ProxyFailure {
  /** Host and port of the proxy, without its credentials. */
  readonly host: string
  /** The HTTP status with which the proxy refused; absent where it could not be reached or its response could not be read. */
  readonly status?: number
}

/** What is known of a request whose response was not received, or not completely. */
export interface TransportFailure {
  /** The error code of the operating system or the TLS library, for example `ECONNRESET`. */
  readonly code: string | undefined
  /** Name of the host, without path or query. */
  readonly host: string
  /** Whether any byte of the request may have reached the server. */
  readonly sent: boolean
  /** HTTP status of the response, where it arrived before the failure. */
  readonly status?: number
  /** Headers of that response, with lower-case names. */
  readonly headers?: Readonly<Record<string, string>>
  /** The proxy, if the request failed there and did not reach the host. */
  readonly proxy?: ProxyFailure
}

/** Creates the typed error of a failure below HTTP: a {@link TlsError} or a {@link ConnectionError}. */
export function createErrorFromFailure(failure: TransportFailure): NetworkError {
  const systemCode = readToken(failure.code, 60)
  const { host, proxy, status, headers } = failure
  const outcome = toOutcome(failure, systemCode)
  const { message, hint, isRetryable } =
    proxy === undefined
      ? describeFailure(failure, systemCode, outcome === 'unknown')
      : describeProxyFailure(host, proxy, systemCode)
  const options = { systemCode, hint, outcome, isRetryable, ...omitUndefined({ status, headers }) }
  return isTlsCode(systemCode) ? new TlsError(message, options) : new ConnectionError(message, options)
}

function toOutcome({ sent, proxy }: TransportFailure, code: string | undefined): Outcome {
  // A request that a proxy refused has not reached the server.
  if (!sent || proxy !== undefined) return 'not-sent'
  // In TLS 1.3 the client may send before the server has seen its certificate; the server reads nothing without one.
  return code?.endsWith('_ALERT_CERTIFICATE_REQUIRED') === true ? 'refused' : 'unknown'
}

interface FailureDescription {
  readonly message: string
  readonly hint: string
  readonly isRetryable: boolean
}

function describeFailure(
  { host, status }: TransportFailure,
  code: string | undefined,
  mayHaveArrived: boolean,
): FailureDescription {
  const notEstablished = isTlsCode(code) ? 'could not be secured' : 'could not be made'
  const response = status === undefined ? 'the response' : `the response with status ${status}`
  const event = mayHaveArrived ? `broke before ${response} was complete` : notEstablished
  return {
    message: `The connection to ${toHostName(host)} ${event}${toReason(code)}.`,
    // With a status, the outcome is known.
    hint: chooseFailureHint(code, mayHaveArrived && status === undefined),
    isRetryable: !isCertificateCode(code) && !isHeaderOverflow(code),
  }
}

function describeProxyFailure(
  host: string,
  proxy: ProxyFailure,
  code: string | undefined,
): FailureDescription {
  const target = toHostName(host)
  const name = toHostName(proxy.host)
  const hint = chooseProxyHint(name, target, proxy.status, code)
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

/** Returns the host name only, because a whole URL that is passed by mistake contains credentials or a query. */
function toHostName(host: string): string {
  const authority = host.replace(/^[a-z]+:\/\//i, '').split(/[/?#]/, 1)[0] ?? ''
  const name = authority.slice(authority.lastIndexOf('@') + 1)
  return name.length <= 255 && /^[\w.:[\]-]+$/.test(name) ? name : 'the host'
}
