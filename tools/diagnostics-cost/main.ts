// What the diagnostics channels cost a call:
//
//   npm run measure:diagnostics
//
// First with nobody subscribed: all checks of a call in a loop of their own, less an empty loop, the median of 21 rounds. Then whole
// calls with a transport from memory, with and without subscribers that do nothing.
import { tracingChannel } from 'node:diagnostics_channel'
import Table from 'cli-table3'
import { createClient } from '@cloudconnexa/core'
import { regions } from '@cloudconnexa/regions'
import {
  attemptChannels,
  callChannels,
  isTraced,
  rateLimitChannel,
} from '../../packages/core/src/diagnostics/channels.ts'
import { readCommandLine } from '../shared/command-line.ts'
import { countCollections, measureCalls, measureLoop } from './measure.ts'
import { createMemoryClientOptions } from './memory-client.ts'

readCommandLine('npm run measure:diagnostics', {})

/** What a call that is sent once asks while nobody listens: one check at each of four places. */
function check(): number {
  let listeners = 0
  if (isTraced(callChannels)) listeners += 1
  if (rateLimitChannel.hasSubscribers) listeners += 1
  if (isTraced(attemptChannels)) listeners += 1
  if (rateLimitChannel.hasSubscribers) listeners += 1
  return listeners
}

const checks = measureLoop(check)
const collections = await countCollections(check)
const client = createClient({ ...createMemoryClientOptions(), services: { regions } })
const call = async (): Promise<void> => void (await client.regions.list())
const without = await measureCalls(call)
const ignore = (): void => undefined
const channels = [tracingChannel('cloudconnexa:call'), tracingChannel('cloudconnexa:attempt')]
for (const { start, asyncEnd } of channels) for (const one of [start, asyncEnd]) one.subscribe(ignore)
const subscribed = await measureCalls(call)
await client.close()

const table = new Table({ head: ['what', 'figure'] })
table.push(
  ['checks of a call, nobody subscribed', `${checks.toFixed(1)} ns`],
  ['garbage collections in 50,000,000 of them', String(collections)],
  ['a call without a network, nobody subscribed', `${without.toFixed(1)} µs`],
  ['the same with subscribers to calls and attempts', `${subscribed.toFixed(1)} µs`],
)
console.log(`Node ${process.versions.node}\n${table.toString()}`)
