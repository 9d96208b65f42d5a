/** A network of the chaos server. */
export interface Network {
  readonly id: string
  readonly name: string
  readonly description: string
}

/** What the server knows of one call, by the header that names the call. */
export interface CallRecord {
  /** Requests of the call that arrived whole. */
  received: number
  /** How many of them were carried out. */
  applied: number
}

/** A request as it came over the wire. */
export interface WireRequest {
  readonly method: string
  readonly path: string
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** A response before it is written, or broken on purpose. */
export interface WireResponse {
  readonly status: number
  readonly body: string
}

/** Name of the header by which the server counts what it does for a call. */
export const callHeader = 'x-chaos-call'

/** The networks of the server, and what it has done for each call. */
export class Records {
  readonly #networks = new Map<string, Network>()
  readonly #calls = new Map<string, CallRecord>()
  #created = 0

  /** Puts a network there that every reader knows. */
  seed(network: Network): void {
    this.#networks.set(network.id, network)
  }

  /** What was done for a call. */
  getCall(call: string): CallRecord {
    const known = this.#calls.get(call) ?? { received: 0, applied: 0 }
    this.#calls.set(call, known)
    return known
  }

  /** How many networks were created; the n-th has the id `created-<n>`. */
  get created(): number {
    return this.#created
  }

  /** Whether a network is there. */
  has(id: string | undefined): boolean {
    return id !== undefined && this.#networks.has(id)
  }

  /** Carries a request out and counts it, as a server does that works. */
  apply(request: WireRequest): WireResponse {
    const call = this.getCall(request.headers[callHeader] ?? '')
    const response = this.#respond(request)
    if (response.status < 300) call.applied += 1
    return response
  }

  #respond({ method, path, body }: WireRequest): WireResponse {
    if (method === 'POST') return this.#create(body)
    const id = decodeURIComponent(path.slice(path.lastIndexOf('/') + 1))
    const network = this.#networks.get(id)
    if (network === undefined) return { status: 404, body: '{"errorMessage":"Network not found"}' }
    if (method === 'GET') return { status: 200, body: toBody(network) }
    if (method === 'DELETE') {
      this.#networks.delete(id)
      return { status: 204, body: '' }
    }
    const changed = { ...network, ...readFields(body) }
    this.#networks.set(id, changed)
    return { status: 200, body: toBody(changed) }
  }

  #create(body: string): WireResponse {
    this.#created += 1
    const network = { id: `created-${this.#created}`, ...readFields(body) }
    this.#networks.set(network.id, network)
    return { status: 201, body: toBody(network) }
  }
}

function toBody(network: Network): string {
  return JSON.stringify({ ...network, internetAccess: 'SPLIT_TUNNEL_ON', egress: false })
}

function readFields(body: string): Pick<Network, 'name' | 'description'> {
  // The SDK has written it: what cannot be parsed is a fault of its own.
  const { name, description } = JSON.parse(body) as Partial<Network>
  return { name: name ?? '', description: description ?? '' }
}
