import { createClient, type ClientOptions } from '@cloudconnexa/core'
import { nodeTransport } from '@cloudconnexa/core/node'
import { type Emulator, startEmulator } from '@cloudconnexa/emulator'
import { afterEach, describe, expect, it } from 'vitest'
import { clientCredentials, profileCredentials } from '../../src/index.ts'
import { changeProfile, saveProfile } from '../../src/profiles.ts'
import { captureError } from '../support/capture-error.ts'
import { useTempFolder } from '../support/use-temp-folder.ts'

const folder = useTempFolder()
let emulator: Emulator | undefined

afterEach(async () => {
  await emulator?.close()
  emulator = undefined
})

async function start(settings: { readonly readOnly?: boolean }) {
  emulator = await startEmulator({ rateLimit: 'off' })
  const { clientId, clientSecret, url: baseUrl } = emulator
  const file = folder().file('profiles.json')
  await saveProfile('work', { clientId, clientSecret, baseUrl, ...settings }, { file })
  const auth = clientCredentials({ credentials: profileCredentials('work', { file }) })
  const open = (options: Pick<ClientOptions, 'readOnly'> = {}) =>
    createClient({ auth, transport: nodeTransport({ proxy: false }), services: {}, ...options })
  return { requests: emulator.requests, open, file }
}

const write = { method: 'POST', path: '/networks', body: { name: 'one' } } as const

describe('a client with a read-only profile', () => {
  it.each([{}, { readOnly: false }, { readOnly: true }])(
    'refuses a change before it requests a token, with the option %o',
    async (options) => {
      const { open, requests } = await start({ readOnly: true })
      await using client = open(options)
      const error = await captureError(client.request(write))
      expect(error).toMatchObject({ code: 'READ_ONLY', outcome: 'not-sent' })
      expect(requests.count()).toBe(0)
      await client.request({ method: 'GET', path: '/regions' })
      expect(await captureError(client.request(write))).toMatchObject({ code: 'READ_ONLY' })
      expect(requests.count({ method: 'POST' })).toBe(1)
    },
  )

  it('stays read-only by its own option, whatever the profile says', async () => {
    const { open, requests } = await start({})
    await using client = open({ readOnly: true })
    expect(await captureError(client.request(write))).toMatchObject({ code: 'READ_ONLY' })
    expect(requests.count()).toBe(0)
  })

  it('stays read-only when the profile is saved without saying so, and opens when it says no', async () => {
    const { open, file } = await start({ readOnly: true })
    const { clientId, clientSecret, url: baseUrl } = emulator ?? (await startEmulator())
    await saveProfile('work', { clientId, clientSecret, baseUrl }, { file })
    await using closed = open()
    expect(await captureError(closed.request(write))).toMatchObject({ code: 'READ_ONLY' })
    await changeProfile('work', { readOnly: false }, { file })
    await using opened = open()
    expect(await captureError(opened.request({ ...write, path: '/nowhere' }))).toMatchObject({ status: 404 })
  })
})
