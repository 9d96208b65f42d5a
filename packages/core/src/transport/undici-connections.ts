import type { Socket } from 'node:net'
import type * as undici from 'undici'
import { trustedAuthorities } from './http-connections.ts'

// A hint of the server shortens it. With less, a client that the API lets send every 15 seconds would connect anew each time.
const keepAliveTimeout = 30_000

/** The connections of one transport by undici. */
export class UndiciConnections {
  /** What requests are given to. */
  readonly dispatcher: undici.Dispatcher
  /** Connections that are being made: undici itself does not cut them when it is closed. */
  readonly #connecting = new Set<Socket>()

  constructor(
    { Agent, buildConnector }: Pick<typeof undici, 'Agent' | 'buildConnector'>,
    certificateAuthority?: string | readonly string[],
  ) {
    const connect = buildConnector(trustedAuthorities(certificateAuthority))
    this.dispatcher = new Agent({
      pipelining: 1,
      keepAliveTimeout,
      // The pipeline limits the time of each attempt.
      headersTimeout: 0,
      bodyTimeout: 0,
      connect: (options, done) => {
        // It returns the socket, of which its types do not tell.
        const socket = connect(options, (...result) => {
          this.#connecting.delete(socket)
          done(...result)
        }) as unknown as Socket
        this.#connecting.add(socket)
      },
    })
  }

  /** Cuts all connections. */
  async close(): Promise<void> {
    for (const socket of this.#connecting) socket.destroy()
    await this.dispatcher.destroy()
  }
}
