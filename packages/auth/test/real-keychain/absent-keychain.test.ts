import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

// A machine without a keychain, with a locked one and so on: each is a session of its own.

let home: string

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'cloudconnexa-keychain-'))
})
afterAll(() => rm(home, { recursive: true, force: true, maxRetries: 5 }))

const attempt = [
  process.execPath,
  '--conditions=@cloudconnexa/source',
  join(import.meta.dirname, 'attempt.ts'),
]

/** The last line that the command prints, as JSON. */
async function run(command: readonly string[]): Promise<Record<string, string>> {
  const { DBUS_SESSION_BUS_ADDRESS: _bus, ...environment } = process.env
  const [program = '', ...parameters] = command
  const { stdout } = await promisify(execFile)(program, parameters, {
    env: { ...environment, HOME: home },
    timeout: 30_000,
  })
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Record<string, string>
}

describe.each(['keytar', 'napi-rs'])('%s', (backend) => {
  it('is reported without a D-Bus session', async () => {
    const result = await run([...attempt, backend])
    expect(result).toMatchObject({ code: 'TOKEN_STORE_UNAVAILABLE' })
    expect(result['message']).toContain('there is no D-Bus session')
    expect(result['hint']).toContain('dbus-run-session')
  })

  it('is reported without a secret service in the session', async () => {
    const configuration = join(home, 'session.conf')
    await writeFile(
      configuration,
      `<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN" "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=/tmp</listen>
  <policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy>
</busconfig>`,
    )
    const result = await run([
      'dbus-run-session',
      `--config-file=${configuration}`,
      '--',
      ...attempt,
      backend,
    ])
    expect(result).toMatchObject({ code: 'TOKEN_STORE_UNAVAILABLE' })
    expect(result['message']).toContain('no secret service runs')
  })

  it('is reported with a keyring that is locked', async () => {
    await mkdir(join(home, '.cache'), { recursive: true })
    const inSession = (keyring: string): string[] => [
      'dbus-run-session',
      '--',
      'sh',
      '-c',
      `${keyring}; exec "$@"`,
      'sh',
    ]
    const unlocked = inSession(
      'printf %s pw | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1',
    )
    expect(await run([...unlocked, ...attempt, backend, 'store'])).toEqual({ found: 'a.b' })
    // The same keyring in a session where nobody unlocks it: its entries must not seem to be missing.
    const locked = inSession('gnome-keyring-daemon --start --components=secrets >/dev/null 2>&1')
    const result = await run([...locked, ...attempt, backend])
    expect(result).toMatchObject({ code: 'TOKEN_STORE_UNAVAILABLE' })
    expect(result['message']).toContain('locked')
    expect(result['hint']).toContain('Unlock')
  })
})
