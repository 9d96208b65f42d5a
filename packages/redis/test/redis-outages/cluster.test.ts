import { expect, it } from 'vitest'
import { clientPackages } from '../support/servers/clients.ts'
import { RedisCluster } from '../support/servers/redis-cluster.ts'
import { sleep } from '../support/sleep.ts'
import { burst, timeout, WorkerFleet } from '../support/workers/worker-fleet.ts'

it(
  'a fleet on a cluster of three outlives the failover of the master that it uses',
  { timeout: 120_000 },
  async () => {
    await using cluster = await RedisCluster.start()
    await using fleet = await WorkerFleet.start({ ports: cluster.ports })
    await Promise.all([...clientPackages, ...clientPackages].map(({ name }) => fleet.add(name)))
    await sleep(4000)
    expect(fleet.refusals).toBe(0)
    const keys = await cluster.listKeys()
    const index = keys.findIndex((names) => names.some((name) => name.endsWith(':read}')))
    await cluster.failOver(index)
    await fleet.waitUntilShared(2000, 'ioredis')
    // With its default options, redis finds the new master only after seconds; its processes go on alone so long.
    await fleet.waitUntilShared(10_000)
    // A process that has noticed nothing so far does so now.
    await sleep(3000)
    await fleet.waitUntilShared(0)
    await fleet.finish()
    console.log(
      `failover: ${fleet.refusals} refusals, ${fleet.calls} calls, the longest ${Math.round(fleet.longest)} ms`,
    )
    expect(fleet.refusals).toBeLessThanOrEqual(burst)
    expect(fleet.failures).toEqual([])
    expect(fleet.longest).toBeLessThan(timeout)
  },
)
