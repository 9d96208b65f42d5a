// A process of its own that reads one response and tells what memory it took, started by body-memory.test.ts.
import { createRequest } from '../../../support/create-request.ts'
import { transports } from '../../../support/transports.ts'

const [name, url = '', maxResponseBytes, type] = process.argv.slice(2)
const responseType = type === 'bytes' ? 'bytes' : 'text'
const make = transports.find(([known]) => known === name)?.[1]
if (make === undefined) throw new Error('Which transport?')
const transport = make()
// What one request loads and allocates is no part of the cost of a response.
await transport.send(createRequest(`${url}/small`, { responseType }))
const before = process.memoryUsage.rss()
let peak = before
const look = (): void => {
  peak = Math.max(peak, process.memoryUsage.rss())
}
const looking = setInterval(look, 10)
const { body, bodyError } = await transport.send(
  createRequest(url, { maxResponseBytes: Number(maxResponseBytes), responseType }),
)
look()
clearInterval(looking)
await transport.close?.()
console.log(JSON.stringify({ length: body.length, code: bodyError?.code, growth: peak - before }))
