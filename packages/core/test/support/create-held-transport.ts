import type { VirtualClock } from '@cloudconnexa/emulator'
import type { Transport } from '../../src/runtime.ts'
import { createChosenTransport, type TestConnectionOptions } from './transports.ts'

/** The chosen transport, with the virtual clock standing still while a request is on the wire. */
export function createHeldTransport(clock: VirtualClock, options: TestConnectionOptions = {}): Transport {
  const transport = createChosenTransport(options)
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
