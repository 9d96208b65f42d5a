import { EmulatorOptionError } from '../errors/option-error.ts'
import { SeededRandom } from '../state/seeded-random.ts'
import { checkFault } from './check-fault.ts'
import type { Fault } from './fault.ts'

/** A fault that has been added. */
export interface FaultHandle {
  /** Identifies the fault within this emulator. */
  readonly id: string
  /** The fault as it was added. */
  readonly fault: Fault
  /** How many requests it has hit so far. */
  readonly hits: number
  /** Removes the fault. Removing it again has no effect. */
  remove(): void
}

/** Faults on demand. If several match a request, the one that was added first hits it. */
export interface EmulatorFaults {
  /**
   * Adds a fault.
   *
   * @throws {EmulatorOptionError} when it does nothing, contradicts itself or has a value out of bounds.
   */
  add(fault: Fault): FaultHandle
  /** The faults, used up or not, oldest first. */
  list(): readonly FaultHandle[]
  /** Removes all faults. */
  clear(): void
}

/** What faults depend on. */
export interface FaultsOptions {
  /** Seed for faults with a `probability`. */
  readonly seed: number
  /** Whether there are TLS handshakes that can be broken. */
  readonly tls: boolean
}

/** The faults of one emulator. */
export class Faults implements EmulatorFaults {
  #active: ActiveFault[] = []
  #added = 0
  readonly #options: FaultsOptions

  constructor(options: FaultsOptions) {
    this.#options = options
  }

  add(fault: Fault): FaultHandle {
    checkFault(fault)
    if (fault.handshake !== undefined && !this.#options.tls) {
      throw new EmulatorOptionError('A fault in the TLS handshake needs the option tls')
    }
    this.#added += 1
    // A generator for each fault, so that none depends on what the others draw.
    const random = new SeededRandom(this.#options.seed + this.#added)
    const active = new ActiveFault(String(this.#added), fault, random, () => {
      this.#active = this.#active.filter((other) => other !== active)
    })
    this.#active.push(active)
    return active
  }

  list(): readonly FaultHandle[] {
    return [...this.#active]
  }

  clear(): void {
    this.#active = []
  }

  /** Finds the fault that hits this request, if any, and counts the hit. */
  hitRequest(method: string, path: string): Fault | undefined {
    return this.#active.find((active) => active.isMatch(method, path) && active.tryHit())?.fault
  }

  /** Finds the fault that breaks the handshake of this new connection, if any, and counts the hit. */
  hitHandshake(): Fault['handshake'] {
    return this.#active.find((active) => active.fault.handshake !== undefined && active.tryHit())?.fault
      .handshake
  }
}

class ActiveFault implements FaultHandle {
  readonly id: string
  readonly fault: Fault
  readonly remove: () => void
  readonly #random: SeededRandom
  #matches = 0
  #hits = 0

  constructor(id: string, fault: Fault, random: SeededRandom, remove: () => void) {
    this.id = id
    this.fault = fault
    this.remove = remove
    this.#random = random
  }

  get hits(): number {
    return this.#hits
  }

  /** Whether the fault may hit this request. */
  isMatch(requestMethod: string, requestPath: string): boolean {
    const { method, path, handshake } = this.fault
    if (handshake !== undefined) return false
    if (method !== undefined && method.toUpperCase() !== requestMethod) return false
    // `search` ignores the state of a global pattern.
    return path instanceof RegExp ? requestPath.search(path) !== -1 : (path ?? requestPath) === requestPath
  }

  /** Counts a match, and decides whether it is a hit. */
  tryHit(): boolean {
    const { after = 0, count = Infinity, probability = 1 } = this.fault
    if (this.#hits >= count) return false
    this.#matches += 1
    if (this.#matches <= after) return false
    if (probability < 1 && this.#random.nextFraction() >= probability) return false
    this.#hits += 1
    return true
  }
}
