import type { Agent as HttpAgent } from 'node:http'
import type { Agent as HttpsAgent } from 'node:https'
import type { ConnectionOptions } from './connection-options.ts'
import { type ConnectionSettings, resolveConnectionOptions } from './connection-settings.ts'
import { refuseTogether } from './invalid-option.ts'

/** Options of the transports that stand on node:http. */
export interface HttpConnectionOptions extends ConnectionOptions {
  /**
   * Agents to use instead of the transport's own. Which proxy they use, how many connections they keep and how they secure them
   * is theirs to know: the options for that are refused beside them, and proxies of the environment are not used.
   */
  readonly agent?: HttpAgents
}

/** Agents by scheme. */
export interface HttpAgents {
  readonly http?: HttpAgent
  readonly https?: HttpsAgent
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
  if (agent.http !== undefined || agent.https !== undefined)
    refuseTogether(options, 'agent', ['proxy', 'idleTimeout'])
  if (agent.https !== undefined)
    refuseTogether(options, 'agent', ['certificateAuthority', 'clientCertificate', 'minimumTlsVersion'])
  return { ...resolveConnectionOptions(options), agent }
}
