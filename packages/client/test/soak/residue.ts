import { getEventListeners } from 'node:events'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** What a process holds on to at one moment. */
export interface Residue {
  /** Bytes that are in use on the heap after the garbage has been collected. */
  readonly heap: number
  /** What it holds on to outside of the heap; see {@link countHandles}. */
  readonly handles: number
  /** Listeners on the signal that the calls share. */
  readonly listeners: number
}

/** Takes stock while nothing is under way. */
export async function takeStock(signal: AbortSignal): Promise<Residue> {
  await collectGarbage()
  return {
    heap: process.memoryUsage().heapUsed,
    handles: countHandles(),
    listeners: getEventListeners(signal, 'abort').length,
  }
}

/** Timers and all else that keeps the process alive, and sockets, which do not while they are idle. */
export function countHandles(): number {
  const alive = process.getActiveResourcesInfo().filter((name) => !name.startsWith('TCP'))
  // Otherwise the names of all peers are looked up. The types do not know it yet.
  Object.assign(process.report, { excludeNetwork: true })
  const { libuv } = process.report.getReport() as Report // what Node writes into it
  return alive.length + libuv.filter(({ type }) => type === 'tcp').length
}

interface Report {
  readonly libuv: readonly { readonly type: string }[]
}

/**
 * By how many bytes the heap has grown from the earlier half of the stocks to the later, by their medians. The first is left
 * out: code is still being loaded and compiled then.
 */
export function measureHeapGrowth(stocks: readonly Residue[]): number | undefined {
  const heaps = stocks.slice(1).map(({ heap }) => heap)
  if (heaps.length < 4) return undefined
  const middle = Math.floor(heaps.length / 2)
  return findMedian(heaps.slice(-middle)) - findMedian(heaps.slice(0, middle))
}

function findMedian(values: readonly number[]): number {
  const sorted = values.toSorted((left, right) => left - right)
  const middle = Math.floor(sorted.length / 2)
  const [low = 0, high = low] = sorted.length % 2 === 0 ? sorted.slice(middle - 1) : sorted.slice(middle)
  return sorted.length % 2 === 0 ? (low + high) / 2 : low
}

let collector: (() => void) | undefined

async function collectGarbage(): Promise<void> {
  // The collector is not there by itself, and the flag can be given at run time.
  setFlagsFromString('--expose-gc')
  collector ??= runInNewContext('gc') as () => void // what V8 puts there under this flag
  for (let turn = 0; turn < 3; turn += 1) {
    collector()
    await new Promise((resolve) => setImmediate(resolve))
  }
}
