import { clientCredentials } from '@cloudconnexa/auth'
import { type Client, createClient } from '@cloudconnexa/core'
import { nodeTransport } from '@cloudconnexa/core/node'
import { type Emulator, startEmulator } from '@cloudconnexa/emulator'
import { networks } from '@cloudconnexa/networks'
import { users } from '@cloudconnexa/users'
import { Registry } from 'prom-client'
import { type MetricsRegistration, registerMetrics } from '../../src/index.ts'

const services: { readonly networks: typeof networks; readonly users: typeof users } = { networks, users }

/** A client whose metrics are in a registry of its own. */
export interface Subject extends AsyncDisposable {
  readonly emulator: Emulator
  readonly client: Client<typeof services>
  readonly registry: Registry
  readonly registration: MetricsRegistration
}

/** Starts an emulator and a client that retries at once. */
export async function startSubject(): Promise<Subject> {
  const registry = new Registry()
  const registration = registerMetrics(registry)
  const emulator = await startEmulator({ seed: 'demo' })
  const { clientId, clientSecret, url: baseUrl } = emulator
  const client = createClient({
    auth: clientCredentials({ clientId, clientSecret, baseUrl }),
    transport: nodeTransport({ proxy: false }),
    retry: { baseDelay: 1 },
    services,
  })
  return {
    emulator,
    client,
    registry,
    registration,
    async [Symbol.asyncDispose]() {
      await client.close()
      registration.dispose()
      await emulator.close()
    },
  }
}
