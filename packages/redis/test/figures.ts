// Prints what an exchange costs the server, by how many processes take part. Anybody can run it:
//
//   node --conditions=@cloudconnexa/source packages/redis/test/figures.ts
import type { LeaseRequest } from '@cloudconnexa/core/shared-limits'
import { createScriptRunner } from '../src/connection/redis-client.ts'
import { createRedisLeaseStore } from '../src/limits/redis-lease-store.ts'
import { clientPackages } from './support/servers/clients.ts'
import { RedisServer } from './support/servers/redis-server.ts'

const exchanges = 500
const runs = 5

await using server = await RedisServer.start()
await using connection = await clientPackages[1].connect(server.path)
const store = createRedisLeaseStore(createScriptRunner('figures', connection.client), 'cc')

for (const processes of [1, 8, 40, 200]) {
  const times: number[] = []
  let bytes = 0
  for (let run = 0; run < runs; run += 1) {
    await connection.send('FLUSHALL')
    const names = Array.from({ length: processes }, () => crypto.randomUUID())
    for (const name of [...names, ...names]) await exchange(name)
    await connection.send('CONFIG', 'RESETSTAT')
    for (let number = 0; number < exchanges; number += 1) await exchange(names[number % processes] ?? '')
    times.push(await readScriptTime())
    bytes = await readMemory()
  }
  console.log(`${processes} processes: ${Math.min(...times)} µs per exchange, ${bytes} bytes in all`)
}

async function exchange(process: string): Promise<void> {
  const request: LeaseRequest = {
    process,
    want: 3,
    settled: 3,
    returned: 0,
    unpromised: 0,
    refusals: 0,
    lowest: { remaining: 10, age: 1 },
    limits: { capacity: 20, amount: 10, period: 1000 },
    freshGeneration: crypto.randomUUID(),
  }
  await store.exchange('digest:read', request)
}

async function readScriptTime(): Promise<number> {
  const statistics = String(await connection.send('INFO', 'commandstats'))
  return Number(/cmdstat_evalsha:\S*usec_per_call=([\d.]+)/.exec(statistics)?.[1])
}

async function readMemory(): Promise<number> {
  const names = (await connection.send('KEYS', '*')) as string[]
  const sizes = names.map((name) => connection.send('MEMORY', 'USAGE', name, 'SAMPLES', '0'))
  return (await Promise.all(sizes)).map(Number).reduce((sum, size) => sum + size, 0)
}
