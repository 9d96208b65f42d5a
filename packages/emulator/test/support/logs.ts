import { expect } from 'vitest'
import type { Api } from './api-client.ts'

/** An hour in milliseconds. */
export const hour = 3_600_000
/** A day in milliseconds. */
export const day: number = 24 * hour
/** The time of tests that read logs. */
export const noon: number = Date.UTC(2026, 0, 5, 12)

/** Formats a time as an ISO instant. */
export function toIso(time: number): string {
  return new Date(time).toISOString()
}

/** Reads a list that is served in batches to its end. */
export async function readAll(
  api: Api,
  path: string,
  list: 'sessions' | 'auditLogs',
): Promise<Record<string, unknown>[]> {
  const items: Record<string, unknown>[] = []
  for (let cursor = ''; ;) {
    const { status, body, text } = await api.get(`${path}${cursor}`)
    expect(status, text).toBe(200)
    items.push(...body[list])
    if (body.nextCursor === undefined) return items
    cursor = `&cursor=${body.nextCursor}`
  }
}
