import { type Channel, channel } from 'node:diagnostics_channel'

/** The five channels of a tracing channel. Made one by one, because not every runtime can say whether any of them is listened to. */
export interface TracingChannels {
  readonly start: Channel
  readonly end: Channel
  readonly asyncStart: Channel
  readonly asyncEnd: Channel
  readonly error: Channel
}

// Held here for good: a channel that nobody holds may be made anew, and subscribers of the old one would hear nothing.
/** Channels of whole calls. */
export const callChannels: TracingChannels = createTracingChannels('cloudconnexa:call')
/** Channels of single HTTP requests. */
export const attemptChannels: TracingChannels = createTracingChannels('cloudconnexa:attempt')
/** Channel of renewals of access tokens. */
export const tokenChannel: Channel = channel('cloudconnexa:token')
/** Channel of waits for the rate limit, refusals, and what is known of the buckets. */
export const rateLimitChannel: Channel = channel('cloudconnexa:rate-limit')

/** The channels that `tracingChannel(name)` of Node has. */
function createTracingChannels(name: string): TracingChannels {
  const create = (event: keyof TracingChannels): Channel => channel(`tracing:${name}:${event}`)
  return {
    start: create('start'),
    end: create('end'),
    asyncStart: create('asyncStart'),
    asyncEnd: create('asyncEnd'),
    error: create('error'),
  }
}

/** Whether anybody listens to one of the five. */
export function isTraced({ start, end, asyncStart, asyncEnd, error }: TracingChannels): boolean {
  return (
    start.hasSubscribers ||
    asyncEnd.hasSubscribers ||
    end.hasSubscribers ||
    asyncStart.hasSubscribers ||
    error.hasSubscribers
  )
}
