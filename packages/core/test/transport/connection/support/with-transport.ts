import type { Transport } from '../../../../src/runtime.ts'

/** Makes a transport, works with it, and closes it. */
export async function withTransport<T>(
  make: () => Transport,
  work: (transport: Transport) => Promise<T>,
): Promise<T> {
  const transport = make()
  try {
    return await work(transport)
  } finally {
    await transport.close?.()
  }
}

/** Lets what has come by socket be worked off. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve))
}

/** How many connections this process has open, both ends counted. */
export function countSockets(): number {
  return process.getActiveResourcesInfo().filter((name) => /^(?:TCPSocket|TLS)Wrap$/.test(name)).length
}
