import { isMaskedSecret, isSecret, reveal, Secret } from '../../secrets/secret.ts'
import type { ProxyOptions } from './connection-options.ts'
import { createInvalidOption } from './invalid-option.ts'

/** A proxy that can be used. Its credentials are in nothing but {@link Proxy.authorization}. */
export interface Proxy {
  /** Host and port, for messages. */
  readonly name: string
  /** Without the brackets of an IPv6 address. */
  readonly hostname: string
  /** Never 0. */
  readonly port: number
  /** Whether it speaks TLS itself. */
  readonly isSecure: boolean
  /** The header `proxy-authorization`. */
  readonly authorization: Secret | undefined
  /** Authorities of the proxy alone. */
  readonly certificateAuthority: string | readonly string[] | undefined
}

const form = 'Write it as "http://host:port".'
const escapes = 'Percent-encode special characters in the user name and the password of a proxy URL.'

/**
 * Reads the URL of a proxy.
 *
 * @param source - Where it comes from, to begin a sentence with: `The option "proxy"`.
 * @throws {ConfigurationError} (`OPTION_INVALID`) when it is not the URL of an HTTP proxy. The message quotes nothing of it.
 */
export function parseProxy(source: string, options: ProxyOptions): Proxy {
  const url = parseUrl(source, options.url)
  const isSecure = url.protocol === 'https:'
  const port = url.port === '' ? (isSecure ? 443 : 80) : Number(url.port)
  if (port === 0) throw createInvalidOption(`${source} has the port 0.`, form)
  return {
    name: `${url.hostname}:${port}`,
    hostname: toAddress(url.hostname),
    port,
    isSecure,
    authorization: toAuthorization(source, url, options),
    certificateAuthority: options.certificateAuthority,
  }
}

/** The name of a host in a URL as a look-up takes it: an IPv6 address without its brackets. */
export function toAddress(hostname: string): string {
  return hostname.startsWith('[') ? hostname.slice(1, -1) : hostname
}

function parseUrl(source: string, value: unknown): URL {
  if (typeof value !== 'string' && !(value instanceof URL))
    throw createInvalidOption(`${source} is not the URL of a proxy.`, form)
  const text = String(value).trim()
  if (!/^[a-z][a-z\d+.-]*:\/\//i.test(text))
    throw createInvalidOption(`${source} is not the URL of a proxy: it has no scheme.`, form)
  if (!URL.canParse(text))
    throw createInvalidOption(`${source} is not the URL of a proxy.`, `${form} ${escapes}`)
  const url = new URL(text)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    // Whatever else stands there may be a secret in the wrong place.
    const scheme = /^socks\w{0,2}:$/.test(url.protocol) ? `the scheme "${url.protocol}"` : 'another scheme'
    throw createInvalidOption(
      `${source} has ${scheme}, and only HTTP proxies can be used (http: or https:).`,
      `${form} For a SOCKS proxy, pass an agent or a dispatcher that speaks SOCKS to the transport.`,
    )
  }
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '')
    throw createInvalidOption(`${source} has a path, a query or a fragment.`, `${form} ${escapes}`)
  return url
}

function toAuthorization(source: string, url: URL, options: ProxyOptions): Secret | undefined {
  const { username, password } = options
  const isInUrl = url.username !== '' || url.password !== ''
  if (username === undefined && password === undefined)
    return isInUrl ? toBasic(source, decode(source, url.username), decode(source, url.password)) : undefined
  if (isInUrl)
    throw createInvalidOption(
      `${source} has credentials both in its URL and as options.`,
      'Leave them out of the URL, and pass `username` and `password`.',
    )
  if (typeof username !== 'string' || (typeof password !== 'string' && !isSecret(password)))
    throw createInvalidOption(
      `${source} needs both a user name and a password, as strings.`,
      'Pass `username` and `password`; a password may be a `Secret`.',
    )
  return toBasic(source, username, reveal(password))
}

function toBasic(source: string, username: string, password: string): Secret {
  if (username.includes(':'))
    throw createInvalidOption(
      `${source} has a user name with a colon, which Basic authentication cannot carry.`,
      'Use a user name without a colon.',
    )
  if (isMaskedSecret(password))
    throw createInvalidOption(
      `${source} has a mask such as [secret] for a password, which is printed in place of one.`,
      'Pass the password itself: logs and JSON do not show it.',
    )
  return new Secret(`Basic ${Buffer.from(`${username}:${password}`, 'utf8').toString('base64')}`)
}

function decode(source: string, text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    throw createInvalidOption(
      `${source} has a percent sign in its credentials that begins no escape.`,
      escapes,
    )
  }
}
