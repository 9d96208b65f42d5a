import type { Command } from '../../command/command.ts'
import type { CommandLink } from '../../command/command-group.ts'
import type * as pages from './describe-configuration.ts'

type Pages = typeof pages

function link(summary: string, choose: (pages: Pages) => Command): CommandLink {
  return {
    kind: 'command',
    summary,
    describe: () => import('./describe-configuration.ts').then(choose),
  }
}

/** Commands that keep an account as files, by the word that is typed for them. */
export const configurationCommands: ReadonlyMap<string, CommandLink> = new Map([
  ['init', link('Writes a small configuration to begin with.', ({ initCommand }) => initCommand)],
  [
    'export',
    link('Writes the configuration of an account to YAML files.', ({ exportCommand }) => exportCommand),
  ],
  [
    'validate',
    link(
      'Checks the files of a configuration, without an account.',
      ({ validateCommand }) => validateCommand,
    ),
  ],
  ['diff', link('Shows how an account differs from its files.', ({ diffCommand }) => diffCommand)],
  [
    'plan',
    link('Shows what would be changed to make an account match its files.', ({ planCommand }) => planCommand),
  ],
  ['apply', link('Changes an account to match its files or a plan.', ({ applyCommand }) => applyCommand)],
])
