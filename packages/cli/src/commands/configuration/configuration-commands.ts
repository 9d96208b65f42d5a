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
  ['export', link('Writes an account as files.', ({ exportCommand }) => exportCommand)],
  [
    'validate',
    link(
      'Checks the files of a configuration, without an account.',
      ({ validateCommand }) => validateCommand,
    ),
  ],
  ['diff', link('Shows how an account differs from files.', ({ diffCommand }) => diffCommand)],
  [
    'plan',
    link('Shows what would change so that an account matches files.', ({ planCommand }) => planCommand),
  ],
  [
    'apply',
    link('Changes an account so that it matches files or a plan.', ({ applyCommand }) => applyCommand),
  ],
])
