import type { CommandGroup } from '../../command/command-group.ts'
import { CommandError } from '../../errors/command-error.ts'
import { askWhetherMeant } from '../../text/find-nearest.ts'
import { suggestCommands } from './suggest-commands.ts'

/**
 * Reports a word that leads nowhere.
 *
 * @param groups - The groups that the words before it led through, beginning with the root.
 * @param words - The words before it.
 * @param inputs - The word, and what follows it.
 * @throws {CommandError} always; it names the nearest commands.
 */
export function refuseWord(
  groups: readonly CommandGroup[],
  words: readonly string[],
  inputs: readonly string[],
): never {
  const typed = [...words, ...inputs.slice(0, 1)].join(' ')
  const question = askWhetherMeant(suggestCommands(groups, words, inputs))
  throw new CommandError(`There is no command \`${typed}\`.${question}`, {
    hint: `Run \`${['cloudconnexa', ...words, '--help'].join(' ')}\` for all commands${words.length > 0 ? ' there' : ''}.`,
  })
}
