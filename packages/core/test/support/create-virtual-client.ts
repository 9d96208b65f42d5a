import { VirtualClock } from '@cloudconnexa/emulator'
import type { ClientOptions } from '../../src/index.ts'
import { createTestClient, type ThingsClient } from './create-test-client.ts'
import { createHeldTransport } from './create-held-transport.ts'
import type { TestConnectionOptions } from './transports.ts'

/** A client in virtual time that jumps over every wait, but stands still while a request is on the wire. */
export function createVirtualClient(
  baseUrl: string,
  settings: Partial<ClientOptions> = {},
  transport: TestConnectionOptions = {},
): ThingsClient & { readonly clock: VirtualClock } {
  const clock = new VirtualClock()
  clock.autoAdvance()
  const own = createTestClient(baseUrl, {
    clock,
    random: () => 0.5,
    transport: createHeldTransport(clock, transport),
    ...settings,
  })
  return { ...own, clock }
}
