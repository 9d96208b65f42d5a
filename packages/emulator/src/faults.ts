import { EmulatorOptionError, requireInteger } from './option-error.ts'

/** Something that goes wrong on demand. What is not said about the request matches every request. */
export interface Fault {
  /** HTTP method, in any case. */
  readonly method?: string
  /** The whole path without the query, or a pattern to be found in it. */
  readonly path?: string | RegExp
  /** How many requests it hits before it is used up; default: no end. */
  readonly count?: number
  /** Answer with this status instead of doing what was asked for; without `body` the answer is empty. */
  readonly status?: number
  /** Headers of that answer. */
  readonly headers?: Readonly<Record<string, string>>
  /** Body of that answer: a string is sent as it is, everything else as JSON. */
  readonly body?: unknown
  /** Cut the connection instead of doing what was asked for. */
  readonly resetBefore?: boolean
  /** Do what was asked for, then cut the connection instead of answering. */
  readonly resetAfter?: boolean
  /** Milliseconds to wait first, on the emulator's clock. */
  readonly delay?: number
}

/** A fault that has been added. */
export interface FaultHandle {
  /** How many requests it has hit so far. */
  readonly hits: number
  /** Takes the fault away; doing so twice does no harm. */
  remove(): void
}

/** Faults on demand. Of several that match a request, the one added first hits it. */
export interface EmulatorFaults {
  /**
   * Adds a fault.
   * @throws EmulatorOptionError if it does nothing, contradicts itself or holds a number out of bounds.
   */
  add(fault: Fault): FaultHandle
  /** Takes all faults away. */
  clear(): void
}

interface ActiveFault {
  readonly fault: Fault
  hits: number
}

/** The faults of one emulator. */
export class Faults implements EmulatorFaults {
  #active: ActiveFault[] = []

  /** Adds a fault. */
  add(fault: Fault): FaultHandle {
    check(fault)
    const active: ActiveFault = { fault, hits: 0 }
    this.#active.push(active)
    return {
      get hits() {
        return active.hits
      },
      remove: () => {
        this.#active = this.#active.filter((other) => other !== active)
      },
    }
  }

  /** Takes all faults away. */
  clear(): void {
    this.#active = []
  }

  /** The fault that hits this request, if any; counts the hit. */
  hit(method: string, path: string): Fault | undefined {
    const active = this.#active.find(({ fault, hits }) => {
      if (hits >= (fault.count ?? Infinity)) return false
      if (fault.method !== undefined && fault.method.toUpperCase() !== method) return false
      // `search` takes no notice of what a global pattern remembers.
      return fault.path instanceof RegExp ? path.search(fault.path) !== -1 : (fault.path ?? path) === path
    })
    if (active === undefined) return undefined
    active.hits += 1
    return active.fault
  }
}

function check({ count, status, headers, body, resetBefore, resetAfter, delay }: Fault): void {
  if (count !== undefined) requireInteger('fault.count', count, 1, Number.MAX_SAFE_INTEGER)
  if (status !== undefined) requireInteger('fault.status', status, 200, 599)
  if (delay !== undefined) requireInteger('fault.delay', delay, 0, Number.MAX_SAFE_INTEGER)
  const ends = [status !== undefined, resetBefore === true, resetAfter === true].filter(Boolean).length
  if (ends > 1) throw new EmulatorOptionError('A fault takes only one of status, resetBefore and resetAfter')
  if (ends === 0 && delay === undefined) {
    throw new EmulatorOptionError('A fault needs one of status, resetBefore, resetAfter and delay')
  }
  if (status === undefined && (headers !== undefined || body !== undefined)) {
    throw new EmulatorOptionError('The headers and body of a fault need its status')
  }
}
