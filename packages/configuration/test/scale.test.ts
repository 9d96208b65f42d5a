import { expect, it } from 'vitest'
import { measureReads } from './support/scale/measure-reads.ts'

it('reads an account with the least number of requests that is possible, to export and to plan', async () => {
  const size = { networks: 12, routes: 3, hosts: 5, groups: 20, users: 1100 }
  const measured = await measureReads(size)
  expect(measured.changes).toEqual([])
  for (const { requests, least, milliseconds } of [measured.export, measured.plan]) {
    expect(requests).toBe(least)
    // What is beyond the burst waits for a token each.
    expect(milliseconds).toBeLessThanOrEqual((requests - 20 + 1) * 1000)
  }
})
