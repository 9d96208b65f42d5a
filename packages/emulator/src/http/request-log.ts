import { AssertionError } from 'node:assert'

/** A request in the request log. Headers and bodies are not kept, and no secret is. */
export interface RequestRecord {
  /** HTTP method. */
  readonly method: string
  /** Path without the query. */
  readonly path: string
  /** Query parameters; secrets are masked. */
  readonly query: Readonly<Record<string, string | readonly string[]>>
  /** Status of the response; absent if the connection was closed instead. */
  readonly status?: number
  /** When the request arrived: milliseconds of the emulator's clock. */
  readonly time: number
  /** Milliseconds until the response, on the emulator's clock. */
  readonly duration: number
}

/** Selects requests; a property that is left out matches all. */
export interface RequestFilter {
  /** HTTP method, in any case. */
  readonly method?: string
  /** The whole path without the query, or a pattern to search in it. */
  readonly path?: string | RegExp
  /** Status of the response. */
  readonly status?: number
}

/** The requests that the emulator has responded to, oldest first: the last 100,000. */
export interface EmulatorRequests {
  /** Lists the matching requests. */
  list(filter?: RequestFilter): readonly RequestRecord[]
  /** Counts the matching requests. */
  count(filter?: RequestFilter): number
  /**
   * Expects matching requests: `times` of them, or at least one.
   *
   * @returns the matching requests.
   * @throws {AssertionError} when there are fewer or more (of `node:assert`); its message lists all requests.
   */
  expect(filter?: RequestFilter, times?: number): readonly RequestRecord[]
  /**
   * Expects that no request matches.
   *
   * @throws {AssertionError} when one does (of `node:assert`); its message lists those that do.
   */
  expectNone(filter?: RequestFilter): void
  /** Removes all requests. */
  clear(): void
}

/** Stands for a secret. */
const mask = '***'
const shortestInText = 8
/** How many requests an error message lists. */
const maximumListed = 20
const capacity = 100_000
/** Parts of the names of parameters that hold secrets, without case and separators. */
const secretNames =
  /secret|token|passw|passphrase|presharedkey|^psk$|apikey|accesskey|privatekey|authorization|credential|^auth$|^jwt$|bearer|signature/

/** The request log of one emulator. */
export class RequestLog implements EmulatorRequests {
  #records: RequestRecord[] = []
  readonly #secrets: readonly string[]
  readonly #listener: ((record: RequestRecord) => void) | undefined

  /**
   * @param secrets - Values that are masked wherever they are in a query.
   * @param listener - Called with every request.
   */
  constructor(secrets: readonly string[], listener?: (record: RequestRecord) => void) {
    this.#secrets = secrets
    this.#listener = listener
  }

  /** Adds a request; secrets in its query are masked. */
  add(record: RequestRecord): void {
    const masked = { ...record, query: maskSecrets(record.query, this.#secrets) }
    this.#records.push(masked)
    // In chunks, because moving the whole array for each request would be too slow.
    if (this.#records.length >= 2 * capacity) this.#records = this.#records.slice(-capacity)
    this.#listener?.(masked)
  }

  list(filter: RequestFilter = {}): readonly RequestRecord[] {
    const { method, path, status } = filter
    return this.#records.slice(-capacity).filter((record) => {
      if (method !== undefined && method.toUpperCase() !== record.method) return false
      if (status !== undefined && status !== record.status) return false
      return path instanceof RegExp ? record.path.search(path) !== -1 : (path ?? record.path) === record.path
    })
  }

  count(filter: RequestFilter = {}): number {
    return this.list(filter).length
  }

  expect(filter: RequestFilter = {}, times?: number): readonly RequestRecord[] {
    const found = this.list(filter)
    if (times === undefined ? found.length > 0 : found.length === times) return found
    const expected = times === undefined ? 'at least one request' : formatCount(times)
    const summary = `Expected ${expected}${describeFilter(filter)}, found ${String(found.length)}.`
    throw createAssertionError(summary, this.list(), { actual: found.length, expected: times ?? 1 })
  }

  expectNone(filter: RequestFilter = {}): void {
    const found = this.list(filter)
    if (found.length === 0) return
    const summary = `Expected no request${describeFilter(filter)}, found ${String(found.length)}.`
    throw createAssertionError(summary, found, { actual: found.length, expected: 0 })
  }

  clear(): void {
    this.#records = []
  }
}

function createAssertionError(
  summary: string,
  requests: readonly RequestRecord[],
  values: { readonly actual: number; readonly expected: number },
): AssertionError {
  const lines = requests.slice(-maximumListed).map(({ method, path, status }) => {
    return `  ${method} ${path} ${status === undefined ? 'cut' : String(status)}`
  })
  const heading = requests.length > lines.length ? `The last ${String(maximumListed)} requests:` : 'Requests:'
  const list = lines.length === 0 ? ['There were no requests.'] : [heading, ...lines]
  return new AssertionError({ message: [summary, ...list].join('\n'), operator: 'requests', ...values })
}

function formatCount(times: number): string {
  return times === 1 ? 'one request' : `${String(times)} requests`
}

function describeFilter({ method, path, status }: RequestFilter): string {
  const words = [
    method?.toUpperCase(),
    path?.toString(),
    status === undefined ? undefined : `with ${String(status)}`,
  ]
  const description = words.filter((word) => word !== undefined).join(' ')
  return description === '' ? '' : ` (${description})`
}

function maskSecrets(query: RequestRecord['query'], secrets: readonly string[]): RequestRecord['query'] {
  const maskValues = (text: string): string =>
    secrets.reduce((masked, secret) => maskValue(masked, secret), text)
  return Object.fromEntries(
    Object.entries(query).map(([name, value]) => {
      const masked = Array.isArray(value) ? value.map(maskValues) : maskValues(String(value))
      return [maskValues(name), namesSecret(name) ? mask : masked]
    }),
  )
}

/** A short secret is masked only where it is the whole value, or it would be found everywhere. */
function maskValue(text: string, secret: string): string {
  if (secret.length < shortestInText) return text === secret ? mask : text
  return text.replaceAll(secret, mask)
}

/** Whether a parameter holds a secret, in whatever spelling: `client_secret`, `clientSecret`, `Client-Secret`, `client%5Fsecret`. */
function namesSecret(name: string): boolean {
  return secretNames.test(
    decodeRepeatedly(name)
      .toLowerCase()
      .replaceAll(/[^a-z0-9]/g, ''),
  )
}

/** The query has been decoded once; clients may have encoded names more than once. */
function decodeRepeatedly(text: string): string {
  try {
    const decoded = decodeURIComponent(text)
    return decoded === text ? text : decodeRepeatedly(decoded)
  } catch {
    return text
  }
}
