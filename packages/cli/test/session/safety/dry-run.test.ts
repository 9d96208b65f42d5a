import { type Emulator, startEmulator } from '@cloudconnexa/emulator'
import type { CloudConnexaClient } from '@cloudconnexa/client'
import { Secret } from '@cloudconnexa/core'
import { describe, expect, it } from 'vitest'
import { readEnvironment } from '../../support/environment.ts'
import { runSession } from '../../support/run-session.ts'
import type { CommandLineRun } from '../../support/run.ts'
import type { TerminalOptions } from '../../support/test-terminal.ts'

/** Runs a command that changes something, and prints what came of it. */
async function tryOut(
  emulator: Emulator,
  { line, flags = {}, ...options }: TerminalOptions & { readonly line: string; readonly flags?: object },
  change: (client: CloudConnexaClient, signal: AbortSignal) => Promise<unknown>,
): Promise<CommandLineRun> {
  const typed = line.split(' ')
  const around = { environment: readEnvironment(emulator), ...options }
  return runSession({ typed, flags: { 'dry-run': true, ...flags } }, around, async (session) => {
    const result = await change(await session.openClient(), session.signal)
    await session.print({ done: result })
  })
}

/** Nothing but reads and the token request has arrived. */
function expectNoWrite({ requests }: Emulator): void {
  const writes = requests
    .list()
    .filter(({ method, path }) => method !== 'GET' && !path.endsWith('/oauth/token'))
  expect(writes).toEqual([])
}

describe('--dry-run', () => {
  it('shows what would be created, with its secrets masked, and sends nothing at all', async () => {
    await using emulator = await startEmulator({ seed: 'demo' })
    const { exitCode, stdout, stderr } = await tryOut(emulator, { line: 'user-groups create' }, (client) =>
      client.userGroups.create({ name: 'Field', connectAuth: 'NO_AUTH', internetAccess: 'SPLIT_TUNNEL_ON' }),
    )
    expect(exitCode).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      dryRun: true,
      complete: true,
      requests: [
        { method: 'POST', path: '/api/v1/user-groups', body: { name: 'Field', connectAuth: 'NO_AUTH' } },
      ],
    })
    expect(stderr).toMatch(/^This request was not sent to environment \(127\.0\.0\.1:\d+\)\.\n$/)
    expect(emulator.requests.count()).toBe(0)
  })

  it('shows what a patch would write, after it has read', async () => {
    await using emulator = await startEmulator({ seed: 'demo' })
    const [network] = emulator.state.networks.all()
    const id = network?.id ?? ''
    const { exitCode, stdout } = await tryOut(emulator, { line: `networks patch ${id}` }, (client) =>
      client.networks.patch(id, { description: 'Changed' }),
    )
    expect(exitCode).toBe(0)
    const shown: unknown = JSON.parse(stdout)
    expect(shown).toMatchObject({
      complete: true,
      requests: [{ method: 'PUT', body: { description: 'Changed' } }],
    })
    expectNoWrite(emulator)
    expect(emulator.state.networks.get(id)).toBe(network)
  })

  it('shows what would be deleted, readable on a terminal', async () => {
    await using emulator = await startEmulator({ seed: 'demo' })
    const { exitCode, stdout } = await tryOut(
      emulator,
      { line: 'networks delete 42', columns: 80 },
      (client) => client.networks.delete('42'),
    )
    expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: 'DELETE /api/v1/networks/42\n' })
    expectNoWrite(emulator)
  })

  it('holds back requests without a contract, and masks secrets in them', async () => {
    await using emulator = await startEmulator({ seed: 'demo' })
    const body = { deep: [{ ipSecConfig: { preSharedKey: 'canary-psk', other: 1 } }] }
    const { exitCode, stdout } = await tryOut(
      emulator,
      { line: 'api POST /unknown', flags: { output: 'json' } },
      (client) => client.request({ method: 'POST', path: '/unknown', query: { dry: 'no' }, body }),
    )
    expect(exitCode).toBe(0)
    expect(stdout).not.toContain('canary')
    expect(JSON.parse(stdout)).toMatchObject({
      complete: true,
      requests: [
        {
          path: '/api/v1/unknown?dry=no',
          body: { deep: [{ ipSecConfig: { preSharedKey: '[secret]', other: 1 } }] },
        },
      ],
    })
    expectNoWrite(emulator)
  })

  it.each([
    ['a property of another name', { marked: new Secret('canary-1') }, { marked: '[secret]' }],
    [
      'an item of an array',
      { list: [new Secret('canary-1'), 'canary-1', 'plain'] },
      { list: ['[secret]', '[secret]', 'plain'] },
    ],
    [
      'a name that says so',
      { apiToken: 'canary-1', userPassword: 'canary-2' },
      { apiToken: '[secret]', userPassword: '[secret]' },
    ],
    ['nothing that is empty or no string', { token: '', tokenLifetime: 5 }, { token: '', tokenLifetime: 5 }],
  ])('masks %s', async (_what, body, shown) => {
    await using emulator = await startEmulator()
    const { stdout } = await tryOut(emulator, { line: 'api POST /unknown' }, (client) =>
      client.request({ method: 'POST', path: '/unknown', body }),
    )
    expect(JSON.parse(stdout)).toMatchObject({ requests: [{ body: shown }] })
  })

  it('shows every row of a job, and says that others may follow', async () => {
    await using emulator = await startEmulator({ seed: 'demo' })
    const { exitCode, stdout, stderr } = await tryOut(emulator, { line: 'settings apply' }, (client) =>
      client.settings.apply({ wpc: { topology: 'CUSTOM', snat: true } }),
    )
    expect(exitCode).toBe(0)
    expect(stdout).not.toContain('"done"')
    expect(stderr).toContain('Others may follow')
    expectNoWrite(emulator)
  })

  it('prints what was read as always', async () => {
    await using emulator = await startEmulator({ seed: 'demo' })
    const { exitCode, stdout, stderr } = await tryOut(
      emulator,
      { line: 'users list' },
      async (client) => (await client.users.list()).total,
    )
    expect({ exitCode, stderr, result: JSON.parse(stdout) }).toEqual({
      exitCode: 0,
      stderr: '',
      result: { done: 25 },
    })
  })

  it('reports a failure that came before the first change', async () => {
    await using emulator = await startEmulator({ seed: 'demo' })
    const { exitCode, stdout } = await tryOut(emulator, { line: 'networks patch nowhere' }, (client) =>
      client.networks.patch('nowhere', { description: 'x' }),
    )
    expect(exitCode).not.toBe(0)
    expect(stdout).toBe('')
  })
})

describe('a change', () => {
  it('names the Cloud ID once', async () => {
    await using emulator = await startEmulator({ seed: 'demo' })
    const { stderr } = await tryOut(
      emulator,
      { line: 'networks delete', flags: { 'dry-run': false } },
      async (client) => {
        for (const { id } of emulator.state.networks.all().slice(0, 2)) await client.networks.delete(id)
      },
    )
    expect(stderr).toMatch(/^Changing environment \(127\.0\.0\.1:\d+\)\.\n$/)
  })
})
