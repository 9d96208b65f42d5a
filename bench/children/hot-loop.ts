// One client doing one job again and again, for a profiler:
//
//   node --cpu-prof node_modules/.bench/hot-loop.js 'ours on node' getUser 5
//
// It starts a server of its own, and says how much processor time a call took.
import { findClient } from '../clients/index.ts'
import { measureTimePerCall } from '../measure/processor-time.ts'
import { startServer } from '../server/start.ts'

const [, , name = '', job = 'getUser', seconds = '5'] = process.argv
const { open } = await findClient(name).load()
const server = await startServer(100)
const client = open(server.url)
const call = job === 'readUsers' ? client.readUsers : client.getUser
if (call === undefined) throw new RangeError(`${name} cannot ${job}`)
const time = await measureTimePerCall(call, {
  milliseconds: Number(seconds) * 1_000,
  callers: job === 'readUsers' ? 1 : 32,
})
console.log(`${name}: ${time.toFixed(0)} µs of processor time per ${job}`)
await client.close?.()
await server.stop()
