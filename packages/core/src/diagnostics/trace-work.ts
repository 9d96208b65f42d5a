import type { TracingChannels } from './channels.ts'

/** Something that is traced. */
export interface TracedWork<Message extends object, Result> {
  /** Published with every event; the same object for all of them. */
  readonly message: Message
  /** Does the work, in the contexts that subscribers have bound to the channel. */
  readonly run: () => Promise<Result>
  /** What is known at the end; it is added to the message. Must not throw. */
  readonly describeEnd: (settled: Settled<Result>) => Partial<Message>
}

/** How some work has ended. */
type Settled<Result> = { readonly result: Result } | { readonly error: unknown }

/**
 * Does some work and publishes its events, in the order of Node's `tracePromise`. That one would hand subscribers the result and
 * the error themselves, with all that they hold.
 */
export async function traceWork<Message extends object, Result>(
  { start, end, asyncStart, asyncEnd, error }: TracingChannels,
  { message, run, describeEnd }: TracedWork<Message, Result>,
): Promise<Result> {
  const settle = (settled: Settled<Result>): void => {
    // A subscriber that has frozen the message must not fail the call.
    for (const [name, value] of Object.entries(describeEnd(settled))) Reflect.set(message, name, value)
    if ('error' in settled) error.publish(message)
    asyncStart.publish(message)
    asyncEnd.publish(message)
  }
  const work = start.runStores(message, () => {
    const started = run()
    end.publish(message)
    return started
  })
  try {
    const result = await work
    settle({ result })
    return result
  } catch (thrown) {
    settle({ error: thrown })
    throw thrown
  }
}
