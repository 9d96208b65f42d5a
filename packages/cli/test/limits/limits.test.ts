import { startEmulator } from '@cloudconnexa/emulator'
import { describe, expect, it } from 'vitest'
import { readEnvironment } from '../support/environment.ts'
import { runLine } from '../support/run.ts'

const rateLimit = { burst: 20, rate: 1, seconds: 15 }

describe('limits', () => {
  it('learns what is left by one read', async () => {
    await using emulator = await startEmulator({ rateLimit })
    const { exitCode, stdout } = await runLine('limits', { environment: readEnvironment(emulator) })
    expect(exitCode).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      mode: expect.any(String),
      read: { available: 19, capacity: 20, refill: { amount: 1, period: 15_000 }, fullIn: 15_000 },
    })
    expect(emulator.requests.count({ method: 'GET' })).toBe(1)
  })

  it('says it in words on a terminal', async () => {
    await using emulator = await startEmulator({ rateLimit })
    const { stdout } = await runLine('limits', { environment: readEnvironment(emulator), columns: 80 })
    expect(stdout).toContain('Reads    19 of 20 left, 1 more every 15 seconds, full in 15 seconds\n')
    expect(stdout).toContain('Writes   not known yet')
  })

  it('learns them with a key that may not read what it asks for', async () => {
    const apiKey = { clientId: 'limited.emulator', clientSecret: 'limited-secret', permissions: {} }
    await using emulator = await startEmulator({ rateLimit, apiKeys: [apiKey] })
    const { exitCode, stdout } = await runLine('limits', {
      environment: {
        ...readEnvironment(emulator),
        ...{ CLOUDCONNEXA_CLIENT_ID: apiKey.clientId, CLOUDCONNEXA_CLIENT_SECRET: apiKey.clientSecret },
      },
    })
    expect(exitCode).toBe(0)
    expect(JSON.parse(stdout).read.available).toBe(19)
  })

  it('says that an API without limits names none', async () => {
    await using emulator = await startEmulator({ rateLimit: 'off' })
    const { exitCode, stdout } = await runLine('limits', {
      environment: readEnvironment(emulator),
      columns: 80,
    })
    expect(exitCode).toBe(0)
    expect(stdout).toContain('Reads    not known yet')
  })
})
