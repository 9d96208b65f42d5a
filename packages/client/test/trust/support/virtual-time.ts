import type { Transport } from '@cloudconnexa/core/runtime'
import { VirtualClock } from '@cloudconnexa/emulator'

/** Time that jumps over every wait, but stands still while a request is on the wire. */
export interface VirtualTime {
  readonly clock: VirtualClock
  readonly transport: Transport
}

/** Makes {@link VirtualTime} around a transport. */
export function createVirtualTime(transport: Transport): VirtualTime {
  const clock = new VirtualClock()
  clock.autoAdvance()
  return {
    clock,
    transport: {
      ...transport,
      async send(request) {
        const release = clock.hold()
        try {
          return await transport.send(request)
        } finally {
          release()
        }
      },
    },
  }
}
