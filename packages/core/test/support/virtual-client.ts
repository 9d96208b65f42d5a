import { VirtualClock } from '@cloudconnexa/emulator'
import type { ClientOptions } from '../../src/index.ts'
import { clientOf, type ThingsClient } from './client-of.ts'
import { heldTransport } from './held-transport.ts'
import type { TestConnectionOptions } from './transports.ts'

/** A client in virtual time that jumps over every wait, but stands still while a request is on the wire. */
export function virtualClientOf(
  baseUrl: string,
  settings: Partial<ClientOptions> = {},
  transport: TestConnectionOptions = {},
): ThingsClient & { readonly clock: VirtualClock } {
  const clock = new VirtualClock()
  clock.autoAdvance()
  const own = clientOf(baseUrl, {
    clock,
    random: () => 0.5,
    transport: heldTransport(clock, transport),
    ...settings,
  })
  return { ...own, clock }
}
