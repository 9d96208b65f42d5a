import { readCachedNames, toTargetKey } from '../../names/name-cache.ts'
import { findFlag } from '../../router/list-flags.ts'
import { globalFlags, readGlobalFlags } from '../../inputs/global-flags.ts'
import { findTarget } from '../../session/open/find-target.ts'
import type { Terminal } from '../../terminal/terminal.ts'
import type { Candidate } from './list-candidates.ts'
import { findLocalReader } from './local-names.ts'

/** The context that complete words name: `--context lab`, `--context=lab`. */
function findContext(words: readonly string[]): string | undefined {
  const at = words.findLastIndex(
    (word) => findFlag(globalFlags, word.replace(/=.*$/s, ''))?.[0] === 'context',
  )
  const word = words[at]
  if (word === undefined) return undefined
  return word.includes('=') ? word.slice(word.indexOf('=') + 1) : words[at + 1]
}

/**
 * Reads names: those of this machine, and those that were seen in responses of the Cloud ID that a command line is for. Sends nothing.
 *
 * @param terminal - The world around it.
 * @param words - Complete words of the command line, which may name a context.
 * @param kind - What the names are for, such as `network`.
 */
export async function readNames(
  terminal: Terminal,
  words: readonly string[],
  kind: string,
): Promise<readonly Candidate[]> {
  const readLocal = findLocalReader(kind)
  if (readLocal !== undefined) return readLocal(terminal)
  const isLocal = words.some((word) => /^--local(?:=|$)/.test(word))
  const flags = readGlobalFlags({ context: findContext(words) })
  const target = isLocal ? { name: '', isLocal } : await findTarget(terminal, flags)
  const names = readCachedNames(terminal.environment, toTargetKey(target, terminal.environment), kind)
  // One that begins with a hyphen would be read as a flag: a group called `--yes` must not confirm anything.
  return names
    .filter(({ name }) => !name.startsWith('-'))
    .map(({ name, id }) => ({ value: name, description: id }))
}
