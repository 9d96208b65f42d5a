import type { Attributes } from '@opentelemetry/api'
import type {
  AttemptDiagnostics,
  CallDiagnostics,
  RateLimitWait,
  TokenDiagnostics,
} from '@cloudconnexa/core/diagnostics'

/** What is known of a call when it begins. */
export function describeCall({ operation, calledMethod }: CallDiagnostics): Attributes {
  return {
    'cloudconnexa.operation': operation,
    ...(calledMethod !== undefined && { 'cloudconnexa.called_method': calledMethod }),
  }
}

/** What is known of a call at its end. */
export function describeCallEnd({ attempts, outcome, status, timing }: CallDiagnostics): Attributes {
  return {
    'cloudconnexa.attempts': attempts,
    'cloudconnexa.outcome': outcome,
    'cloudconnexa.queue.duration': timing.queue / 1000,
    'cloudconnexa.backoff.duration': timing.backoff / 1000,
    'cloudconnexa.token.duration': timing.token / 1000,
    'cloudconnexa.network.duration': timing.network / 1000,
    ...describeStatus(status),
  }
}

/**
 * What is known of an HTTP request when it begins: the semantic conventions for HTTP clients, without `url.full` and `url.path`,
 * which hold ids.
 *
 * @param resends - HTTP requests of the same call before this one.
 */
export function describeAttempt(
  { operation, method, path, serverAddress, serverPort, requestBytes }: AttemptDiagnostics,
  resends: number,
): Attributes {
  return {
    'cloudconnexa.operation': operation,
    'http.request.method': method,
    'url.template': path,
    'server.address': serverAddress,
    'server.port': serverPort,
    ...(requestBytes !== undefined && { 'http.request.body.size': requestBytes }),
    ...(resends > 0 && { 'http.request.resend_count': resends }),
  }
}

/** What is known of an HTTP request at its end. */
export function describeAttemptEnd({ outcome, status }: AttemptDiagnostics): Attributes {
  return { 'cloudconnexa.outcome': outcome, ...describeStatus(status) }
}

/** What is known of a wait in the queue of the rate limiter. */
export function describeWait({ bucket, milliseconds, error }: RateLimitWait): Attributes {
  return {
    'cloudconnexa.rate_limit.bucket': bucket,
    'cloudconnexa.rate_limit.wait.duration': milliseconds / 1000,
    ...(error !== undefined && { 'error.type': error }),
  }
}

/** What is known of a renewal of a token. */
export function describeRenewal({
  source,
  background,
  serverAddress,
  serverPort,
  status,
}: TokenDiagnostics): Attributes {
  return {
    ...(source !== undefined && { 'cloudconnexa.token.source': source }),
    'cloudconnexa.token.background': background,
    'server.address': serverAddress,
    'server.port': serverPort,
    ...describeStatus(status),
  }
}

function describeStatus(status: number | undefined): Attributes {
  return status === undefined ? {} : { 'http.response.status_code': status }
}
