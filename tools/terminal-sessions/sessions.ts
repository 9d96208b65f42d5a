import type { TerminalRun } from './run-in-terminal.ts'

/** A session that is recorded. */
export interface RecordedSession extends TerminalRun {
  readonly title: string
  /** Lines that are kept; default all. */
  readonly lines?: number
  /** `screen`: what stands there at the end. `escapes`: all that was written. `drawn`: what one line has shown over time. */
  readonly shows: 'screen' | 'escapes' | 'drawn'
  /** Whether the emulator lets few requests through. */
  readonly isLimited?: true
}

const widths = [60, 100, 200].map((columns): RecordedSession => ({
  title: `A list in ${columns} columns`,
  line: 'networks list',
  columns,
  shows: 'screen',
}))

/** What is recorded, in the order of the document. */
export const sessions: readonly RecordedSession[] = [
  ...widths,
  {
    title: 'One object',
    line: 'users get "$(cloudconnexa users list --query \'[2].id\')"',
    columns: 60,
    shows: 'screen',
  },
  {
    title: 'Colours, as they are written',
    line: 'users list --fields username,status',
    columns: 60,
    lines: 12,
    shows: 'escapes',
  },
  {
    title: 'The same with `NO_COLOR`',
    line: 'users list --fields username,status',
    columns: 60,
    lines: 12,
    shows: 'escapes',
    environment: { NO_COLOR: '1' },
  },
  { title: 'Piped', line: 'users list | head -n 4', columns: 60, shows: 'screen' },
  {
    title: 'A change: notes on standard error, the result on standard output',
    line: 'networks patch headquarters --set description=Vienna --fields name,description --output yaml',
    columns: 100,
    shows: 'screen',
  },
  {
    title: 'A dry run',
    line: 'users delete user-000003 --dry-run',
    columns: 80,
    shows: 'screen',
  },
  {
    title: 'An error',
    line: 'users list --fields status,emial',
    columns: 60,
    shows: 'screen',
  },
  {
    title: 'An error for programs',
    line: 'users list --query "[0" --output json',
    columns: 100,
    shows: 'screen',
  },
  {
    title: 'Progress: one line on standard error, redrawn',
    line: 'users list --size 100 --output jsonl > /dev/null',
    columns: 80,
    lines: 8,
    shows: 'drawn',
    isLimited: true,
  },
  {
    title: 'Ctrl+C in the middle',
    line: 'users list --size 100 --output jsonl > /dev/null',
    columns: 80,
    shows: 'screen',
    interruptAt: 'for the rate limit',
    isLimited: true,
  },
]
