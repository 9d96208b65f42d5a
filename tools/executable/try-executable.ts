import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runCommand } from '../shared/run-command.ts'

/** A line to try, and what it has to come to. */
interface Trial {
  readonly line: string
  readonly code: number
  readonly output: RegExp
}

const trials: readonly Trial[] = [
  { line: '--version', code: 0, output: /^\d+\.\d+\.\d+\n$/ },
  { line: '--help', code: 0, output: /users/ },
  { line: 'users list --output json', code: 0, output: /"email"/ },
  { line: 'users lsit', code: 20, output: /list/ },
  { line: 'users list --local=fresh', code: 20, output: /no emulator/ },
  { line: 'emulator', code: 20, output: /no emulator|executable/ },
  {
    line: 'context add a --client-id a.b --client-secret-env CLOUDCONNEXA_CLIENT_SECRET --no-test --store keychain',
    code: 20,
    output: /uses no keychain/,
  },
  { line: 'plugins add some-plugin --yes', code: 20, output: /no plugins/ },
]

/**
 * Runs an executable against an emulator, with nothing around it: no Node in the path, no home folder, no file of ours.
 *
 * @returns what went wrong.
 */
export async function tryExecutable(path: string): Promise<readonly string[]> {
  const { startEmulator } = await import('@cloudconnexa/emulator')
  const folder = await mkdtemp(join(tmpdir(), 'cloudconnexa-executable-'))
  const emulator = await startEmulator({ seed: 'demo' })
  try {
    const environment = {
      PATH: folder,
      HOME: folder,
      CLOUDCONNEXA_BASE_URL: emulator.url,
      CLOUDCONNEXA_CLIENT_ID: emulator.clientId,
      CLOUDCONNEXA_CLIENT_SECRET: emulator.clientSecret,
    }
    const problems: string[] = []
    for (const { line, code, output } of trials) {
      const result = await runCommand([path, ...line.split(' ')], { folder, environment, limit: 20_000 })
      if (result.code === code && output.test(result.output)) continue
      problems.push(`cloudconnexa ${line}: exit code ${result.code} in place of ${code}:\n${result.output}`)
    }
    return problems
  } finally {
    await Promise.all([emulator.close(), rm(folder, { recursive: true, force: true })])
  }
}
