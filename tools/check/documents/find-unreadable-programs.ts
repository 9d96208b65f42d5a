import { join } from 'node:path'
import { runCommand } from '../../shared/run-command.ts'
import type { CompiledSnippet } from './compile-snippets.ts'

const parser = join(import.meta.dirname, 'parse-programs.mjs')

/**
 * Finds programs whose syntax a Node does not know, for those that are not executed.
 *
 * @param node - The program of that Node.
 */
export async function findUnreadablePrograms(
  programs: readonly Pick<CompiledSnippet, 'program' | 'place'>[],
  node: string,
): Promise<readonly string[]> {
  const paths = programs.map(({ program }) => program)
  const { code, output, standardOutput } = await runCommand([
    node,
    '--experimental-vm-modules',
    parser,
    ...paths,
  ])
  if (code !== 0) return [`The programs could not be parsed:\n${output}`]
  return programs.flatMap(({ program, place }) => {
    const line = standardOutput.split('\n').find((one) => one.startsWith(`${program}\t`))
    return line === undefined ? [] : [`${place} cannot be read: ${line.slice(program.length + 1)}`]
  })
}
