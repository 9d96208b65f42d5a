import { type Emulator, startEmulator } from '@cloudconnexa/emulator'
import { describe, expect, it } from 'vitest'
import { runSession } from '../../support/run-session.ts'
import { useTempFolder } from '../../support/use-temp-folder.ts'
import { writeContexts } from '../../support/write-contexts.ts'

const typed = ['networks', 'delete', '42']
const action = { sentence: 'Delete the network 42', name: '42' }

async function writeContext(
  folder: string,
  { url, clientId, clientSecret }: Emulator,
  settings: object,
): Promise<void> {
  const prod = { baseUrl: url, clientId, clientSecret, ...settings }
  await writeContexts(folder, { current: 'prod', profiles: { prod } })
}

describe('a read-only context', () => {
  const createFolder = useTempFolder()

  it('lets nothing but reads and the token request leave, whatever a command does', async () => {
    await using emulator = await startEmulator({ seed: 'demo' })
    const folder = await createFolder()
    await writeContext(folder, emulator, { readOnly: true })
    const environment = { XDG_CONFIG_HOME: folder }
    // A patch reads what it changes first.
    const [network] = emulator.state.networks.all()
    const codes: unknown[] = []
    await runSession({ typed }, { environment }, async (session) => {
      const client = await session.openClient()
      await client.networks.list()
      for (const change of [
        () => client.networks.delete('42'),
        () => client.networks.patch(network?.id ?? '', { description: 'x' }),
        () =>
          client.userGroups.create({ name: 'x', connectAuth: 'NO_AUTH', internetAccess: 'SPLIT_TUNNEL_ON' }),
        () => client.request({ method: 'POST', path: '/anything' }),
        () =>
          client.request({
            method: 'GET',
            path: '/x',
            headers: { 'x-http-method-override': 'DELETE' },
          } as never), // what only a caller without types can pass
      ])
        await Promise.resolve(change()).catch((error: unknown) => codes.push(Object(error).code))
    })
    expect(codes).toEqual(['READ_ONLY', 'READ_ONLY', 'READ_ONLY', 'READ_ONLY', 'REQUEST_INVALID'])
    const writes = emulator.requests.list().filter(({ method }) => method !== 'GET')
    expect(writes.map(({ path }) => path)).toEqual(['/api/v1/oauth/token'])
  })

  it('does not even ask', async () => {
    await using emulator = await startEmulator()
    const folder = await createFolder()
    await writeContext(folder, emulator, { readOnly: true })
    const environment = { XDG_CONFIG_HOME: folder }
    for (const flags of [{}, { yes: true }, { confirm: '42' }]) {
      const { exitCode, stderr } = await runSession(
        { typed, flags },
        { environment, replies: {} },
        (session) => session.confirm(action),
      )
      expect(exitCode).toBe(21)
      expect(stderr).toContain('prod (127.0.0.1')
      expect(stderr).toContain('is read-only. Nothing was changed.')
    }
    expect(emulator.requests.count()).toBe(0)
  })

  it('shows what a dry run would send, and sends nothing', async () => {
    await using emulator = await startEmulator()
    const folder = await createFolder()
    await writeContext(folder, emulator, { readOnly: true })
    const environment = { XDG_CONFIG_HOME: folder }
    const { exitCode, stdout } = await runSession(
      { typed, flags: { 'dry-run': true } },
      { environment },
      async (session) => {
        await session.confirm(action)
        await (await session.openClient()).networks.delete('42')
      },
    )
    expect(exitCode).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      requests: [{ method: 'DELETE', path: '/api/v1/networks/42' }],
    })
    expect(emulator.requests.count()).toBe(0)
  })
})

describe('a context that wants names typed', () => {
  const createFolder = useTempFolder()

  it('takes no --yes, and names the line to run', async () => {
    await using emulator = await startEmulator()
    const folder = await createFolder()
    await writeContext(folder, emulator, { confirm: 'typed' })
    const environment = { XDG_CONFIG_HOME: folder }
    const ask = (flags: object, replies?: Record<string, string>): ReturnType<typeof runSession> =>
      runSession(
        { typed: [...typed, '--yes'], flags: { yes: true, ...flags } },
        { environment, ...(replies && { replies }) },
        (session) => session.confirm(action),
      )
    const refused = await ask({})
    expect(refused.exitCode).toBe(21)
    expect(refused.stderr).toContain('--yes is not enough')
    expect(refused.stderr).toContain('Run: cloudconnexa networks delete 42 --confirm 42\n')
    expect((await ask({ confirm: '43' })).exitCode).toBe(21)
    expect((await ask({ confirm: '42' })).exitCode).toBe(0)
    expect((await ask({}, { 'Type 42': '42' })).exitCode).toBe(0)
    expect((await ask({}, { 'Type 42': 'yes' })).exitCode).toBe(21)
  })
})
