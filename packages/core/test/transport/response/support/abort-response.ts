// A process of its own that aborts a response while it comes and tells what memory that frees, started by body-memory.test.ts.
import { createRequest } from '../../../support/create-request.ts'
import { transports } from '../../../support/transports.ts'

const [name, url = '', most] = process.argv.slice(2)
const make = transports.find(([known]) => known === name)?.[1]
if (make === undefined) throw new Error('Which transport?')
const transport = make()
const controller = new AbortController()
const held = (): number => process.memoryUsage().arrayBuffers
const before = held()
const response = transport.send(
  createRequest(url, { signal: controller.signal, maxResponseBytes: Number.POSITIVE_INFINITY }),
)
response.catch(() => undefined)
while (held() - before < Number(most)) await new Promise((resolve) => setImmediate(resolve))
const full = held()
controller.abort()
console.log(JSON.stringify({ freed: full - held() }))
await transport.close?.()
