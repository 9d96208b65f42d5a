import type { CommandGroup, CommandLink } from '../command/command-group.ts'

/**
 * Lists the commands that work with all commands.
 *
 * @param root - All commands.
 */
export function listHelpCommands(root: CommandGroup): ReadonlyMap<string, CommandLink> {
  return new Map([
    [
      'completion',
      {
        kind: 'command',
        summary: 'Prints the script that completes commands, flags and names in a shell.',
        describe: () =>
          import('./completion/completion-command.ts').then(({ completionCommand }) => completionCommand),
      },
    ],
    [
      'help',
      {
        kind: 'command',
        summary: 'Shows help on a command or a group of commands.',
        describe: () => import('./help/help-command.ts').then(({ describeHelp }) => describeHelp(root)),
      },
    ],
  ])
}
