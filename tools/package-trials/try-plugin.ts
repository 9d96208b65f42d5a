import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Tarball } from '../shared/pack-packages.ts'
import { runCommand } from '../shared/run-command.ts'
import { startNpmRegistry } from './npm-registry.ts'

const threeMinutes = 180_000

/**
 * Adds the service that `tryCreatedService` has written to the command line, as a tarball, and uses one of its commands that sends
 * nothing. The plugin brings a copy of core, and the command line has its own in its files.
 *
 * @param folder - The folder of the trials, in which `created-service` is.
 * @param project - A folder into which the command line is installed.
 * @param tarballs - What the plugin gets its core from.
 * @returns what went wrong.
 */
export async function tryPlugin(
  folder: string,
  project: string,
  tarballs: readonly Tarball[],
): Promise<readonly string[]> {
  const service = join(folder, 'created-service')
  const packed = await runCommand(['npm', 'pack', '--ignore-scripts', '--silent'], { folder: service })
  const tarball = join(service, packed.standardOutput.trim().split('\n').at(-1) ?? '')
  if (packed.code !== 0) return [`npm could not pack a created service:\n${packed.output}`]
  await using registry = await startNpmRegistry(tarballs)
  const home = join(folder, 'home-with-plugins')
  await mkdir(home)
  const environment = { HOME: home, XDG_DATA_HOME: join(home, 'data'), npm_config_registry: registry.url }
  const program = join(project, 'node_modules', '@cloudconnexa', 'cli', 'dist', 'cli.cjs')
  const steps: readonly (readonly [words: readonly string[], expected: RegExp])[] = [
    [['plugins', 'add', tarball, '--yes'], /"status": "ok"/],
    [['plugins', 'list'], /"command": "created-service"/],
    [['created-service', 'create', '--help'], /--name <string>/],
    [['created-service', 'create', '--name', 'x', '--dry-run'], /"method": "POST"/],
    [['plugins', 'remove', 'cloudconnexa-created-service'], /Removed/],
  ]
  const account = { CLOUDCONNEXA_CLIENT_ID: 'trial.trial', CLOUDCONNEXA_CLIENT_SECRET: 'not-a-real-secret' }
  for (const [words, expected] of steps) {
    const { code, output } = await runCommand([process.execPath, program, ...words], {
      folder: home,
      limit: threeMinutes,
      environment: { ...environment, ...account },
    })
    if (code !== 0 || !expected.test(output))
      return [`cloudconnexa ${words.join(' ')} ended with exit code ${String(code)}:\n${output}`]
  }
  return []
}
