import { expect, it } from 'vitest'
import { acquire, createFleet, fleetKey } from '../support/simulated-fleet.ts'

it('a process that has seen no response believes in no more than it was promised, however long it has been running', async () => {
  const fleet = createFleet({ burst: 20, amount: 10, period: 60_000, latency: 0, processes: 2 })
  await fleet.clock.advance(3_600_000)
  const permit = await acquire(fleet.limiters[0])
  permit.release(fleet.report(3))
  await fleet.clock.advance(5)
  await fleet.limiters[0]?.close()
  for (let count = 0; count < 3; count += 1) {
    const granted = acquire(fleet.limiters[1])
    await fleet.clock.advance(5)
    await granted
  }
  expect(fleet.limiters[1]?.state(fleetKey).read).toMatchObject({ inFlight: 3, available: 0 })
})
