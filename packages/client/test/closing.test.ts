import { startEmulator } from '@cloudconnexa/emulator'
import { expect, it } from 'vitest'
import { CloudConnexaClient } from '../src/index.ts'

it('finishes what is under way when it is closed with `drain`', async () => {
  await using emulator = await startEmulator()
  const { url: baseUrl, clientId, clientSecret } = emulator
  const client = new CloudConnexaClient({ baseUrl, clientId, clientSecret, proxy: false })
  const created = client.networks.create({ name: 'office' })
  await client.close({ drain: true, timeout: 60_000 })
  expect((await created).name).toBe('office')
  await expect(client.networks.list()).rejects.toMatchObject({ code: 'CLIENT_CLOSED', outcome: 'not-sent' })
})
