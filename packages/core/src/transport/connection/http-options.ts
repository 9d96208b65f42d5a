import type { Agent as HttpAgent } from 'node:http'
import type { Agent as HttpsAgent } from 'node:https'
import type { ConnectionOptions } from './connection-options.ts'

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
  /** For `http:`. */
  readonly http?: HttpAgent
  /** For `https:`. */
  readonly https?: HttpsAgent
}
