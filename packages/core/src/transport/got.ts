import { resolveHttpOptions } from './connection/connection-settings.ts'
import type { HttpConnectionOptions } from './connection/http-options.ts'
import type { Transport } from '../contract/transport.ts'

/** Options of {@link gotTransport}. */
export type GotTransportOptions = HttpConnectionOptions

/**
 * The default transport. got is loaded with the first request.
 *
 * @throws {ConfigurationError} (`OPTION_INVALID`) when an option, or a proxy that the environment names, cannot be used.
 */
export function gotTransport(options: GotTransportOptions = {}): Transport {
  const settings = resolveHttpOptions(options)
  let loaded: Transport | undefined
  let loading: Promise<Transport> | undefined
  const load = async (): Promise<Transport> => {
    loading ??= import('./got-connection.ts').then(({ createGotConnection }) => createGotConnection(settings))
    loaded = await loading
    return loaded
  }
  return {
    reportsProgress: true,
    send: (request) =>
      loaded === undefined ? load().then((transport) => transport.send(request)) : loaded.send(request),
    close: async () => {
      if (loading !== undefined) await (await loading).close?.()
    },
  }
}
