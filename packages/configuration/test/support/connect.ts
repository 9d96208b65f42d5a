import { accessVisibility } from '@cloudconnexa/access-visibility'
import type { Client, ClientOptions } from '@cloudconnexa/core'
import { dns } from '@cloudconnexa/dns'
import type { Emulator, EmulatorOptions } from '@cloudconnexa/emulator'
import { settings } from '@cloudconnexa/settings'
import { connectToEmulator } from '@cloudconnexa/testing'
import { users } from '@cloudconnexa/users'
import { configuration, type ConfigurationService } from '../../src/index.ts'

/** A type, because an interface has no index signature. */
type TestServices = {
  readonly configuration: typeof configuration
  readonly settings: typeof settings
  readonly dns: typeof dns
  readonly accessVisibility: typeof accessVisibility
  readonly users: typeof users
}
const services: TestServices = { configuration, settings, dns, accessVisibility, users }

/** A client with the service and those that change what `emulator.state` cannot, and the emulator that it is connected to. */
export interface TestAccount {
  readonly emulator: Emulator
  readonly service: ConfigurationService
  readonly client: Client<TestServices>
  close(): Promise<void>
}

/**
 * Starts an emulator and a client of it.
 *
 * @param options - `seed: 'demo'` is a small company; `emulator.state.create` adds what a test needs.
 * @param overrides - Other settings of the client.
 */
export async function openAccount(
  options: EmulatorOptions = {},
  overrides: Partial<ClientOptions> = {},
): Promise<TestAccount> {
  const connection = await connectToEmulator(services, { idSeed: 7, rateLimit: 'off', ...options }, overrides)
  const { emulator, client } = connection
  return { emulator, client, service: client.configuration, close: () => connection.close() }
}
