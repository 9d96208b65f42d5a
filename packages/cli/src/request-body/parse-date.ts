import { CommandError } from '../errors/command-error.ts'

const units: Readonly<Record<string, number>> = {
  s: 1000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 604_800_000,
}

/**
 * Reads a point in time: a date, a date with a time, or how long ago it was.
 *
 * @param typed - `2026-11-01`, `2026-11-01T14:00Z`, `-24h` or `24h` (both: 24 hours ago), `now`. Dates without a zone are UTC.
 * @param context - `now` in milliseconds since 1970, and the name for messages.
 * @returns As the API writes it.
 * @throws {CommandError} when it is none of these.
 */
export function parseDate(
  typed: string,
  { name, now }: { readonly name: string; readonly now: number },
): string {
  const date = new Date(readTime(typed, now))
  if (!Number.isNaN(date.getTime())) return date.toISOString()
  throw new CommandError(`\`${typed}\` is not a date or time, as ${name} takes.`, {
    hint: 'Pass a date (2026-11-01), a time (2026-11-01T14:00Z) or how long ago it was (-24h, -7d).',
  })
}

/** Milliseconds since 1970; not a number where it is no point in time. */
function readTime(typed: string, now: number): number {
  if (typed === 'now') return now
  const [, amount, unit = ''] = /^-?(\d+)([smhdw])$/.exec(typed) ?? []
  if (amount !== undefined) return now - Number(amount) * (units[unit] ?? 0)
  const [, day = '', time = 'T00:00', zone = 'Z'] =
    /^(\d{4}-\d{2}-\d{2})(T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?(Z|[+-]\d{2}:\d{2})?$/.exec(typed) ?? []
  return isDay(day) ? Date.parse(`${day}${time}${zone}`) : Number.NaN
}

/** JavaScript takes `2026-02-31` for a day in March. */
function isDay(day: string): boolean {
  const date = new Date(day)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day)
}
