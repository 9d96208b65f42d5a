import { checkFault, type Fault } from './fault.ts'
import { Identifiers } from './identifiers.ts'
import { EmulatorOptionError } from './option-error.ts'

/** A fault that has been added. */
export interface FaultHandle {
  /** Names the fault among those of this emulator. */
  readonly id: string
  /** What was asked for. */
  readonly fault: Fault
  /** How many requests it has hit so far. */
  readonly hits: number
  /** Takes the fault away; doing so twice does no harm. */
  remove(): void
}

/** Faults on demand. Of several that match a request, the one added first hits it. */
export interface EmulatorFaults {
  /**
   * Adds a fault.
   * @throws EmulatorOptionError if it does nothing, contradicts itself or holds a value out of bounds.
   */
  add(fault: Fault): FaultHandle
  /** The faults that are there, used up or not, oldest first. */
  list(): readonly FaultHandle[]
  /** Takes all faults away. */
  clear(): void
}

/** Circumstances that decide about faults. */
export interface FaultSettings {
  /** Where the chances of faults with a probability come from. */
  readonly seed: number
  /** Whether there are TLS handshakes to be broken. */
  readonly tls: boolean
}

/** The faults of one emulator. */
export class Faults implements EmulatorFaults {
  #active: ActiveFault[] = []
  #added = 0
  readonly #settings: FaultSettings

  constructor(settings: FaultSettings) {
    this.#settings = settings
  }

  /** Adds a fault. */
  add(fault: Fault): FaultHandle {
    checkFault(fault)
    if (fault.handshake !== undefined && !this.#settings.tls) {
      throw new EmulatorOptionError('A fault in the TLS handshake needs the option tls')
    }
    this.#added += 1
    // A generator for each fault, so that none depends on what the others draw.
    const chances = new Identifiers(this.#settings.seed + this.#added)
    const active = new ActiveFault(String(this.#added), fault, chances, () => {
      this.#active = this.#active.filter((other) => other !== active)
    })
    this.#active.push(active)
    return active
  }

  /** The faults that are there. */
  list(): readonly FaultHandle[] {
    return [...this.#active]
  }

  /** Takes all faults away. */
  clear(): void {
    this.#active = []
  }

  /** The fault that hits this request, if any; counts the hit. */
  hit(method: string, path: string): Fault | undefined {
    return this.#active.find((active) => active.matches(method, path) && active.strikes())?.fault
  }

  /** The fault that breaks the handshake of this new connection, if any; counts the hit. */
  hitHandshake(): Fault['handshake'] {
    return this.#active.find((active) => active.fault.handshake !== undefined && active.strikes())?.fault
      .handshake
  }
}

class ActiveFault implements FaultHandle {
  readonly id: string
  readonly fault: Fault
  readonly remove: () => void
  readonly #chances: Identifiers
  #matched = 0
  #hits = 0

  constructor(id: string, fault: Fault, chances: Identifiers, remove: () => void) {
    this.id = id
    this.fault = fault
    this.remove = remove
    this.#chances = chances
  }

  get hits(): number {
    return this.#hits
  }

  /** Whether this request is one that the fault may hit. */
  matches(requestMethod: string, requestPath: string): boolean {
    const { method, path, handshake } = this.fault
    if (handshake !== undefined) return false
    if (method !== undefined && method.toUpperCase() !== requestMethod) return false
    // `search` takes no notice of what a global pattern remembers.
    return path instanceof RegExp ? requestPath.search(path) !== -1 : (path ?? requestPath) === requestPath
  }

  /** Counts a match, and decides whether it is a hit. */
  strikes(): boolean {
    const { after = 0, count = Infinity, probability = 1 } = this.fault
    if (this.#hits >= count) return false
    this.#matched += 1
    if (this.#matched <= after) return false
    if (probability < 1 && this.#chances.fraction() >= probability) return false
    this.#hits += 1
    return true
  }
}
