import { expect, it } from 'vitest'
import { clientPackages } from '../support/servers/clients.ts'
import { countTokenRequests } from '../support/fleet.ts'
import { RedisServer } from '../support/servers/redis-server.ts'
import { sleep } from '../support/sleep.ts'
import { burst, timeout, WorkerFleet } from '../support/workers/worker-fleet.ts'

const twoHours = 7_200_000

it('a fleet of both clients outlives every kind of outage', { timeout: 180_000 }, async () => {
  await using server = await RedisServer.start(['--enable-debug-command', 'local'])
  await using fleet = await WorkerFleet.start({ path: server.path })
  await using observer = await clientPackages[1].connect(server.path)
  const [nodeRedis, ioredis] = clientPackages.map(({ name }) => name) as [string, string]
  await Promise.all([
    ...[nodeRedis, ioredis, nodeRedis, ioredis].map((name) => fleet.add(name)),
    // Machines whose clocks are two hours ahead and behind.
    fleet.add(nodeRedis, twoHours),
    fleet.add(ioredis, -twoHours),
  ])

  const outages: Readonly<Record<string, () => Promise<unknown>>> = {
    'CLIENT PAUSE': async () => {
      await observer.send('CLIENT', 'PAUSE', '1500', 'ALL')
      await observer.send('PING')
    },
    'DEBUG SLEEP': () => observer.send('DEBUG', 'SLEEP', '1.5'),
    'SCRIPT FLUSH': () => observer.send('SCRIPT', 'FLUSH'),
    'a restart without memory': async () => {
      await server.kill()
      // As long as a supervisor takes.
      await sleep(2000)
      await server.start()
    },
    'lost connections': () => observer.send('CLIENT', 'KILL', 'TYPE', 'normal', 'SKIPME', 'yes'),
    'a kill every second': async () => {
      for (const name of [nodeRedis, ioredis, nodeRedis, ioredis]) {
        await fleet.killOldest()
        await fleet.add(name)
        await sleep(1000)
      }
    },
  }
  const notes: string[] = []
  await sleep(3000)
  expect(fleet.refusals).toBe(0)
  // No machine believes a token that was requested in its future: those with a wrong clock cost one more each.
  expect(countTokenRequests(fleet.emulator)).toBeLessThanOrEqual(3)
  for (const [name, cause] of Object.entries(outages)) {
    const before = fleet.refusals
    await cause()
    await fleet.waitUntilShared(2000)
    // A process that has noticed nothing so far does so now.
    await sleep(3000)
    await fleet.waitUntilShared(0)
    const refusals = fleet.refusals - before
    notes.push(`${name}: ${refusals} refusals`)
    expect(refusals, name).toBeLessThanOrEqual(burst)
  }
  await fleet.finish()
  console.log([...notes, describe(fleet)].join('; '))
  expect(fleet.failures).toEqual([])
  expect(fleet.longest).toBeLessThan(timeout)
})

function describe({ calls, longest, reasons }: WorkerFleet): string {
  return `${calls} calls, the longest ${Math.round(longest)} ms; degraded by ${[...new Set(reasons)].join(', ')}`
}
