import type { Command } from '../command/command.ts'
import type { CommandGroup, CommandLink } from '../command/command-group.ts'

function link(summary: string, describe: () => Promise<Command>): CommandLink {
  return { kind: 'command', summary, describe }
}

/** Commands that look at the command line, its surroundings and the API as a whole. */
export const toolCommands: ReadonlyMap<string, CommandGroup | CommandLink> = new Map<
  string,
  CommandGroup | CommandLink
>([
  [
    'api',
    link('Sends a request to any path of the API.', () =>
      import('./api/api-command.ts').then(({ apiCommand }) => apiCommand),
    ),
  ],
  [
    'doctor',
    link('Checks this machine, the way to the API and the API key for problems.', () =>
      import('./doctor/doctor-command.ts').then(({ doctorCommand }) => doctorCommand),
    ),
  ],
  [
    'emulator',
    link('Runs the API on your own machine, without an account.', () =>
      import('./emulator/emulator-command.ts').then(({ describeEmulator }) => describeEmulator()),
    ),
  ],
  [
    'limits',
    link('Shows the rate limits of the API key, and what is left of them.', () =>
      import('./limits/limits-command.ts').then(({ limitsCommand }) => limitsCommand),
    ),
  ],
])
