import { describe, expect, it } from 'vitest'
import type { FleetOptions, FleetResult } from '../../../examples/fleet/run-fleet.ts'
import { buildFleetSection } from '../../fleet/section.ts'

const options: FleetOptions = { store: 'redis', burst: 2, rate: 1, processes: 2, calls: 3 }
const began = { date: new Date('2026-11-28T12:00:00Z'), load: 0.5 }

/** Two processes, of which one is at 1, 2 and 4 s, and the other one at the given times. */
function createResult(finishedAt: readonly number[], store: Partial<FleetResult> = {}): FleetResult {
  return {
    workers: [
      { latencies: [3, 1, 2], finishedAt: [1000, 2000, 4000], failed: 0 },
      { latencies: [5, 4, 6], finishedAt, failed: 1 },
    ],
    refused: 7,
    tokenRequests: 1,
    commands: 3,
    ...store,
  }
}

function readRows(result: FleetResult): readonly string[] {
  const section = buildFleetSection([{ options, result }], [{ options, result }], began)
  return section.split('\n').filter((line) => line.startsWith('| ') && !line.includes('---'))
}

describe('the figures of a fleet', () => {
  it('compares a run with what the bucket allows', () => {
    const [, row] = readRows(createResult([1000, 2000, 4000]))
    expect(row).toBe('| 2, then 1/s | Redis | 2 x 3 | 7 | 1 | 100.0 % | 1.000 | 1.000 | 1 | 0.50 |')
  })

  it('shows where one had more than the other, and took longer than needed', () => {
    const [, row] = readRows(createResult([4500, 4600, 8000], { commands: undefined }))
    // One had three calls when it ended, the other none; they ended after 4 and 8 s.
    expect(row).toBe('| 2, then 1/s | Redis | 2 x 3 | 7 | 1 | 50.0 % | 0.500 | 0.900 | 1 |  |')
  })

  it('names the median and the slowest of the calls', () => {
    expect(readRows(createResult([1000, 2000, 4000])).at(-1)).toBe('| Redis | 4.00 | 6.00 |')
  })

  it('names when and on what it was measured', () => {
    const section = buildFleetSection([], [], began)
    expect(section).toContain('Measured on 2026-11-28')
    expect(section).toContain('load average 0.5 when it began')
  })
})
