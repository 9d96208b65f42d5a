import { startEmulator } from '@cloudconnexa/emulator'
import { describe, expect, it } from 'vitest'
import { readEnvironment } from '../support/environment.ts'
import { startProcess } from '../support/start-process.ts'
import { useTempFolder } from '../support/use-temp-folder.ts'

describe('processes of the command line', () => {
  const createFolder = useTempFolder()

  it('share one token and wait for each other to request it', async () => {
    await using emulator = await startEmulator({ seed: 'demo' })
    const environment = { ...readEnvironment(emulator), XDG_STATE_HOME: await createFolder() }
    const lines = ['users list', 'networks list']
    const runs = await Promise.all(lines.map((line) => startProcess(line, { environment }).ended))
    expect(runs.map(({ exitCode, stderr }) => ({ exitCode, stderr }))).toEqual(
      lines.map(() => ({ exitCode: 0, stderr: '' })),
    )
    expect(emulator.requests.count({ path: '/api/v1/oauth/token' })).toBe(1)
  })

  it('end with 130 at Ctrl+C, in the middle of a call', async () => {
    let interrupt = (): void => undefined
    await using emulator = await startEmulator({
      faults: [{ path: '/api/v1/users', delay: 60_000 }],
      onRequest: ({ path }) => {
        if (path.endsWith('/oauth/token')) interrupt()
      },
    })
    const { child, ended } = startProcess('users list', { environment: readEnvironment(emulator) })
    interrupt = () => child.kill('SIGINT')
    const { exitCode, stdout } = await ended
    expect({ exitCode, stdout }).toEqual({ exitCode: 130, stdout: '' })
  })
})
