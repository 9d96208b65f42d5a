import { performance } from 'node:perf_hooks'
import type { Peer, TrustClient } from '../peers/peer.ts'
import { type Script, type ScriptedServer, startServer } from '../server/scripted-server.ts'

/** One test that every peer goes through. */
export interface Scenario {
  /** What is looked at; a row of the table each. */
  readonly rows: readonly string[]
  /** Fills memory or the processor, and so has a process to itself. */
  readonly isHeavy?: true
  /** What was seen of a peer, in the order of the rows. */
  readonly run: (peer: Peer) => Promise<readonly string[]>
}

/** What a cell says where a library does not offer what the row is about. */
export const noSuchFeature = 'no such feature'

/** How a call ended. */
export interface Ending {
  readonly error?: unknown
  readonly isGood: boolean
  /** From the start to the end, in milliseconds. */
  readonly milliseconds: number
}

/** Waits for a call's end, good or bad. */
export async function awaitEnding(call: Promise<unknown>): Promise<Ending> {
  const start = performance.now()
  try {
    await call
    return { isGood: true, milliseconds: performance.now() - start }
  } catch (error) {
    return { error, isGood: false, milliseconds: performance.now() - start }
  }
}

/** Has a peer do something on a server that follows a script. */
export async function onServer<T>(
  peer: Peer,
  script: Script,
  job: (client: TrustClient, server: ScriptedServer) => Promise<T>,
): Promise<T> {
  await using server = await startServer(script)
  const client = peer.open(server.url)
  const result = await job(client, server)
  await client.close?.()
  return result
}

/** What class an error is of. */
export function readName(error: unknown): string {
  return error instanceof Error ? error.constructor.name : 'no error'
}

/** Milliseconds for a cell. */
export function formatMilliseconds(time: number): string {
  return `${time < 10 ? time.toFixed(1) : Math.round(time).toLocaleString('en')} ms`
}

/** Seconds for a cell. */
export function formatSeconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`
}
