import { buildFiguresTable, isReached } from './figures-table.ts'
import type { Goal } from './goals/goal.ts'
import { goals } from './goals.ts'
import type { Figure, Result } from './result.ts'
import { formatMarkdownTable } from './tables.ts'

/** What the document says of its figures. */
export interface MeasuredOn {
  readonly machine: string
  readonly versions: string
  readonly date: Date
  readonly rounds: number
  /** Rounds where processes are started. */
  readonly starts: number
  /** Processes that were ready to run or running, on average over the last minutes, before and after. */
  readonly load: readonly [number, number]
}

/** The text of docs/performance.md. */
export function buildDocument(
  results: readonly Result[],
  { machine, versions, date, rounds, starts, load }: MeasuredOn,
): string {
  const figures = results.flatMap((result) => result.figures)
  const tables = results.flatMap((result) => result.tables)
  return `# Performance

Written by \`npm run bench\`; do not change it by hand. \`npm run bench -- --quick\` prints the same tables after fewer rounds.

What a user of this API waits for is the rate limit first: reading 100,000 users takes 100 requests here, and \`npm run simulate\`
shows what that means beside other ways of reading them. What is measured below is what a program pays in processor time,
memory, start and size.

## Figures

${formatMarkdownTable(buildFiguresTable(figures)).replace(/^### .*\n\n/, '')}

### Why these goals

${explainGoals(figures)}

${explainMissedGoals(figures)}## How it was measured

- **When and where**: ${date.toISOString().slice(0, 10)}, ${machine}. Load average ${load[0].toFixed(1)} before, ${load[1].toFixed(1)} after.
- **Beside what**: ${versions}.
- **The SDK** is measured as it is published: from its tarball, with everything but the transport by default. Lists are checked as by
  default, tokens are requested, rate limits are read from every response.
- **The server** is a plain node:http server on loopback in a process of its own: no TLS, no compression. It responds to each client
  in the form of that client's own API, with the same users in it: about 1.3 KB for one, about 0.7 MB for a page of 1,000. Tokens are
  900 bytes long.
- **Rounds**: ${rounds} (starts: ${starts}), after one that only warms up. In each round every client has its turn, in an order that changes. Tables show the median
  and, in brackets, the quartiles.
- **Ratios** compare within one round and are what counts: load from outside falls on all clients alike. Absolute times hold for
  this machine and this hour only.
- **Small requests** and **pages**: processor time of the whole process in all its threads, all clients in one process. What the compiler
  has learned from one client may help or hurt another; that is the same for all.
  Before each reading of all users memory is cleaned.
- **Counts**: bytes are those that V8 allocates on the heap for a call, 32 at once, in a process of its own whose code has settled;
  buffers lie outside of the heap. Node.js counts them from version 26 on. Instructions are those outside of the kernel, where
  \`perf stat\` may use a counter of the processor. Where a machine does not count, a dash stands in the table.
- **Starts**: a fresh process each time, measured from outside until its first word, less the same for a process that does nothing.
  The SDK requests its token first; the other clients have theirs.
- **Memory**: the largest resident set of a fresh process that reads all users and keeps none.
- **Validation**: calls through a transport that responds from memory, with and without the check.
- **Types**: TypeScript 5.9, which checks in one thread and so counts each type once, with \`skipLibCheck\` left off.
- **Bundles**: by esbuild, with a file for each part that is loaded on demand.

## Tables

${tables.map(formatMarkdownTable).join('\n\n')}
`
}

/** Why the goals are what they are; goals with the same reason share a line. */
function explainGoals(figures: readonly Figure[]): string {
  const reasons = Map.groupBy(
    figures.map(({ goal }): Goal => goals[goal]),
    ({ reason }) => reason,
  )
  return [...reasons]
    .map(([reason, of]) => `- ${of.map(({ what }) => what).join('; ')}: ${reason}`)
    .join('\n')
}

/** What stands in the way of the goals that were not reached. */
function explainMissedGoals(figures: readonly Figure[]): string {
  const missed = figures.filter((figure) => !isReached(figure)).map(({ goal }): Goal => goals[goal])
  const texts = Map.groupBy(
    missed.filter(({ obstacle }) => obstacle !== undefined),
    ({ obstacle }) => obstacle,
  )
  if (texts.size === 0) return ''
  const lines = [...texts].map(([text, of]) => `- ${of.map(({ what }) => what).join('; ')}: ${text}`)
  return `### What stands in the way\n\n${lines.join('\n')}\n\n`
}
