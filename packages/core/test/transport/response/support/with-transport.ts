import type { Transport, TransportResponse } from '../../../../src/runtime.ts'

/** Does something with a transport, and closes it. */
export async function withTransport<T>(
  transport: Transport,
  work: (transport: Transport) => Promise<T>,
): Promise<T> {
  try {
    return await work(transport)
  } finally {
    await transport.close?.()
  }
}

/** What a request came to: status and body, or the codes of its error. */
export async function settle(
  response: Promise<TransportResponse>,
): Promise<Readonly<Record<string, unknown>>> {
  try {
    const { status, body, bodyError } = await response
    return bodyError === undefined ? { status, body } : { status, bodyError: bodyError.code }
  } catch (error) {
    const { code, outcome } = error as { readonly code?: unknown; readonly outcome?: unknown }
    return { code, outcome }
  }
}

/** Lets everything that has come by socket be worked off. */
export async function turnEventLoop(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve))
}
