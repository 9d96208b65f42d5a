import { startEmulator } from '@cloudconnexa/emulator'
import { describe, expect, it } from 'vitest'
import { readEnvironment } from '../support/environment.ts'
import { runLine } from '../support/run.ts'
import { useTempFolder } from '../support/use-temp-folder.ts'

const rateLimit = { burst: 20, rate: 1, seconds: 15 }

describe('limits', () => {
  const createFolder = useTempFolder()

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
        CLOUDCONNEXA_CLIENT_ID: apiKey.clientId,
        CLOUDCONNEXA_CLIENT_SECRET: apiKey.clientSecret,
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

  it('knows of writes what other runs have learned, and takes nothing from them', async () => {
    await using emulator = await startEmulator({ rateLimit })
    const home = await createFolder()
    const environment = { ...readEnvironment(emulator), HOME: home }
    const first = await runLine('limits', { environment })
    expect(JSON.parse(first.stdout).write.capacity).toBeUndefined()
    for (const name of ['one', 'two'])
      expect((await runLine(`api POST networks --field name=${name}`, { environment })).exitCode).toBe(0)
    const { stdout } = await runLine('limits', { environment })
    expect(JSON.parse(stdout)).toMatchObject({
      mode: 'shared',
      read: { available: 18 },
      write: { capacity: 20, refill: { amount: 1, period: 15_000 } },
    })
    const words = await runLine('limits', { environment, columns: 80 })
    expect(words.stdout).toContain('Writes   at most 20, and what is left shows with the next change, 1 more')
    expect(emulator.requests.count({ path: /token/ })).toBe(1)
  })
})
