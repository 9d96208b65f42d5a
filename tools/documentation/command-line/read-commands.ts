import type { Command } from '../../../packages/cli/src/command/command.ts'
import type { CommandGroup } from '../../../packages/cli/src/command/command-group.ts'

/** A command, with the words that lead to it. */
export interface ReachedCommand {
  readonly words: readonly string[]
  readonly command: Command
  /** Where it is. */
  readonly group: CommandGroup
}

/** A first word of the command line, and all commands that begin with it. */
export interface Noun {
  readonly word: string
  readonly summary: string
  readonly commands: readonly ReachedCommand[]
}

async function readGroup(group: CommandGroup, words: readonly string[]): Promise<readonly ReachedCommand[]> {
  const found: ReachedCommand[] = []
  for (const [word, place] of group.list()) {
    const next = [...words, word]
    if (place.kind === 'group') found.push(...(await readGroup(place, next)))
    else found.push({ words: next, command: await place.describe(), group })
  }
  return found
}

/**
 * Reads every command that can be typed.
 *
 * @param root - All commands.
 */
export async function readNouns(root: CommandGroup): Promise<readonly Noun[]> {
  const all = await readGroup(root, [])
  return [...root.list()].map(([word, { summary }]) => ({
    word,
    summary,
    commands: all.filter(({ words: [first] }) => first === word),
  }))
}
