/** Where a request goes: scheme, host and port, and what stands in its first line. */
export interface RequestTarget {
  readonly origin: string
  readonly path: string
}

// What a URL keeps as it is. A segment that begins with a dot may be one that it resolves, an escape may hide one, and an empty query
// it leaves out.
const plainPath = /^(?:\/(?!\.)[\w\-.~!$&()*+,;=:@?]*)+(?<!\?)$/

/** Splits the addresses of requests as `URL` does. Those of a client have one origin, which is parsed once. */
export class AddressSplitter {
  /** As it stands at the beginning of addresses. */
  #origin: string | undefined

  /** Splits an address. */
  split(address: string): RequestTarget {
    const known = this.#origin
    if (known !== undefined && address.startsWith(known)) {
      const path = address.slice(known.length)
      if (plainPath.test(path)) return { origin: known, path }
    }
    const { origin, pathname, search } = new URL(address)
    if (address.startsWith(`${origin}/`)) this.#origin = origin
    return { origin, path: `${pathname}${search}` }
  }
}
