/** Where the local server listens. */
export interface ServerAddresses {
  /** Answers at once. */
  readonly url: string
  /** Answers after {@link latency}. */
  readonly slowUrl: string
}

/** How long the slow address waits before each answer, in milliseconds. */
export const latency = 60
