import { CommandError } from '../../errors/command-error.ts'
import type { Session } from '../../session/session.ts'
import type { Environment } from '../../terminal/environment.ts'
import { runProgram, type ProgramResult } from '../../terminal/run-program.ts'

/** Places of npm beside Node.js: on Windows, and everywhere else. */
const places = ['node_modules/npm/bin/npm-cli.js', '../lib/node_modules/npm/bin/npm-cli.js']

/** How npm is started. `npm.cmd` would need a shell, so npm's own file is run by this Node.js wherever it is found. */
function findNpm(environment: Environment): readonly [string, ...string[]] {
  const { dirname, join } = process.getBuiltinModule('node:path')
  const { existsSync } = process.getBuiltinModule('node:fs')
  const { npm_execpath: running = '' } = environment
  const beside = places.map((place) => join(dirname(process.execPath), place))
  // Other package managers set the same variable.
  const found = [...(/npm-cli\.c?js$/.test(running) ? [running] : []), ...beside].find((path) =>
    existsSync(path),
  )
  return found === undefined ? ['npm'] : [process.execPath, found]
}

/**
 * Runs npm.
 *
 * @param session - Who runs it.
 * @param folder - Where.
 * @param args - What it is to do.
 * @throws {CommandError} when there is no npm, or it fails.
 */
export async function runNpm(
  { terminal, signal }: Session,
  folder: string,
  args: readonly string[],
): Promise<ProgramResult> {
  const { environment } = terminal
  const [file, ...before] = findNpm(environment)
  const run = terminal.runProgram ?? runProgram
  let result: ProgramResult
  try {
    result = await run([file, ...before, ...args], { folder, environment, signal })
  } catch (cause) {
    signal.throwIfAborted()
    throw new CommandError('npm could not be started.', {
      exit: 'other',
      hint: 'Install npm, which comes with Node.js, and make sure that it is on the PATH.',
      cause,
    })
  }
  if (result.exitCode === 0) return result
  throw new CommandError(`npm failed: ${summarize(result)}`, {
    exit: 'other',
    hint: 'Check the name of the package, and the registry that npm is set up for.',
  })
}

/**
 * Removes a package with npm.
 *
 * @param session - Who removes it.
 * @param folder - The folder of plugins.
 * @param name - Name of the package.
 * @throws {CommandError} when there is no npm, or it fails.
 */
export async function uninstallPackage(session: Session, folder: string, name: string): Promise<void> {
  await runNpm(session, folder, ['uninstall', '--ignore-scripts', '--no-audit', '--no-fund', name])
}

/** The lines of npm that say what is wrong. */
function summarize({ stderr }: ProgramResult): string {
  const lines = stderr
    .split('\n')
    .map((line) => line.replace(/^npm (?:error|ERR!)\s*/, '').trim())
    .filter((line) => line !== '' && !line.startsWith('A complete log of this run'))
  return lines.slice(0, 3).join(' ').replace(/[^.]$/, '$&.') || 'it does not say why.'
}
