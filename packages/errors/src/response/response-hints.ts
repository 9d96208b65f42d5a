import type { ResponseBody } from './response-body.ts'
import { describeStatus } from './status-facts.ts'

const newCredentials =
  'Create new ones in the CloudConnexa Administration portal, in the section for API credentials; the secret is shown once, and credentials live from two weeks to one year.'

/** How to find out what became of a request whose outcome is unknown. */
export const unknownOutcomeHint =
  'The request may have taken effect all the same: before you create the object again, list or get it and see whether it is there.'

const baseUrlHint =
  'The path is unknown at that address: check the base URL, which is https://<cloudId>.api.openvpn.com without a path.'

const closedEarlyHint =
  'The server or a gateway closed the request before it was complete. If that happens often, request smaller pages, and check the network, proxies and gateways between this machine and the API.'

const unsupportedHint =
  'The server does not support this request, so that repeating it does not help: check the base URL, and whether a proxy responds in its place.'

const edgeHint = 'A gateway in front of the service could not get a response from it.'

const hints: Readonly<Record<number, string>> = {
  400: 'Correct the request; sending the same one again gets the same response.',
  401: `The access token or the API credentials are expired, revoked or of another Cloud ID. ${newCredentials}`,
  403: 'The API credentials do not permit this. Since API 1.2.0 credentials can be read-only or limited to some resources, and they can be bound to source IP subnets: use credentials with the permission that the operation needs.',
  404: 'Check the ids: an id belongs to one Cloud ID, so one from another account is unknown here, as is the id of a deleted object.',
  405: unsupportedHint,
  406: 'The server has no response in a form that the request accepts: check whether a proxy or a gateway changes its headers.',
  407: 'A proxy between this machine and the API requires credentials: check the proxy settings.',
  408: closedEarlyHint,
  409: 'Another change or another object conflicts with this one: read the current state, resolve the conflict, and try again.',
  410: 'The object or the path is gone for good.',
  413: 'The request body is larger than the server accepts: send less at once.',
  414: 'The URL is longer than the server accepts: use fewer or shorter filters.',
  415: 'The API does not accept the media type of the request body. Leave the Content-Type header to the SDK.',
  420: 'A step of the request failed on the server: read the current state before you repeat it.',
  421: 'The request reached a server that is not responsible for this host: check the base URL, the proxy and the DNS entry of the host.',
  422: 'Correct the request; sending the same one again gets the same response.',
  423: 'The object is locked by another change: wait until that is done, and repeat the request.',
  424: 'Another request that this one depends on has failed: read the current state before you repeat it.',
  425: 'The server accepts no requests this early on a new connection: repeat the request.',
  429: 'Limits are counted per API key. The SDK paces requests and waits before it tries again; if this error still occurs, send fewer requests at once, give the call more time, do not share the key between programs, or ask OpenVPN support for a higher limit.',
  431: 'The request headers are larger than the server accepts: pass fewer with the option `headers`.',
  451: 'Access is blocked for legal reasons: check from which country or network the request comes.',
  460: closedEarlyHint,
  494: 'The request headers are larger than the server accepts: pass fewer with the option `headers`.',
  495: 'A gateway does not accept the client certificate: check the one that the transport sends.',
  496: 'A gateway requires a client certificate: configure one for the transport.',
  497: 'The server expects HTTPS: start the base URL with https://.',
  499: closedEarlyHint,
}

const serverHints: Readonly<Record<number, string>> = {
  501: unsupportedHint,
  505: unsupportedHint,
  506: unsupportedHint,
  507: 'The service has no storage left: repeat the request later.',
  508: 'The server ran into a loop: check the base URL and the proxy settings.',
  510: unsupportedHint,
  511: 'The network requires a sign-in before it lets requests through, so the API was not reached: sign in to the network (open any page in a browser), and try again.',
  520: edgeHint,
  521: edgeHint,
  522: edgeHint,
  523: edgeHint,
  524: edgeHint,
  525: edgeHint,
  526: `${edgeHint} It does not trust the certificate of the service.`,
  527: edgeHint,
  530: edgeHint,
}

const tokenHints: Readonly<Record<number, string>> = {
  400: `The API did not accept the credentials. Check the client ID and the client secret. ${newCredentials}`,
  401: `The client ID or the client secret is wrong, expired or revoked. ${newCredentials}`,
  403: 'The credentials may not be used from here: they can be bound to source IP subnets. Check the credentials in the Administration portal.',
  404: 'No token endpoint was found: check the Cloud ID or the base URL, which is https://<cloudId>.api.openvpn.com without a path.',
  429: 'Too many access tokens were requested. Keep one client for the whole program or a token store, so that a token is used until it expires.',
}

const tokenServiceHint = 'The service failed, not the credentials: try again later.'

/** Chooses the hint for a response to an operation. */
export function chooseResponseHint(status: number, body: ResponseBody): string | undefined {
  const hint = chooseStatusHint(status, body)
  if (status < 400 || describeStatus(status).outcome === 'refused') return hint
  return hint === undefined ? unknownOutcomeHint : `${hint} ${unknownOutcomeHint}`
}

function chooseStatusHint(status: number, body: ResponseBody): string | undefined {
  if (status >= 500) return serverHints[status] ?? 'The service failed.'
  if (status < 400) {
    return 'The API does not redirect: check the base URL, and whether a proxy or a login page responds in its place.'
  }
  return status === 404 && (body.isUnknownPath || body.form === 'html') ? baseUrlHint : hints[status]
}

/** Chooses the hint for a response to a request for an access token. */
export function chooseTokenHint(status: number): string {
  return (
    tokenHints[status] ??
    (describeStatus(status).isRetryable ? tokenServiceHint : serverHints[status]) ??
    'Check the Cloud ID and the base URL, which is https://<cloudId>.api.openvpn.com without a path.'
  )
}
