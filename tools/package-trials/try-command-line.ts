import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Tarball } from '../shared/pack-packages.ts'
import { runCommand } from '../shared/run-command.ts'
import type { TrialNode } from './find-trial-nodes.ts'

const packages = ['@cloudconnexa/cli', '@cloudconnexa/emulator']
const threeMinutes = 180_000

/** Where the command line finds the emulator. */
export interface CommandLineAccount {
  readonly url: string
  readonly clientId: string
  readonly clientSecret: string
}

/**
 * Runs the command line as `npx @cloudconnexa/cli` does in an empty folder, and then what npm has linked in a project on every Node that
 * is promised.
 *
 * @param folder - For the empty folder and a home, outside of the repository.
 * @param project - A folder into which the tarballs are installed.
 * @returns what went wrong.
 */
export async function tryCommandLine(
  folder: string,
  project: string,
  tarballs: readonly Tarball[],
  nodes: readonly TrialNode[],
  { url, clientId, clientSecret }: CommandLineAccount,
): Promise<readonly string[]> {
  const environment = {
    HOME: join(folder, 'home'),
    XDG_STATE_HOME: join(folder, 'home'),
    XDG_CACHE_HOME: join(folder, 'home'),
    CLOUDCONNEXA_BASE_URL: url,
    CLOUDCONNEXA_CLIENT_ID: clientId,
    CLOUDCONNEXA_CLIENT_SECRET: clientSecret,
  }
  const empty = join(folder, 'empty')
  await Promise.all([mkdir(empty), mkdir(environment.HOME)])
  const sources = tarballs.filter(({ manifest }) => packages.includes(manifest.name)).map(({ path }) => path)
  const brought = sources.map((path) => `--package=${path}`)
  const npx = await runCommand(
    ['npm', 'exec', '--yes', '--prefer-offline', ...brought, '--', 'cloudconnexa', '--version'],
    { folder: empty, limit: threeMinutes },
  )
  const problems = /^\d+\.\d+\.\d+$/m.test(npx.standardOutput)
    ? []
    : [`npx cloudconnexa --version wrote:\n${npx.output}`]
  const program = join(project, 'node_modules', '@cloudconnexa', 'cli', 'dist', 'cli.cjs')
  for (const node of nodes) {
    const { code, output } = await runCommand([node.program, program, 'users', 'list', '--output', 'json'], {
      folder: empty,
      environment,
    })
    if (code !== 0 || !isArray(output))
      problems.push(
        `cloudconnexa users list on Node ${node.version} ended with exit code ${code}:\n${output}`,
      )
  }
  return problems
}

/** Warnings of Node would stand beside it. */
function isArray(output: string): boolean {
  try {
    return Array.isArray(JSON.parse(output))
  } catch {
    return false
  }
}
