import { type Emulator, startEmulator } from '@cloudconnexa/emulator'
import { describe, expect, it } from 'vitest'
import { readEnvironment } from '../../support/environment.ts'
import { runLine } from '../../support/run.ts'

/** What has arrived and was neither a read nor a token request. */
function listWrites({ requests }: Emulator): readonly string[] {
  const writes = requests
    .list()
    .filter(({ method, path }) => method !== 'GET' && !path.endsWith('/oauth/token'))
  return writes.map(({ method, path }) => `${method} ${path}`)
}

describe('commands that change something', () => {
  it.each([
    ['user-groups create --name Field --connect-auth NO_AUTH --internet-access SPLIT_TUNNEL_ON', 'POST'],
    ['networks patch headquarters --set description=Changed', 'PUT'],
    ['networks delete headquarters', 'DELETE'],
    ['settings apply --data {"wpc":{"snat":true}}', undefined],
  ])('send nothing in a dry run: %s', async (line, method) => {
    await using emulator = await startEmulator({ seed: 'demo' })
    const inputs = [...line.split(' '), '--dry-run']
    const { exitCode, stdout, stderr } = await runLine(inputs, { environment: readEnvironment(emulator) })
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: expect.any(String) })
    expect(stdout).not.toBe('')
    if (method !== undefined)
      expect(JSON.parse(stdout)).toMatchObject({ requests: [{ method }], complete: true })
    expect(listWrites(emulator)).toEqual([])
  })

  it('take nothing away without a terminal and without --yes', async () => {
    await using emulator = await startEmulator({ seed: 'demo' })
    const environment = readEnvironment(emulator)
    const refused = await runLine('networks delete headquarters', { environment })
    expect(refused.exitCode).toBe(21)
    expect(refused.stderr).toContain('Run: cloudconnexa networks delete headquarters --yes')
    expect(listWrites(emulator)).toEqual([])
    const done = await runLine('networks delete headquarters --yes', { environment })
    expect(done.exitCode).toBe(0)
    expect(done.stderr).toMatch(/Changing environment \(127\.0\.0\.1:\d+\)\./)
    expect(listWrites(emulator)).toHaveLength(1)
  })

  it('end with 10 when the secret is wrong', async () => {
    await using emulator = await startEmulator({ seed: 'demo' })
    const environment = { ...readEnvironment(emulator), CLOUDCONNEXA_CLIENT_SECRET: 'canary-wrong' }
    const { exitCode, stderr } = await runLine('users list', { environment })
    expect(exitCode).toBe(10)
    expect(stderr).not.toContain('canary')
  })

  it('end with 130 at Ctrl+C in the middle of a call', async () => {
    const interruption = new AbortController()
    await using emulator = await startEmulator({
      seed: 'demo',
      faults: [{ path: '/api/v1/users', delay: 60_000 }],
      onRequest: ({ path }) => {
        if (path.endsWith('/oauth/token')) setImmediate(() => interruption.abort())
      },
    })
    const environment = readEnvironment(emulator)
    const { exitCode, stdout } = await runLine('users list', { environment, signal: interruption.signal })
    expect({ exitCode, stdout }).toEqual({ exitCode: 130, stdout: '' })
  })
})
