import type { ConnectionOptions } from './connection-options.ts'
import { checkMilliseconds } from './invalid-option.ts'
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

/**
 * Checks the options of a transport, and reads which proxies the environment names.
 *
 * @throws {ConfigurationError} (`OPTION_INVALID`) when one of them cannot be used. No message quotes a secret.
 */
export function resolveConnectionOptions(options: ConnectionOptions): ConnectionSettings {
  const { proxy, connectTimeout = 10_000, idleTimeout = {} } = options
  const { repeatable = 30_000, nonRepeatable = 4_000 } = idleTimeout
  return {
    findProxy: readProxyRules(proxy, process.env),
    connectTimeout: checkMilliseconds('connectTimeout', connectTimeout),
    idleTimeout: {
      repeatable: checkMilliseconds('idleTimeout.repeatable', repeatable),
      nonRepeatable: checkMilliseconds('idleTimeout.nonRepeatable', nonRepeatable),
    },
    tls: new TlsSettings(options),
  }
}
