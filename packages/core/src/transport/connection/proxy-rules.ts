import { refuseUnknownOptions } from '../../options/unknown-options.ts'
import type { ConnectionOptions, ProxyOptions } from './connection-options.ts'
import { createInvalidOption } from './invalid-option.ts'
import { type Destination, parseNoProxy } from './no-proxy.ts'
import { parseProxy, type Proxy } from './proxy.ts'
import { checkAuthorities } from './tls-settings.ts'

/** Finds the proxy for a destination; `undefined` where it is reached without one. */
export type ProxyRules = (destination: Destination) => Proxy | undefined

type Environment = Readonly<Record<string, string | undefined>>

const option = 'The option "proxy" of the transport'

/**
 * Reads which proxy to use: what the option says, and where there is none, what the environment says. The two are not mixed.
 *
 * @param proxy - The option `proxy`.
 * @param environment - Environment variables.
 * @throws {ConfigurationError} (`OPTION_INVALID`) when a proxy cannot be used. The message quotes nothing of its URL.
 */
export function readProxyRules(proxy: ConnectionOptions['proxy'], environment: Environment): ProxyRules {
  if (proxy === false) return () => undefined
  return proxy === undefined ? readEnvironment(environment) : readOption(proxy)
}

function readOption(proxy: string | URL | ProxyOptions): ProxyRules {
  const options: unknown = typeof proxy === 'string' || proxy instanceof URL ? { url: proxy } : proxy
  if (typeof options !== 'object' || options === null)
    throw createInvalidOption(
      `${option} is neither \`false\` nor a proxy.`,
      'Pass a URL such as "http://host:port", or `{ url, … }`.',
    )
  refuseUnknownOptions('the proxy', options, [
    'url',
    'username',
    'password',
    'certificateAuthority',
    'noProxy',
  ])
  // Each property is checked where it is read.
  const given = options as ProxyOptions
  const chosen = parseProxy(option, given)
  const exempt: readonly unknown[] = [given.noProxy ?? []].flat()
  if (!exempt.every((entry) => typeof entry === 'string'))
    throw createInvalidOption(
      `${option} has a \`noProxy\` that is neither a string nor an array of strings.`,
      'Write it as NO_PROXY is written: "localhost,.example.org".',
    )
  if (given.certificateAuthority !== undefined)
    checkAuthorities('proxy.certificateAuthority', given.certificateAuthority)
  const isExempt = parseNoProxy(exempt.join(','))
  return (destination) => (isExempt(destination) ? undefined : chosen)
}

function readEnvironment(environment: Environment): ProxyRules {
  const [http, https] = [readVariable('HTTP_PROXY', environment), readVariable('HTTPS_PROXY', environment)]
  if (http === undefined && https === undefined) return () => undefined
  const isExempt = parseNoProxy(findVariable('NO_PROXY', environment)?.value ?? '')
  return (destination) => {
    const proxy = destination.protocol === 'https:' ? https : http
    return proxy === undefined || isExempt(destination) ? undefined : proxy
  }
}

function readVariable(name: string, environment: Environment): Proxy | undefined {
  const found = findVariable(name, environment)
  return found === undefined
    ? undefined
    : parseProxy(`The environment variable ${found.variable}`, { url: found.value })
}

/** The lower-case variable wins, as with curl and Node; an empty one counts as not set. */
function findVariable(
  name: string,
  environment: Environment,
): { readonly variable: string; readonly value: string } | undefined {
  for (const variable of [name.toLowerCase(), name]) {
    const value = environment[variable]
    if (value !== undefined && value.trim() !== '' && !isFromRequest(variable, environment))
      return { variable, value }
  }
  return undefined
}

/** In a CGI program `HTTP_PROXY` is the header `Proxy` of the request. Windows knows no case in names. */
function isFromRequest(variable: string, environment: Environment): boolean {
  if (environment['REQUEST_METHOD'] === undefined) return false
  return (
    variable === 'HTTP_PROXY' || (variable === 'http_proxy' && !Object.keys(environment).includes(variable))
  )
}
