import { startEmulator } from '@cloudconnexa/emulator'
import { systemClock } from '@cloudconnexa/core'
import { describe, expect, it } from 'vitest'
import { serviceKeys } from '../../src/session/connection/load-services.ts'
import { catalogs } from '@cloudconnexa/catalog'
import { readEnvironment } from '../support/environment.ts'
import { runSession } from '../support/run-session.ts'
import { runLine } from '../support/run.ts'

describe('a session', () => {
  it('has one client, with the services that were asked for', async () => {
    await using emulator = await startEmulator()
    await runSession(
      { typed: ['users', 'list'] },
      { environment: readEnvironment(emulator) },
      async (session) => {
        const narrow = await session.openClient(['users'])
        expect(Object.keys(narrow)).toContain('users')
        expect(Object.keys(narrow)).not.toContain('networks')
        const whole = await session.openClient()
        expect(whole).toBe(narrow)
        expect(Object.keys(whole)).toEqual(expect.arrayContaining([...serviceKeys]))
        await whole.networks.list()
      },
    )
  })

  it('knows every service of the catalog', () => {
    expect(serviceKeys.toSorted()).toEqual(catalogs.map(({ service }) => service).toSorted())
  })

  it('opens no client where none is needed', async () => {
    const { exitCode } = await runSession({ typed: ['x'] }, {}, async () => undefined)
    expect(exitCode).toBe(0)
  })
})

describe('--verbose', () => {
  it('writes a line for every request, with templates in place of ids, and stops with the command', async () => {
    await using emulator = await startEmulator({ seed: 'demo' })
    const environment = readEnvironment(emulator)
    const id = emulator.state.networks.all()[0]?.id ?? ''
    const { stderr } = await runLine(['networks', 'get', id, '--verbose'], { environment })
    expect(stderr.replaceAll(/\d+ ms/g, 'n ms')).toBe(
      'POST /oauth/token 200, n ms\nGET /networks/{id} 200, n ms\n',
    )
    const quiet = await runLine(['networks', 'get', id], { environment })
    expect(quiet.stderr).toBe('')
  })

  it('names the status of what was refused', async () => {
    await using emulator = await startEmulator()
    const environment = { ...readEnvironment(emulator), CLOUDCONNEXA_CLIENT_SECRET: 'canary-wrong' }
    const { stderr } = await runLine('users list --verbose', { environment })
    expect(stderr).toMatch(/^POST \/oauth\/token 401, \d+ ms\n/)
    expect(stderr).not.toContain('canary')
  })
})

describe('--timeout', () => {
  it('ends a command that waits, and every call of it', async () => {
    await using emulator = await startEmulator({ faults: [{ delay: 60_000, path: '/api/v1/users' }] })
    let isOver = (): void => undefined
    const clock = {
      ...systemClock,
      sleep: (milliseconds: number, signal?: AbortSignal) =>
        milliseconds === 5000
          ? new Promise<void>((resolve) => (isOver = resolve))
          : systemClock.sleep(milliseconds, signal),
    }
    const environment = readEnvironment(emulator)
    const running = runSession(
      { typed: ['users', 'list'], flags: { timeout: 5 } },
      { environment, clock },
      async (session) => {
        const client = await session.openClient()
        await client.ready()
        const pending = client.users.list({ signal: session.signal })
        isOver()
        await pending
      },
    )
    const { exitCode, stderr } = await running
    expect(exitCode).toBe(31)
    expect(stderr).toContain('after 5 seconds')
  })

  it.each([
    [
      'what failed before',
      { faults: [{ path: '/api/v1/users', status: 503 }] },
      /The last attempt failed: The API failed on listUsers \(503 /,
    ],
    [
      'the wait',
      { rateLimit: { burst: 1, rate: 1, seconds: 30 } },
      /was waiting for the rate limit, for another (?:29|30) s\./,
    ],
  ])('says %s', async (_what, options, said) => {
    await using emulator = await startEmulator({ seed: 'demo', ...options })
    let isOver = (): void => undefined
    const clock = {
      ...systemClock,
      // The time is over when a request waits to be sent again.
      sleep: (milliseconds: number, signal?: AbortSignal) => {
        if (milliseconds === 7000) return new Promise<void>((resolve) => (isOver = resolve))
        isOver()
        return systemClock.sleep(60_000, signal)
      },
    }
    const { exitCode, stderr } = await runLine('users list --size 5 --timeout 7', {
      environment: readEnvironment(emulator),
      clock,
    })
    expect(exitCode).toBe(31)
    expect(stderr).toMatch(said)
  })

  it('refuses what is no time', async () => {
    const { exitCode } = await runLine('users list --timeout 0')
    expect(exitCode).toBe(20)
  })
})
