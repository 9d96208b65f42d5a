import type { Command } from '../command/command.ts'
import type { CommandGroup, CommandLink } from '../command/command-group.ts'

/** Where the words of a command line lead. */
export interface FoundCommand {
  /** The words that were used up. */
  readonly words: readonly string[]
  /** Groups on the way, beginning with the root. */
  readonly groups: readonly CommandGroup[]
  /** The command, where the words lead to one. */
  readonly command?: Command
}

/**
 * Follows the words of a command line as far as they lead. Only what is on the way is described.
 *
 * @param root - All commands.
 * @param inputs - What was typed after the name of the program.
 */
export async function findCommand(root: CommandGroup, inputs: readonly string[]): Promise<FoundCommand> {
  const words: string[] = []
  const groups: CommandGroup[] = [root]
  let place: CommandGroup | CommandLink = root
  for (const input of inputs) {
    if (place.kind !== 'group') break
    const next: CommandGroup | CommandLink | undefined = place.list().get(input)
    if (next === undefined) break
    words.push(input)
    if (next.kind === 'group') groups.push(next)
    place = next
  }
  if (place.kind === 'group') return { words, groups }
  return { words, groups, command: await place.describe() }
}
