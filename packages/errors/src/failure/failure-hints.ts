import { unknownOutcomeHint } from '../response/response-hints.ts'

const cloudIdHint =
  'Is the Cloud ID right? The host is <cloudId>.api.openvpn.com. If it is, check DNS and the network of this machine.'
const trustHint =
  'If a proxy or a gateway with its own certificate authority is in between, let Node trust that authority: set NODE_EXTRA_CA_CERTS to its PEM file, or pass it to the transport as `certificateAuthority`. Do not switch certificate checks off.'

const clientCertificateHint =
  'The server asks for a client certificate, or does not accept the one it received: pass `clientCertificate` to the transport, and check that it is valid and known to the server.'

const hints: Readonly<Record<string, string>> = {
  ENOTFOUND: cloudIdHint,
  EAI_AGAIN: `The name server did not respond. ${cloudIdHint}`,
  ECONNREFUSED:
    'Nothing listens at that address and port: check the base URL, and whether the server or the proxy runs.',
  ECONNRESET: 'The other side or something in between, such as a proxy or a firewall, cut the connection.',
  EPIPE: 'The other side or something in between, such as a proxy or a firewall, cut the connection.',
  ETIMEDOUT:
    'Nothing responded in time: check the network, whether a firewall drops traffic to the host, and whether it can be reached through a proxy only (HTTPS_PROXY).',
  EHOSTUNREACH: 'There is no route to the host: check the network of this machine.',
  ENETUNREACH: 'There is no route to the host: check the network of this machine.',
  HPE_HEADER_OVERFLOW:
    'The headers of the response are longer than Node.js accepts. Start the program with a higher `--max-http-header-size` (in bytes, default 16384); a custom dispatcher takes it as `maxHeaderSize`.',
  ENETDOWN: 'The network of this machine is down.',
  EADDRNOTAVAIL:
    'This machine has no local address or port left for the connection: check its network, and send fewer requests at once.',
  EMFILE:
    'This process has too many open files and connections: raise its limit (`ulimit -n`), or send fewer requests at once.',
  ENFILE: 'This machine has too many open files and connections: close some, or raise its limit.',
  EPROTO:
    'The two sides could not agree on TLS: check that the base URL and port speak HTTPS, and whether a proxy interferes.',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: `The certificate of the server is not signed by an authority that this machine trusts. ${trustHint}`,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: `The certificate of the server is not signed by an authority that this machine trusts. ${trustHint}`,
  SELF_SIGNED_CERT_IN_CHAIN: `The certificate of the server comes from an authority that this machine does not trust. ${trustHint}`,
  DEPTH_ZERO_SELF_SIGNED_CERT: `The server has signed its own certificate. ${trustHint}`,
  CERT_HAS_EXPIRED: `The certificate of the server has expired; check the clock of this machine first. ${trustHint}`,
  CERT_NOT_YET_VALID: 'The certificate of the server is not valid yet: check the clock of this machine.',
  ERR_TLS_CERT_ALTNAME_INVALID: `The certificate of the server is for another name: check the base URL. ${trustHint}`,
}

/**
 * Chooses the hint for a failure below HTTP.
 *
 * @param mayHaveArrived - Whether the request may have reached the server, so that its outcome is unknown.
 */
export function chooseFailureHint(code: string | undefined, mayHaveArrived: boolean): string {
  const hint = hints[code ?? ''] ?? chooseHintByKind(code)
  return mayHaveArrived ? `${hint} ${unknownOutcomeHint}` : hint
}

function chooseHintByKind(code: string | undefined): string {
  if (isClientCertificateAlert(code)) return clientCertificateHint
  return isCertificateCode(code) ? trustHint : 'Check the network, the proxy settings and the base URL.'
}

/** Whether the server refused the certificate of this machine, or refused that there is none. */
function isClientCertificateAlert(code: string | undefined): boolean {
  return (
    code !== undefined &&
    /_ALERT_(?:BAD_CERTIFICATE|UNSUPPORTED_CERTIFICATE|CERTIFICATE_(?:REQUIRED|REVOKED|EXPIRED|UNKNOWN)|UNKNOWN_CA|ACCESS_DENIED)$/.test(
      code,
    )
  )
}

/** Whether a certificate is the cause, so that sending the request again cannot help. */
export function isCertificateCode(code: string | undefined): boolean {
  return (
    code !== undefined &&
    /CERT|CRL|ISSUER|LEAF_SIGNATURE|_ALERT_(?:UNKNOWN_CA|ACCESS_DENIED)$|^(?:INVALID_CA|INVALID_PURPOSE|HOSTNAME_MISMATCH)$/.test(
      code,
    )
  )
}

/** Whether the headers of the response are too long, so that sending the request again cannot help. */
export function isHeaderOverflow(code: string | undefined): boolean {
  return code === 'HPE_HEADER_OVERFLOW'
}

/** Whether TLS failed, rather than the connection below it. */
export function isTlsCode(code: string | undefined): boolean {
  return (
    code !== undefined && (code === 'EPROTO' || /^ERR_(?:TLS|SSL)_/.test(code) || isCertificateCode(code))
  )
}
