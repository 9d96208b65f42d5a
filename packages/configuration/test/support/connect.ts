import type { Client } from '@cloudconnexa/core'
import type { Emulator, EmulatorOptions } from '@cloudconnexa/emulator'
import { connectToEmulator } from '@cloudconnexa/testing'
import { configuration, type ConfigurationService } from '../../src/index.ts'

/** A client with the service, and the emulator that it is connected to. */
export interface TestAccount {
  readonly emulator: Emulator
  readonly service: ConfigurationService
  readonly client: Client<{ readonly configuration: typeof configuration }>
  close(): Promise<void>
}

/**
 * Starts an emulator and a client of it.
 *
 * @param options - `seed: 'demo'` is a small company; `emulator.state.create` adds what a test needs.
 */
export async function openAccount(options: EmulatorOptions = {}): Promise<TestAccount> {
  const connection = await connectToEmulator({ configuration }, { idSeed: 7, ...options })
  const { emulator, client } = connection
  return { emulator, client, service: client.configuration, close: () => connection.close() }
}
