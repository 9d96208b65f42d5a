import { createPropertyError } from '../../api/api-error.ts'
import type { Query } from '../../api/request-validator.ts'
import { day, hour } from '../../time/durations.ts'

/** How far back logs and sessions reach, in milliseconds. */
export const history: number = 30 * day

/** A period of time in milliseconds since the Unix epoch. */
export interface TimeWindow {
  /** Inclusive. */
  readonly from: number
  /** Exclusive. */
  readonly to: number
}

/**
 * Reads the window between `startDate` (default one day ago) and `endDate` (default now, which is then included).
 *
 * @param maximum - Maximum length, in milliseconds.
 * @throws {ApiError} when the window begins before the history, or is longer than `maximum` (shape 1).
 */
export function readTimeWindow(
  query: Query,
  now: number,
  maximum: number = Number.POSITIVE_INFINITY,
): TimeWindow {
  const { startDate, endDate } = query
  const from = startDate === undefined ? now - day : Date.parse(String(startDate))
  const end = endDate === undefined ? now : Date.parse(String(endDate))
  if (from < now - history) throw createPropertyError('startDate', 'lies before the history of 30 days')
  if (end - from > maximum) {
    throw createPropertyError('endDate', `must be at most ${String(maximum / hour)} hours after startDate`)
  }
  return { from, to: endDate === undefined ? now + 1 : end }
}

/** Whether a time lies within a window. */
export function isWithin({ from, to }: TimeWindow, time: number): boolean {
  return time >= from && time < to
}
