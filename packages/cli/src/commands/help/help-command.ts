import type { Command } from '../../command/command.ts'
import type { CommandGroup } from '../../command/command-group.ts'
import { findCommand } from '../../router/find-command.ts'
import { showPlace } from './show-place.ts'

/**
 * Describes the command that shows help.
 *
 * @param root - All commands.
 */
export function describeHelp(root: CommandGroup): Command {
  return {
    summary: 'Shows help on a command or a group of commands.',
    documentation: '`help users list` shows the same as `users list --help`.',
    arguments: [
      { name: 'command', summary: 'Words of a command or of a group', isOptional: true, isRepeatable: true },
    ],
    flags: {},
    examples: [
      { line: 'help', summary: 'List all commands' },
      { line: 'help networks connectors', summary: 'List what can be done with connectors of networks' },
      { line: 'help users list', summary: 'Show the flags and examples of a command' },
    ],
    seeAlso: ['completion'],
    load: () =>
      Promise.resolve(async ({ terminal }, { arguments: words }) => {
        const found = await findCommand(root, words)
        await showPlace(terminal, found, words.slice(found.words.length))
      }),
  }
}
