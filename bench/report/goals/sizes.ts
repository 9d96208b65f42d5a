import type { Goal } from './goal.ts'

const mebibyte = 1024 * 1024

const bundleOfOneCall =
  'Texts of errors, the search for secrets, retries, keychains, profiles and requests without a contract are loaded on demand, and what is left is the work of a call: the tables below say what each byte is for, and beside the service itself no part has much more than a tenth of it. Another tenth checks options and arguments where a program passes them, so that it cannot wait; without `clientCredentials()` some 10 kB less are left. Only fewer steps in the pipeline and the transport would bring it near the goal.'

/** What our packages weigh, on disk, in a bundle and in a compiler. */
export const sizeGoals = {
  onDisk: {
    what: 'our own packages for one service, on disk',
    most: mebibyte,
    unit: 'bytes',
    reason: 'Less than what a layer for a function or an image of a container would be noticed for.',
  },
  bundled: {
    what: 'our own packages of one service that a call loads, bundled, minified and gzipped',
    most: 24_000,
    unit: 'bytes',
    reason:
      'A function reads and compiles it at every cold start. It leaves one or two kB for each of the parts of a call that the table below names.',
    obstacle: bundleOfOneCall,
  },
  types: {
    what: 'types that a program with `CloudConnexaClient` makes the compiler create',
    most: 2_500,
    unit: 'count',
    reason:
      'Editors and builds pay it with every check. It is about a seventh of what openai makes, with sixteen services, which is some 150 types for each and nothing for schemas.',
  },
} as const satisfies Readonly<Record<string, Goal>>
