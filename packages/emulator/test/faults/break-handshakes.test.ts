import { connect } from 'node:tls'
import { Agent, request } from 'node:https'
import { describe, expect, it } from 'vitest'
import { type Emulator, type Fault } from '../../src/index.ts'
import { start } from '../support/api-client.ts'

describe('faults in the TLS handshake', () => {
  /** Sends a request over a new connection; returns its status, or the code of the error. */
  function connectOnce({ url, certificateAuthority }: Emulator): Promise<number | string | undefined> {
    const agent = new Agent({ ca: certificateAuthority, keepAlive: false })
    return new Promise((resolve) => {
      const outgoing = request(`${url}/nowhere`, { agent }, (response) => {
        response.resume()
        resolve(response.statusCode)
      })
      outgoing.on('error', (error: NodeJS.ErrnoException) => resolve(error.code))
      outgoing.end()
    })
  }

  it.each<[Fault['handshake'], RegExp]>([
    ['alert', /^(EPROTO|ERR_SSL_.*)$/],
    ['reset', /^ECONNRESET$/],
  ])('break the handshake: %s', async (handshake, code) => {
    const emulator = await start({ tls: true })
    const handle = emulator.faults.add({ ...(handshake ? { handshake } : {}), after: 1, count: 2 })
    expect(await connectOnce(emulator)).toBe(404)
    expect(await connectOnce(emulator)).toMatch(code)
    expect(await connectOnce(emulator)).toMatch(code)
    expect(await connectOnce(emulator)).toBe(404)
    expect(handle.hits).toBe(2)
    expect(emulator.requests.count()).toBe(2)
  })

  it('do not disturb the emulator when the client has disconnected', async () => {
    const emulator = await start({ tls: true })
    emulator.faults.add({ handshake: 'alert', count: 1 })
    const socket = connect({ port: Number(new URL(emulator.url).port), host: '127.0.0.1' })
    socket.on('error', () => undefined)
    socket.destroy()
    await expect.poll(() => emulator.faults.list()[0]?.hits).toBeLessThanOrEqual(1)
    emulator.faults.clear()
    expect(await connectOnce(emulator)).toBe(404)
  })
})
