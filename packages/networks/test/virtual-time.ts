import { type ClientSettings, gotTransport } from '@cloudconnexa/core'
import { type EmulatorOptions, VirtualClock } from '@cloudconnexa/emulator'
import { connect, type Connection } from './connect.ts'

/** A {@link Connection} on one clock, which jumps over every wait as soon as no request is in flight. */
export async function connectOnVirtualTime(
  emulatorOptions: EmulatorOptions = {},
  settings: Partial<ClientSettings> = {},
): Promise<Connection & { readonly clock: VirtualClock }> {
  const clock = new VirtualClock()
  const transport = gotTransport()
  const connection = await connect(
    { ...emulatorOptions, clock },
    {
      ...settings,
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
    },
  )
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
