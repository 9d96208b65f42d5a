import { CloudConnexaClient } from '@cloudconnexa/client'
import { gotTransport } from '@cloudconnexa/core'
import type { Transport } from '@cloudconnexa/core/runtime'
import type { LimitedCloudId } from './limited-cloud-id.ts'

/** What reading all users took. */
export interface Reading {
  readonly users: number
  readonly requests: number
  /** Requests that were refused with 429. */
  readonly refused: number
  /** Milliseconds on the virtual clock. */
  readonly time: number
}

/** Reads all users as a user of the SDK would. */
export async function readWithSdk(cloudId: LimitedCloudId): Promise<Reading> {
  const { emulator, clock } = cloudId
  const { url: baseUrl, clientId, clientSecret } = emulator
  const transport = createHeldTransport(cloudId)
  const client = new CloudConnexaClient({ baseUrl, clientId, clientSecret, clock, transport })
  try {
    return await measure(cloudId, async () => {
      let users = 0
      for await (const user of client.users.list()) users += user.id === '' ? 0 : 1
      return users
    })
  } finally {
    await client.close()
    await transport.close?.()
  }
}

/**
 * Reads all users as a careful script would: page after page, waiting whenever a response says that nothing remains.
 *
 * @param size - Users on a page.
 */
export async function readWithScript(cloudId: LimitedCloudId, size: number): Promise<Reading> {
  const { emulator, clock } = cloudId
  const { url, clientId, clientSecret } = emulator
  const authorization = `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`
  const tokenResponse = await fetch(`${url}/api/v1/oauth/token`, {
    method: 'POST',
    headers: { authorization },
  })
  // The emulator's responses are those of the API's document.
  const { access_token: token } = (await tokenResponse.json()) as { access_token: string }
  const headers = { authorization: `Bearer ${token}` }
  return measure(cloudId, async () => {
    let users = 0
    let totalPages = 1
    for (let page = 0; page < totalPages; page += 1) {
      const release = clock.hold()
      const response = await fetch(`${url}/api/v1/users?page=${page}&size=${size}`, { headers })
      const body = (await response.json()) as { totalPages: number; numberOfElements: number }
      release()
      totalPages = body.totalPages
      users += body.numberOfElements
      const isLast = page + 1 === totalPages
      if (response.headers.get('x-ratelimit-remaining') === '0' && !isLast)
        await clock.sleep(Number(response.headers.get('x-ratelimit-replenish-time')) * 1_000)
    }
    return users
  })
}

async function measure({ emulator, clock }: LimitedCloudId, read: () => Promise<number>): Promise<Reading> {
  const start = clock.monotonic()
  const users = await read()
  const filter = { method: 'GET', path: '/api/v1/users' }
  return {
    users,
    requests: emulator.requests.count(filter),
    refused: emulator.requests.count({ ...filter, status: 429 }),
    time: clock.monotonic() - start,
  }
}

/** The default transport; the virtual clock stands still while a request is on the wire. */
function createHeldTransport({ clock }: LimitedCloudId): Transport {
  const transport = gotTransport({ proxy: false })
  return {
    send: async (request) => {
      const release = clock.hold()
      try {
        return await transport.send(request)
      } finally {
        release()
      }
    },
    close: async () => transport.close?.(),
  }
}
