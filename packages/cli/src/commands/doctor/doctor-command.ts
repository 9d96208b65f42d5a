import type { Command } from '../../command/command.ts'

/** `doctor`: says what is wrong, and what to do about it. */
export const doctorCommand: Command = {
  summary: 'Checks this machine, the way to the API and the API key for problems.',
  documentation: `Looks at this machine, its credentials and files, the way to the API, the access token, which sections may be read, and the rate limits. It works without a context, with a broken one, and without a network.

It requests one token and sends one small read for each section of the API. What a key may change cannot be asked without changing something.

The exit code is 0 unless there is a problem; otherwise it is that of the worst one. Warnings do not count.`,
  arguments: [],
  flags: {
    'check-timeout': {
      summary: 'Longest time for one check, in seconds',
      type: 'number',
      placeholder: 'seconds',
      default: '10',
    },
    wait: { summary: 'Wait for the rate limit where it is used up', type: 'boolean' },
  },
  examples: [
    { line: 'doctor', summary: 'Look at everything' },
    { line: 'doctor --context office --output json', summary: 'The findings for one context, for a program' },
  ],
  load: () => import('./run-doctor.ts').then(({ runDoctor }) => runDoctor),
}
