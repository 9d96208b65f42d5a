import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'
import { type Outcome, toOutcome } from '../../shared/outcome.ts'
import { runCommand } from '../../shared/run-command.ts'
import { root } from '../../shared/repository.ts'
import type { Tarball } from '../../shared/pack-packages.ts'

/** What publint says of the tarballs; its suggestions count as well. */
export async function checkWithPublint(tarballs: readonly Tarball[]): Promise<Outcome> {
  const problems: string[] = []
  for (const { path, manifest } of tarballs) {
    const content = await readFile(path)
    const tarball = content.buffer.slice(content.byteOffset, content.byteOffset + content.byteLength)
    const { messages, pkg } = await publint({ pack: { tarball } })
    problems.push(
      ...messages.map((message) => `${manifest.name}: ${formatMessage(message, pkg) ?? message.code}`),
    )
  }
  return toOutcome(problems)
}

/** Whether the types of the tarballs resolve the way the code does. */
export async function checkTypeResolution(tarballs: readonly Tarball[]): Promise<Outcome> {
  const outputs: string[] = []
  for (const { path, manifest } of tarballs) {
    const { code, output } = await runCommand([
      'attw',
      path,
      '--profile',
      'esm-only',
      '--format',
      'ascii',
      '--no-emoji',
    ])
    if (code !== 0) outputs.push(`${manifest.name}\n${output}`)
  }
  return toOutcome(outputs)
}

/**
 * Tarballs without the licence of the repository. pnpm puts it into what it packs within the workspace, unless the package has a
 * file of any such name, be it the licence of something that it ships.
 */
export async function findLicenceProblems(tarballs: readonly Tarball[]): Promise<readonly string[]> {
  const licence = await readFile(join(root, 'LICENSE'), 'utf8')
  const problems = await Promise.all(
    tarballs.map(async ({ folder, manifest }) => {
      const shipped = await readFile(join(folder, 'LICENSE'), 'utf8').catch(() => undefined)
      if (shipped === licence) return []
      return [
        `${manifest.name} ${shipped === undefined ? 'is packed without its LICENSE' : 'has another LICENSE'}`,
      ]
    }),
  )
  return problems.flat()
}
