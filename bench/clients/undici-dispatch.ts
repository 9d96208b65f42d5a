import { Agent, type Dispatcher } from 'undici'
import {
  type BenchClient,
  bearerToken,
  newUser,
  readEveryPage,
  userId,
  type UserPage,
} from './bench-client.ts'

/** undici's `dispatch` by hand: no stream, no signal, the body in one piece, JSON.parse. The least that a request takes. */
export function open(origin: string): BenchClient {
  const dispatcher = new Agent()
  const headers = { accept: 'application/json', authorization: `Bearer ${bearerToken}` }
  const send = (method: Dispatcher.HttpMethod, path: string, body?: string): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const options = { origin, path, method, headers, ...(body === undefined ? {} : { body }) }
      dispatcher.dispatch(options, new JsonHandler(resolve, reject))
    })
  return {
    getUser: () => send('GET', `/api/v1/users/${userId}`),
    createUser: () => send('POST', '/api/v1/users', JSON.stringify(newUser)),
    readUsers: () =>
      readEveryPage(
        // The server is ours.
        async (page) => (await send('GET', `/api/v1/users?page=${page}&size=1000`)) as UserPage,
      ),
    close: () => dispatcher.close(),
  }
}

class JsonHandler implements Dispatcher.DispatchHandler {
  readonly #resolve: (value: unknown) => void
  readonly #reject: (reason: unknown) => void
  readonly #chunks: Buffer[] = []

  constructor(resolve: (value: unknown) => void, reject: (reason: unknown) => void) {
    this.#resolve = resolve
    this.#reject = reject
  }

  onRequestStart(): void {
    // undici refuses a handler that has no such method.
  }

  onResponseStart(): void {
    // The same.
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#chunks.push(chunk)
  }

  onResponseEnd(): void {
    try {
      this.#resolve(JSON.parse(Buffer.concat(this.#chunks).toString()))
    } catch (error) {
      this.#reject(error)
    }
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    this.#reject(error)
  }
}
