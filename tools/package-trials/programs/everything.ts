// All packages together, typed: a client with every service, an error that can be told apart, a model, the emulator.
import assert from 'node:assert/strict'
import { CloudConnexaClient, isSecret, NotFoundError } from '@cloudconnexa/client'
import { type Emulator, startEmulator } from '@cloudconnexa/emulator'
import { NotFoundError as SameError } from '@cloudconnexa/errors'
import { networkCreateRequest } from '@cloudconnexa/networks/models'
import type { VpnRegionResponse } from '@cloudconnexa/regions'

const {
  TRIAL_URL: baseUrl = '',
  TRIAL_CLIENT_ID: clientId = '',
  TRIAL_CLIENT_SECRET: clientSecret = '',
} = process.env

await useClient(new CloudConnexaClient({ clientId, clientSecret, baseUrl, proxy: false }))

const emulator: Emulator = await startEmulator()
await useClient(new CloudConnexaClient({ ...createEmulatorAccount(emulator), proxy: false }))
await emulator.close()

assert.throws(() => networkCreateRequest.parse({ name: 1 }))
assert.equal(isSecret('text'), false)
console.log('used every service of the client')

async function useClient(client: CloudConnexaClient): Promise<void> {
  const regions: readonly VpnRegionResponse[] = await client.regions.list().toArray()
  assert.ok(regions.length > 0, 'there are no regions')
  await client.users.list()
  await client.userGroups.list()
  const error: unknown = await client.networks.get('00000000-0000-0000-0000-000000000000').then(
    () => undefined,
    (reason: unknown) => reason,
  )
  assert.ok(error instanceof NotFoundError && error instanceof SameError, `not told apart: ${String(error)}`)
  await client.close()
}

function createEmulatorAccount(running: Emulator): {
  clientId: string
  clientSecret: string
  baseUrl: string
} {
  return { clientId: running.clientId, clientSecret: running.clientSecret, baseUrl: running.url }
}
