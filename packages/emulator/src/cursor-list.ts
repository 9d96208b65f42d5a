import { refused } from './answers.ts'
import { day, hour } from './durations.ts'
import type { Query } from './validation.ts'

/** How far back logs and sessions reach, in milliseconds. */
export const history: number = 30 * day

/** A stretch of time in milliseconds since the Unix epoch. */
export interface TimeWindow {
  /** Inclusive. */
  readonly from: number
  /** Exclusive. */
  readonly to: number
}

/**
 * The window between `startDate` (default one day ago) and `endDate` (default now, which is then part of it).
 * @throws Refusal of shape 1 if the window begins before the history, or is longer than `longest` milliseconds.
 */
export function timeWindow(
  query: Query,
  now: number,
  longest: number = Number.POSITIVE_INFINITY,
): TimeWindow {
  const { startDate, endDate } = query
  const from = startDate === undefined ? now - day : Date.parse(String(startDate))
  const end = endDate === undefined ? now : Date.parse(String(endDate))
  if (from < now - history) throw refused('startDate', 'lies before the history of 30 days')
  if (end - from > longest) {
    throw refused('endDate', `must be at most ${String(longest / hour)} hours after startDate`)
  }
  return { from, to: endDate === undefined ? now + 1 : end }
}

/** Whether a time lies in a window. */
export function isWithin({ from, to }: TimeWindow, time: number): boolean {
  return time >= from && time < to
}

/**
 * The next batch of a list whose members are sorted by their ids of 24 hexadecimal digits.
 * The cursor is the id of the last member that has been answered; there is none once the list is at its end.
 * @throws Refusal of shape 1 for a cursor of another form.
 */
export function batch<T extends { readonly id: string }>(
  members: readonly T[],
  query: Query,
): { readonly items: readonly T[]; readonly nextCursor?: string } {
  const { cursor } = query
  if (cursor !== undefined && !/^[0-9a-f]{24}$/.test(String(cursor))) {
    throw refused('cursor', 'is not a cursor of this list')
  }
  const rest = cursor === undefined ? members : members.filter(({ id }) => id > String(cursor))
  const items = rest.slice(0, Number(query['size']))
  const last = items.at(-1)
  return last === undefined || items.length === rest.length ? { items } : { items, nextCursor: last.id }
}
