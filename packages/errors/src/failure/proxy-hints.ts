import { isCertificateCode } from './failure-hints.ts'

const settings =
  'the proxy settings (HTTPS_PROXY, HTTP_PROXY and NO_PROXY, or the option `proxy` of the transport)'

/**
 * Chooses the hint for a proxy that could not be used.
 *
 * @param proxy - Host and port of the proxy.
 * @param host - The host to be reached through it.
 * @param status - The status with which the proxy refused.
 * @param code - The error code of the operating system or the TLS library.
 */
export function chooseProxyHint(
  proxy: string,
  host: string,
  status: number | undefined,
  code: string | undefined,
): string {
  if (status !== undefined)
    return `The proxy ${proxy} responded with ${status}. ${chooseStatusHint(status, host)}`
  if (isCertificateCode(code))
    return `The certificate of the proxy ${proxy} is not trusted. Pass its authority as \`certificateAuthority\` of the option \`proxy\`, or set NODE_EXTRA_CA_CERTS to its PEM file. Do not switch certificate checks off.`
  if (code === 'ERR_PROXY_TUNNEL')
    return `What listens at ${proxy} does not respond as an HTTP proxy: check ${settings}.`
  return `Check that the proxy ${proxy} runs and can be reached from this machine, and check ${settings}.`
}

/** Whether a proxy that refused a request with this status may accept it later. */
export function isRetryableProxyStatus(status: number): boolean {
  return (
    status === 408 || status === 425 || status === 429 || (status >= 500 && status !== 501 && status !== 505)
  )
}

function chooseStatusHint(status: number, host: string): string {
  // Some proxies respond with 401 where the credentials are wrong, and with 407 where there are none.
  if (status === 407 || status === 401)
    return `Check the user name and the password in ${settings}; special characters in a URL are percent-encoded. They are sent as Basic authentication: for a proxy that requires NTLM or Kerberos, run a local proxy that adds it.`
  if (status === 403)
    return `The proxy does not let this machine reach ${host}: have the host and its port allowed, or exempt it by NO_PROXY if it can be reached directly.`
  if (status >= 500 || status === 408 || status === 425 || status === 429)
    return `The proxy could not reach ${host}, or is overloaded: check its log, and whether it can resolve and reach the host.`
  return `Check that the proxy is an HTTP proxy that allows CONNECT to ${host}, and check ${settings}.`
}
