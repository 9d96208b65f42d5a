import type { ClientCore, Logger } from '@cloudconnexa/core'
import type { Target } from '../target.ts'
import type { Terminal } from '../../terminal/terminal.ts'
import { refuseWrites } from '../safety/read-only-transport.ts'
import type { ChangeWatch } from '../safety/change-watch.ts'
import type { CallWatch } from '../call-watch.ts'
import { watchChanges } from '../safety/held-changes.ts'
import { loadService, type LoadService, serviceKeys } from './load-services.ts'

/** What {@link createCommandClient} needs to know. */
export interface CommandClientOptions {
  readonly terminal: Terminal
  readonly target: Target
  readonly logger: Logger
  /** Sees every change before it is sent. */
  readonly watch: ChangeWatch
  /** Knows the calls that are under way. */
  readonly calls: CallWatch
  /** Whether nothing that changes something may leave this process. */
  readonly isDryRun: boolean
}

/** A client, and what adds services to it. */
export interface CommandClient {
  readonly client: ClientCore
  /**
   * Adds services to the client by their keys.
   *
   * @param keys - Such as `networks`; without them, all services.
   */
  addServices(keys: readonly string[] | undefined): Promise<void>
  close(): Promise<void>
}

const proxyVariables = ['HTTP_PROXY', 'HTTPS_PROXY', 'http_proxy', 'https_proxy'] as const

/**
 * Creates the client of a command, without services: each is loaded when a command asks for it.
 *
 * @param options - Who it works for.
 * @param additional - Services of plugins, by their keys.
 */
export async function createCommandClient(
  { terminal, target, logger, watch, calls, isDryRun }: CommandClientOptions,
  additional: ReadonlyMap<string, LoadService>,
): Promise<CommandClient> {
  const { environment, clock } = terminal
  const [{ createClient }, { clientCredentials }, { nodeTransport }, shared] = await Promise.all([
    import('@cloudconnexa/core'),
    import('@cloudconnexa/auth'),
    import('@cloudconnexa/core/node'),
    target.isLocal === true
      ? undefined
      : import('./shared-state.ts').then(({ openSharedState }) =>
          openSharedState({ environment, clock, logger }),
        ),
  ])
  const isDirect = target.isLocal === true || proxyVariables.every((name) => !environment[name])
  const transport = nodeTransport(isDirect ? { proxy: false } : {})
  const { credentials, baseUrl, readOnly } = target
  const client = createClient({
    auth: clientCredentials({ credentials, baseUrl, ...(shared && { tokenStore: shared.tokenStore }) }),
    ...(shared && { rateLimiter: shared.rateLimiter }),
    transport: isDryRun ? refuseWrites(transport) : transport,
    // A dry run shows what a read-only context would refuse.
    readOnly: readOnly && !isDryRun,
    policies: [calls.policy, watchChanges((exchange) => watch.see(exchange))],
    logger,
    clock,
    userAgent: 'cloudconnexa-cli',
    services: {},
  })
  const added = new Set<string>()
  return {
    client,
    async addServices(keys = [...serviceKeys, ...additional.keys()]) {
      const missing = keys.filter((key) => !added.has(key))
      const definitions = await Promise.all(missing.map((key) => loadService(key, additional)))
      for (const [index, definition] of definitions.entries()) {
        const key = missing[index] ?? ''
        if (added.has(key)) continue
        added.add(key)
        Object.defineProperty(client, key, { get: () => client.use(definition), enumerable: true })
      }
    },
    async close() {
      await client.close()
      await transport.close?.()
    },
  }
}
