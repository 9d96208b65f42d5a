import type { Command } from '../../command/command.ts'

/** `limits`: what is known of the rate limits. */
export const limitsCommand: Command = {
  summary: 'Shows the rate limits of the API key, and what is left of them.',
  documentation: `The API counts reads (GET) and writes (all other methods) apart, for each API key. It names its limits with every response. One small read is sent to learn what is left of reads. Nothing is written to learn of writes: their limit is known once a run on this machine has changed something.`,
  arguments: [],
  flags: {},
  examples: [
    { line: 'limits', summary: 'Show what is left, and when it is all back' },
    { line: 'limits --output json --query read.available', summary: 'How many reads are left, for a script' },
  ],
  load: () => import('./run-limits.ts').then(({ runLimits }) => runLimits),
}
