import { type ClientCore, type ClientOptions, gotTransport } from '@cloudconnexa/core'
import { VirtualClock } from '@cloudconnexa/emulator'

/** A connection on one clock, which jumps over every wait as soon as no request is in flight. */
export type OnVirtualTime<Connection> = Connection & { readonly clock: VirtualClock }

/**
 * Makes a connection on virtual time.
 *
 * @param connecting - Makes the connection with these settings of its client.
 */
export async function onVirtualTime<
  Connection extends AsyncDisposable & { readonly client: Pick<ClientCore, 'ready'> },
>(
  connecting: (settings: Partial<ClientOptions> & { readonly clock: VirtualClock }) => Promise<Connection>,
): Promise<OnVirtualTime<Connection>> {
  const clock = new VirtualClock()
  const transport = gotTransport({ proxy: false })
  const connection = await connecting({
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
  // The token is fetched before the clock jumps, so that what is measured starts with the test's own calls.
  await connection.client.ready()
  const stop = clock.autoAdvance()
  return {
    ...connection,
    clock,
    async [Symbol.asyncDispose]() {
      stop()
      await connection[Symbol.asyncDispose]()
      await transport.close?.()
    },
  }
}
