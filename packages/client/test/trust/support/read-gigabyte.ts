// A process of its own that reads one response and reports what it took, started by gigabyte.test.ts.
import { CloudConnexaError } from '@cloudconnexa/core'
import { connectToHostile } from './connect-to-hostile.ts'
import { transports } from './transports.ts'

const [name = '', url = ''] = process.argv.slice(2)
const transport = transports[name]?.()
if (transport === undefined) throw new Error('Which transport?')
await using client = connectToHostile(url, transport)
// What one request loads and allocates is no part of the response's cost.
await client.networks.get('small')
const before = process.resourceUsage().maxRSS
const error: unknown = await client.networks.list().then(
  () => undefined,
  (reason: unknown) => reason,
)
const code = error instanceof CloudConnexaError ? error.code : String(error)
console.log(JSON.stringify({ code, growth: (process.resourceUsage().maxRSS - before) * 1024 }))
