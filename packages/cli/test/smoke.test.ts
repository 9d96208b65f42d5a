import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startEmulator } from '@cloudconnexa/emulator'
import { describe, expect, it } from 'vitest'
import manifest from '../package.json' with { type: 'json' }
import { readEnvironment } from './support/environment.ts'

const program = fileURLToPath(new URL('../src/cli.ts', import.meta.url))
const command = `"${process.execPath}" --conditions=@cloudconnexa/source "${program}"`

/** What a shell saw of a line; the words after `cloudconnexa` are those of the command line. */
async function runInShell(
  line: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<{ exitCode: number | null; stdout: string; stderr: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'cloudconnexa-shell-'))
  const home = { HOME: folder, XDG_STATE_HOME: folder, XDG_CACHE_HOME: folder }
  const { PATH = '' } = process.env
  const shell = spawn('bash', ['-o', 'pipefail', '-c', line.replaceAll('cloudconnexa', command)], {
    env: { PATH, ...home, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const output = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr'] as const)
    shell[name].setEncoding('utf8').on('data', (text: string) => (output[name] += text))
  const exitCode = await new Promise<number | null>((resolve) => {
    shell.on('close', resolve)
  })
  await rm(folder, { recursive: true, force: true })
  return { exitCode, ...output }
}

describe.skipIf(process.platform === 'win32')('the program in a shell', () => {
  it('writes its version', async () => {
    const run = await runInShell('cloudconnexa --version')
    expect(run).toEqual({ exitCode: 0, stdout: `${manifest.version}\n`, stderr: '' })
  })

  it('keeps results and messages apart, and tells the shell how it ended', async () => {
    await using emulator = await startEmulator({ seed: 'demo' })
    const environment = readEnvironment(emulator)
    const { exitCode, stdout, stderr } = await runInShell(
      'cloudconnexa users list --output json && cloudconnexa users lsit',
      environment,
    )
    expect(exitCode).toBe(20)
    expect(JSON.parse(stdout)).toHaveLength(25)
    expect(stderr).toContain('list')
  })

  it('says nothing where the reader of a pipe has had enough', async () => {
    const { stderr } = await runInShell('cloudconnexa --help | true')
    expect(stderr).toBe('')
  })

  it.runIf(process.platform === 'linux')('fails where the disk is full', async () => {
    const { exitCode, stderr } = await runInShell('cloudconnexa --help > /dev/full')
    expect(exitCode).toBe(1)
    expect(stderr).toMatch(/no space/i)
    expect(stderr).not.toMatch(/\n\s+at /)
  })
})
