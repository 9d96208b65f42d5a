import { setTimeout as delay } from 'node:timers/promises'
import { createCertificates } from '../../../emulator/src/http/certificates.ts'
import { SeededRandom } from '../support/seeded-random.ts'
import { describeEnding, type EndedCall, runCaller } from './callers.ts'
import { type ChaosClient, createChaosClients } from './chaos-clients.ts'
import { startFaultyProxy } from './faulty-proxy.ts'
import { Records } from './records.ts'
import { findContradiction } from './verdict.ts'
import { startWireServer } from './wire-server.ts'

/** How large a chaos run is. */
export interface ChaosOptions {
  readonly calls: number
  readonly seed: number
  /** Calls that each client has under way. Default 6. */
  readonly callersPerClient?: number
}

/** What a chaos run has found. */
export interface ChaosReport {
  readonly calls: number
  /** Requests that met a fault, those for tunnels included. */
  readonly faults: number
  /** Calls by how they ended: `done`, `aborted`, or the code of the error. */
  readonly endings: ReadonlyMap<string, number>
  /** Where a caller was told something else than what the server has done. */
  readonly contradictions: readonly string[]
}

const faultRate = 0.5

/**
 * Sends calls over all transports, in the clear, over TLS and through a proxy, to a server that goes wrong in every way that is
 * known, and compares what each caller was told with what the server has carried out.
 */
export async function runChaos({ calls, seed, callersPerClient = 6 }: ChaosOptions): Promise<ChaosReport> {
  const random = new SeededRandom(seed)
  const records = new Records()
  const ids = ['shared-1', 'shared-2', 'shared-3', 'shared-4'] as const
  for (const id of ids) records.seed({ id, name: id, description: '' })
  const certificates = await createCertificates([])
  await using plain = await startWireServer({ random: random.fork(), records, faultRate })
  await using secure = await startWireServer({ random: random.fork(), records, faultRate, certificates })
  await using proxy = await startFaultyProxy(secure.port, 0.2, random.fork())
  const { certificateAuthority } = certificates
  const { clients, close } = createChaosClients(
    [
      { name: 'plain', baseUrl: plain.url, proxy: false },
      { name: 'TLS', baseUrl: secure.url, certificateAuthority, proxy: false },
      { name: 'TLS by a proxy', baseUrl: secure.url, certificateAuthority, proxy: proxy.url },
    ],
    random.fork(),
  )
  await Promise.all(clients.map(getReady))
  const ended: EndedCall[] = []
  let next = 0
  const nextCall = (): number | undefined => (next < calls ? next++ : undefined)
  const callers = clients.flatMap((client) =>
    Array.from({ length: callersPerClient }, () =>
      runCaller({
        client,
        random: random.fork(),
        ids,
        countCreated: () => records.created,
        nextCall,
        ended: (call) => ended.push(call),
      }),
    ),
  )
  try {
    await Promise.all(callers)
  } finally {
    await close()
  }
  // What was aborted or timed out may still be on its way to the server.
  await delay(500)
  return {
    calls: ended.length,
    faults: [plain, secure].reduce((sum, { faults }) => sum + countFaults(faults), proxy.counts.faults),
    endings: countEndings(ended),
    contradictions: ended.flatMap(({ call, wish, ending }) => {
      const contradiction = findContradiction(wish, ending, {
        ...records.getCall(call),
        isThere: records.has(wish.id),
      })
      return contradiction === undefined ? [] : [`${call}: ${contradiction}`]
    }),
  }
}

/**
 * Asks for the first token until it is there: without one every call fails at once, and nothing is seen of the server. The pauses
 * between token requests grow, so that a few faults in a row take longer than ten seconds.
 */
async function getReady({ client }: ChaosClient): Promise<void> {
  for (let attempts = 1; ; attempts += 1) {
    try {
      await client.ready()
      return
    } catch (error) {
      if (attempts === 180) throw error
      await delay(500)
    }
  }
}

function countFaults(faults: ReadonlyMap<string, number>): number {
  return [...faults].reduce((sum, [name, count]) => (name === 'nothing' ? sum : sum + count), 0)
}

function countEndings(ended: readonly EndedCall[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { ending } of ended) {
    const name = describeEnding(ending)
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return counts
}
