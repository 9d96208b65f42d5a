import type { AnswerBody } from './answer-body.ts'

const newCredentials =
  'Create new ones in the CloudConnexa Administration portal, in the section for API credentials; the secret is shown once, and credentials live from two weeks to one year.'

/** How to find out what became of a request when nobody can tell. */
export const unknownOutcomeHint =
  'The request may have taken effect all the same: before you create the object again, list or get it and see whether it is there.'

const baseUrlHint =
  'The path is unknown at that address: check the base URL, which is https://<cloudId>.api.openvpn.com without a path.'

const hints: Readonly<Record<number, string>> = {
  400: 'Correct the request; sending the same one again gets the same answer.',
  401: `The access token or the API credentials are expired, revoked or of another Cloud ID. ${newCredentials}`,
  403: 'The API credentials do not permit this. Since API 1.2.0 credentials can be read-only or limited to some resources, and they can be bound to source IP subnets: use credentials with the permission that the operation needs.',
  404: 'Check the ids: an id belongs to one Cloud ID, so one from another account is unknown here, as is the id of a deleted object.',
  407: 'A proxy between this machine and the API wants credentials: check the proxy settings.',
  409: 'Another change or another object stands in the way: read the present state, resolve the conflict, and try again.',
  415: 'The API does not accept the media type of the request body. Leave the Content-Type header to the SDK.',
  422: 'Correct the request; sending the same one again gets the same answer.',
  429: 'Limits are counted per API key. The SDK paces requests and waits before it tries again; if this error still gets out, send fewer requests at once, give the call more time, do not share the key between programs, or ask OpenVPN support for a higher limit.',
}

const tokenHints: Readonly<Record<number, string>> = {
  400: `The API did not take the credentials. Check the client ID and the client secret. ${newCredentials}`,
  401: `The client ID or the client secret is wrong, expired or revoked. ${newCredentials}`,
  403: 'The credentials may not be used from here: they can be bound to source IP subnets. Check the credentials in the Administration portal.',
  404: 'No token endpoint was found: check the Cloud ID or the base URL, which is https://<cloudId>.api.openvpn.com without a path.',
  429: 'Too many access tokens were asked for. Keep one client for the whole program or a token store, so that a token is used until it expires.',
}

/** What to do about an answer to an operation. */
export function answerHint(status: number, body: AnswerBody): string | undefined {
  if (status >= 500) return `The trouble is with the service. ${unknownOutcomeHint}`
  if (status < 400) {
    return 'The API does not redirect: check the base URL, and whether a proxy or a login page answers in its place.'
  }
  return status === 404 && (body.isUnknownPath || body.form === 'html') ? baseUrlHint : hints[status]
}

/** What to do about an answer to a request for an access token. */
export function tokenHint(status: number): string {
  if (status >= 500) return 'The trouble is with the service, not with the credentials: try again later.'
  return (
    tokenHints[status] ??
    'Check the Cloud ID and the base URL, which is https://<cloudId>.api.openvpn.com without a path.'
  )
}
