import { listServices } from '../operations/operation-groups.ts'
import { contextCommands } from '../contexts/context-commands.ts'
import type { CommandGroup, CommandLink } from './command-group.ts'

/** Commands that are not methods of a service, by the word that is typed for them. They win over a service of the same name. */
const ownCommands: ReadonlyMap<string, CommandGroup | CommandLink> = new Map([['context', contextCommands]])

/** Commands that work with all commands. */
function linkHelpCommands(root: CommandGroup): ReadonlyMap<string, CommandLink> {
  return new Map([
    [
      'completion',
      {
        kind: 'command',
        summary: 'Prints the script that completes commands, flags and names in a shell.',
        describe: () =>
          import('../completion/completion-command.ts').then(({ completionCommand }) => completionCommand),
      },
    ],
    [
      'help',
      {
        kind: 'command',
        summary: 'Shows help on a command or a group of commands.',
        describe: () => import('../help/help-command.ts').then(({ describeHelp }) => describeHelp(root)),
      },
    ],
  ])
}

/** Builds the tree of all commands. Services and commands are described only when somebody goes there. */
export function buildCommandTree(): CommandGroup {
  const root: CommandGroup = {
    kind: 'group',
    summary: 'Works with a CloudConnexa network from the command line.',
    list: () =>
      new Map<string, CommandGroup | CommandLink>([
        ...listServices(),
        ...ownCommands,
        ...linkHelpCommands(root),
      ]),
  }
  return root
}
