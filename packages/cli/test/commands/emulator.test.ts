import { join } from 'node:path'
import { listCommandLineOptions } from '@cloudconnexa/emulator/command-line'
import { describe, expect, it } from 'vitest'
import { describeEmulator } from '../../src/commands/emulator/emulator-command.ts'
import { type CommandLineRun, runLine } from '../support/run.ts'
import { useTempFolder } from '../support/use-temp-folder.ts'

/** Runs `emulator` until it has said where it is, and what is done then. */
async function runUntilReady(
  inputs: readonly string[],
  work: (environment: Readonly<Record<string, string>>) => Promise<void> = () => Promise.resolve(),
): Promise<CommandLineRun> {
  const controller = new AbortController()
  let written = ''
  const { promise: ready, resolve } = Promise.withResolvers<void>()
  const running = runLine(['emulator', '--port', '0', ...inputs], {
    signal: controller.signal,
    onOutput: (text) => {
      written += text
      if (written.includes('\n')) resolve()
    },
  })
  await Promise.race([ready, running])
  const lines = [...written.matchAll(/export (CLOUDCONNEXA_\w+)=(\S+)/g)]
  try {
    await work(Object.fromEntries(lines.map(([, name = '', value = '']) => [name, value])))
  } finally {
    controller.abort()
  }
  return running
}

describe('emulator', () => {
  const createFolder = useTempFolder()

  it('prints how to use it, serves, and ends with Ctrl+C', async () => {
    const run = await runUntilReady([], async (environment) => {
      const { exitCode, stdout } = await runLine('users list', { environment })
      expect(exitCode).toBe(0)
      expect(JSON.parse(stdout).length).toBeGreaterThan(0)
    })
    expect(run.exitCode).toBe(0)
    expect(run.stdout).toContain('export CLOUDCONNEXA_BASE_URL=http://127.0.0.1:')
    expect(run.stdout).toContain('GET /api/v1/users')
  })

  it('takes the options of the emulator', async () => {
    const folder = await createFolder()
    const options = ['--data', join(folder, 'data.db'), '--seed', '3', '--cloud-id', 'acme']
    const faults = ['--fault', 'GET ~/hosts status=503', '--fault', 'GET ~/regions status=403']
    const run = await runUntilReady([...options, ...faults], async (environment) => {
      expect(environment['CLOUDCONNEXA_CLIENT_ID']).toBe('local.acme')
      // The owner is there as well.
      const users = await runLine('api GET users', { environment })
      expect(JSON.parse(users.stdout).totalElements).toBe(4)
      const regions = await runLine('api GET regions', { environment })
      expect(regions.exitCode).not.toBe(0)
    })
    expect(run.exitCode).toBe(0)
    expect(run.stdout).toContain(join(folder, 'data.db'))
  })

  it('has a flag for every option of the emulator', async () => {
    const { flags } = await describeEmulator()
    const names = listCommandLineOptions().map((option) => /--([\w-]+)/.exec(option.flags)?.[1] ?? '')
    expect(new Set([...Object.keys(flags), 'quiet'])).toEqual(new Set(names))
    expect(flags['fault']).toMatchObject({ isRepeatable: true, placeholder: expect.any(String) })
    expect(flags['tls']).toMatchObject({ type: 'boolean' })
  })

  it('prints the base URL alone with --quiet', async () => {
    const run = await runUntilReady(['--quiet'])
    expect(run.stderr).toBe('')
    expect(run.stdout).toMatch(/^http:\/\/127\.0\.0\.1:\d+\n$/)
  })

  it.each([
    [['--port', '70000'], 'port'],
    [['--seed', 'everything'], 'seed'],
    [['--fault', 'nonsense='], 'fault'],
  ])('refuses %s', async (inputs, word) => {
    const { exitCode, stdout, stderr } = await runLine(['emulator', ...inputs])
    expect({ exitCode, stdout }).toEqual({ exitCode: 20, stdout: '' })
    expect(stderr).toContain('The emulator did not start:')
    expect(stderr).toContain(word)
  })
})
