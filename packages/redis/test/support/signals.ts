/** A promise and the function that resolves it. */
export interface Signal {
  readonly received: Promise<void>
  send(): void
}

/** Creates a {@link Signal}. */
export function createSignal(): Signal {
  let send = (): void => undefined
  const received = new Promise<void>((resolve) => {
    send = resolve
  })
  return { received, send: () => send() }
}
