/** Where the local server listens. */
export interface ServerAddresses {
  /** Responds at once. */
  readonly url: string
  /** Responds after {@link latency}. */
  readonly slowUrl: string
}

/** How long the slow address waits before each response, in milliseconds. */
export const latency = 60
