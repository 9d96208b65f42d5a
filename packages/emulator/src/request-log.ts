/** What is kept of a request. Headers and bodies are not, and no secret is. */
export interface RequestRecord {
  /** HTTP method. */
  readonly method: string
  /** Path without the query. */
  readonly path: string
  /** Query parameters; a client secret is masked. */
  readonly query: Readonly<Record<string, string | readonly string[]>>
  /** Status of the answer; absent if the connection was cut instead. */
  readonly status?: number
  /** When the request came in: milliseconds of the emulator's clock. */
  readonly time: number
  /** Milliseconds until the answer, on the emulator's clock. */
  readonly duration: number
}

/** Which requests to look at; what is not said matches all. */
export interface RequestFilter {
  /** HTTP method, in any case. */
  readonly method?: string
  /** The whole path without the query, or a pattern to be found in it. */
  readonly path?: string | RegExp
  /** Status of the answer. */
  readonly status?: number
}

/** The requests that the emulator has answered, oldest first: the last 100,000. */
export interface EmulatorRequests {
  /** The matching requests. */
  list(filter?: RequestFilter): readonly RequestRecord[]
  /** How many requests match. */
  count(filter?: RequestFilter): number
  /** Forgets all requests. */
  clear(): void
}

const capacity = 100_000
const secretParameters = new Set(['client_secret'])

/** The request log of one emulator. */
export class RequestLog implements EmulatorRequests {
  #records: RequestRecord[] = []
  readonly #listener: ((record: RequestRecord) => void) | undefined

  /** @param listener is told of every request. */
  constructor(listener?: (record: RequestRecord) => void) {
    this.#listener = listener
  }

  /** Adds a request; secrets in its query are masked. */
  add(record: RequestRecord): void {
    const kept = { ...record, query: withoutSecrets(record.query) }
    this.#records.push(kept)
    // In chunks, as moving the whole list for each request would cost too much.
    if (this.#records.length >= 2 * capacity) this.#records = this.#records.slice(-capacity)
    this.#listener?.(kept)
  }

  /** The matching requests. */
  list(filter: RequestFilter = {}): readonly RequestRecord[] {
    const { method, path, status } = filter
    return this.#records.slice(-capacity).filter((record) => {
      if (method !== undefined && method.toUpperCase() !== record.method) return false
      if (status !== undefined && status !== record.status) return false
      return path instanceof RegExp ? record.path.search(path) !== -1 : (path ?? record.path) === record.path
    })
  }

  /** How many requests match. */
  count(filter: RequestFilter = {}): number {
    return this.list(filter).length
  }

  /** Forgets all requests. */
  clear(): void {
    this.#records = []
  }
}

function withoutSecrets(query: RequestRecord['query']): RequestRecord['query'] {
  return Object.fromEntries(
    Object.entries(query).map(([name, value]) => [name, secretParameters.has(name) ? '***' : value]),
  )
}
