import type { Agents } from 'got'
import type { Transport } from './transport.ts'

/** Options of {@link gotTransport}. */
export interface GotTransportOptions {
  /** Certificates (PEM) of authorities to trust besides the well-known ones, for the emulator or a gateway of your own. */
  readonly certificateAuthority?: string | readonly string[]
  /** Agents to use instead of the transport's own, for a proxy for instance. */
  readonly agent?: Agents
}

/** The default transport. got is loaded with the first request. */
export function gotTransport(options: GotTransportOptions = {}): Transport {
  let loading: Promise<Transport> | undefined
  const load = (): Promise<Transport> => {
    loading ??= import('./got-connection.ts').then(({ gotConnection }) => gotConnection(options))
    return loading
  }
  return {
    send: async (request) => (await load()).send(request),
    close: async () => {
      if (loading !== undefined) await (await loading).close?.()
    },
  }
}
