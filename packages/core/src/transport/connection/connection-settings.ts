import type { ConnectionOptions, IdleTimeouts } from './connection-options.ts'
import type { HttpAgents, HttpConnectionOptions } from './http-options.ts'
import { checkMilliseconds, createInvalidOption, refuseTogether } from './invalid-option.ts'
import { refuseUnknownOptions } from '../../options/unknown-options.ts'
import { type ProxyRules, readProxyRules } from './proxy-rules.ts'
import { TlsSettings } from './tls-settings.ts'

/** Options of a transport, checked and with their defaults. */
export interface ConnectionSettings {
  readonly findProxy: ProxyRules
  /** Milliseconds. */
  readonly connectTimeout: number
  /** Milliseconds. */
  readonly idleTimeout: { readonly repeatable: number; readonly nonRepeatable: number }
  readonly tls: TlsSettings
}

// A record, because a new option that is missing here does not compile.
const optionNames: Readonly<Record<keyof ConnectionOptions, true>> = {
  proxy: true,
  connectTimeout: true,
  idleTimeout: true,
  certificateAuthority: true,
  clientCertificate: true,
  minimumTlsVersion: true,
}

/** Names of the options that all transports have. */
export const connectionOptionNames: readonly string[] = Object.keys(optionNames)

/**
 * Checks the options of a transport, and reads which proxies the environment names.
 *
 * @throws {ConfigurationError} (`OPTION_INVALID`) when one of them cannot be used. No message quotes a secret.
 */
export function resolveConnectionOptions(options: ConnectionOptions): ConnectionSettings {
  const { proxy, connectTimeout = 10_000, idleTimeout = {} } = options
  return {
    findProxy: readProxyRules(proxy, process.env),
    connectTimeout: checkMilliseconds('connectTimeout', connectTimeout),
    idleTimeout: readIdleTimeouts(idleTimeout),
    tls: new TlsSettings(options),
  }
}

function readIdleTimeouts(given: IdleTimeouts): ConnectionSettings['idleTimeout'] {
  const options: unknown = given
  if (typeof options !== 'object' || options === null)
    throw createInvalidOption(
      'The option "idleTimeout" of the transport must be an object.',
      'Pass `{ repeatable, nonRepeatable }`, in milliseconds.',
    )
  refuseUnknownOptions('the option "idleTimeout" of the transport', options, ['repeatable', 'nonRepeatable'])
  const { repeatable = 30_000, nonRepeatable = 4_000 } = given
  return {
    repeatable: checkMilliseconds('idleTimeout.repeatable', repeatable),
    nonRepeatable: checkMilliseconds('idleTimeout.nonRepeatable', nonRepeatable),
  }
}

/** Options of a transport on node:http, checked and with their defaults. */
export interface HttpConnectionSettings extends ConnectionSettings {
  readonly agent: HttpAgents
}

/**
 * Checks the options of a transport on node:http.
 *
 * @throws {ConfigurationError} (`OPTION_INVALID`) when one of them cannot be used, or would be without effect beside an agent.
 */
export function resolveHttpOptions(options: HttpConnectionOptions): HttpConnectionSettings {
  const { agent = {} } = options
  const isOwn = agent.http === undefined && agent.https === undefined
  if (!isOwn) refuseTogether(options, 'agent', ['proxy', 'idleTimeout'])
  if (agent.https !== undefined)
    refuseTogether(options, 'agent', ['certificateAuthority', 'clientCertificate', 'minimumTlsVersion'])
  return { ...resolveConnectionOptions(isOwn ? options : { ...options, proxy: false }), agent }
}
