import { type ClientCore, type ClientOptions, gotTransport } from '@cloudconnexa/core'
import { VirtualClock } from '@cloudconnexa/emulator'

/** A connection with a clock that skips every wait as soon as no request is in flight. */
export type VirtualTimeConnection<Connection> = Connection & {
  readonly clock: VirtualClock
  /** Closes the connection; `await using` does the same. */
  close(): Promise<void>
}

/**
 * Creates a connection on virtual time.
 *
 * @param openConnection - Creates the connection with these settings of its client.
 */
export async function useVirtualTime<
  Connection extends AsyncDisposable & { readonly client: Pick<ClientCore, 'ready'> },
>(
  openConnection: (
    settings: Partial<ClientOptions> & { readonly clock: VirtualClock },
  ) => Promise<Connection>,
): Promise<VirtualTimeConnection<Connection>> {
  const clock = new VirtualClock()
  const transport = gotTransport({ proxy: false })
  const connection = await openConnection({
    clock,
    transport: {
      async send(request) {
        const release = clock.hold()
        try {
          return await transport.send(request)
        } finally {
          release()
        }
      },
    },
  })
  // The token is requested before the clock skips anything, so that measurements start with the calls of the test.
  await connection.client.ready()
  const stop = clock.autoAdvance()
  const close = async (): Promise<void> => {
    stop()
    await connection[Symbol.asyncDispose]()
    await transport.close?.()
  }
  return { ...connection, clock, close, [Symbol.asyncDispose]: close }
}
