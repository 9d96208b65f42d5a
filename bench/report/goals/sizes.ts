import type { Goal } from './goal.ts'

const mebibyte = 1024 * 1024

const bundleOfOneCall =
  'Texts of errors, the search for secrets, planning retries, decompression, keychains, profiles, what says why input is not valid and requests without a contract are loaded on demand, and what is left is the work of a call: the tables below say what each byte is for. Without every sentence that is left it would be 47 kB. Of what some calls could do without, each measured by leaving it out: tokens and credentials are 7 kB (what a custom authenticator brings in their place is not counted); proxies, TLS and the checks of their options 3 kB, which cannot wait, because a transport refuses wrong options where it is created; rate limits 3 kB; lists 2 kB; retries 1 kB; publishing to diagnostics channels 1 kB, whose subscribers must not miss a first call. Without all of them 34 kB would be left, of which the service, its models and the classes of errors are 10.'

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
