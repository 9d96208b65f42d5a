import type { VirtualClock } from '@cloudconnexa/emulator'
import { gotTransport, type GotTransportOptions, type Transport } from '../../src/index.ts'

/** The default transport, with the virtual clock standing still while a request is on the wire. */
export function heldTransport(clock: VirtualClock, options: GotTransportOptions = {}): Transport {
  const transport = gotTransport(options)
  return {
    async send(request) {
      const release = clock.hold()
      try {
        return await transport.send(request)
      } finally {
        release()
      }
    },
    close: async () => {
      await transport.close?.()
    },
  }
}
