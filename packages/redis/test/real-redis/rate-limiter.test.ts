import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { Secret } from '@cloudconnexa/core'
import { redisTokenStore } from '../../src/index.ts'
import { clientPackages } from '../support/servers/clients.ts'
import { countRefusals, countTokenRequests, type Fleet, startFleet } from '../support/fleet.ts'

// Members use up the burst, and then wait for refills.
const rateLimit = { burst: 20, rate: 10, seconds: 1 }

function readModes({ members }: Fleet): readonly string[] {
  return members.map(({ limiter }) => limiter.state('').mode)
}

describe.concurrent.each(clientPackages)('redisRateLimiter with $name', (clientPackage) => {
  it('lets three clients share a key with one token and without a refusal', async () => {
    await using fleet = await startFleet(clientPackage, 3, { rateLimit })
    await fleet.run(12)
    expect(countRefusals(fleet.emulator)).toBe(0)
    expect(countTokenRequests(fleet.emulator)).toBe(1)
    expect(fleet.changes).toEqual([])
  })

  it('goes on when the server has lost its scripts', async () => {
    await using fleet = await startFleet(clientPackage, 2, { rateLimit })
    const work = fleet.run(14)
    await fleet.send('SCRIPT', 'FLUSH')
    await work
    expect(countRefusals(fleet.emulator)).toBe(0)
    expect(fleet.changes).toEqual([])
  })

  it('goes on alone while the server is paused, and returns within two seconds', async () => {
    await using fleet = await startFleet(clientPackage, 2, { rateLimit })
    await fleet.run(2)
    await fleet.send('CLIENT', 'PAUSE', '700', 'ALL')
    await fleet.run(14)
    await vi.waitFor(() => expect(readModes(fleet)).toEqual(['shared', 'shared']), { timeout: 2000 })
    expect(fleet.changes).toContainEqual(
      expect.objectContaining({ mode: 'degraded', store: 'redis', reason: 'TIMEOUT' }),
    )
    expect(countRefusals(fleet.emulator)).toBeLessThanOrEqual(rateLimit.burst)
  })

  it('goes on when the server is killed and starts without memory, and returns within two seconds', async () => {
    await using fleet = await startFleet(clientPackage, 2, { rateLimit })
    await fleet.run(2)
    const work = fleet.run(14)
    await fleet.server.kill()
    await vi.waitFor(() => expect(fleet.changes).not.toEqual([]), { timeout: 5000 })
    await fleet.server.start()
    await vi.waitFor(() => expect(readModes(fleet)).toEqual(['shared', 'shared']), { timeout: 2000 })
    await work
    expect(countRefusals(fleet.emulator)).toBeLessThanOrEqual(rateLimit.burst)
  })

  it('leaves nothing in the database that names or opens the account', async () => {
    await using fleet = await startFleet(clientPackage, 2, { rateLimit })
    await fleet.run(3)
    const { clientId, clientSecret, url } = fleet.emulator
    const key = { baseUrl: url, clientId, clientSecret: new Secret(clientSecret) }
    const token = await redisTokenStore(fleet.client).read(key)
    await fleet.send('SAVE')
    const database = await readFile(join(fleet.server.folder, 'dump.rdb'), 'latin1')
    // Both are there, and can be read.
    expect(database).toContain('cloudconnexa-token')
    expect(database).toContain(':read}')
    for (const canary of [clientId, clientSecret, url, new URL(url).host, token?.secret.reveal() ?? '']) {
      expect(canary.length).toBeGreaterThan(8)
      expect(database).not.toContain(canary)
      expect(database).not.toContain(Buffer.from(canary).toString('base64').replace(/.?=*$/, ''))
      expect(database).not.toContain(Buffer.from(canary).toString('hex'))
    }
  })
})
