import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from '../shared/repository.ts'
import type { Result } from './check.ts'
import type { Durations } from './time-left.ts'

/** Where the durations of a kind of run are kept on this machine. */
export function locateDurations(name: string): string {
  return join(root, 'node_modules', '.cache', `${name}-durations.json`)
}

/** Reads what earlier runs took; nothing where there was none, or the file cannot be read. */
export function readDurations(path: string): Durations {
  try {
    const found: unknown = JSON.parse(readFileSync(path, 'utf8'))
    const entries = typeof found === 'object' && found !== null ? Object.entries(found) : []
    return Object.fromEntries(entries.filter(([, duration]) => typeof duration === 'number'))
  } catch {
    return {}
  }
}

/** Keeps what the checks took that passed: a failure often ends sooner. */
export function keepDurations(path: string, results: readonly Result[]): void {
  const passed = results
    .filter(({ outcome }) => outcome.state === 'passed')
    .map(({ check, duration }) => [check.name, Math.round(duration)] as const)
  try {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, JSON.stringify({ ...readDurations(path), ...Object.fromEntries(passed) }))
  } catch {
    // Where nothing can be written the next run says no time; this one has passed or failed by its checks.
  }
}
