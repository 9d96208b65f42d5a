import type { TransportRequest } from '@cloudconnexa/core/runtime'
import { describe, expect, it } from 'vitest'
import { refuseWrites } from '../../../src/session/safety/read-only-transport.ts'

/** Sends a request through the guard, and says whether it left. */
async function trySending(method: string, path: string): Promise<boolean> {
  let hasLeft = false
  const transport = refuseWrites({
    send: async () => {
      hasLeft = true
      return { status: 200, headers: {}, body: '' }
    },
  })
  const url = `https://acme.api.openvpn.com${path}`
  const { signal } = new AbortController()
  const request: TransportRequest = { method, url, headers: {}, maxResponseBytes: 1, signal }
  await (async () => transport.send(request))().catch(() => undefined)
  return hasLeft
}

describe('the transport of a dry run', () => {
  it.each([
    ['GET', '/api/v1/networks', true],
    ['POST', '/api/v1/oauth/token', true],
    ['DELETE', '/api/v1/networks/42', false],
    ['PUT', '/api/v1/networks/42', false],
    ['PATCH', '/api/v1/networks/42', false],
    ['POST', '/api/v1/networks', false],
    ['POST', '/api/v1/networks?x=/oauth/token', false],
    ['DELETE', '/api/v1/oauth/token', false],
  ])('sends %s %s: %s', async (method, path, leaves) => {
    expect(await trySending(method, path)).toBe(leaves)
  })
})
