import { connect, type Socket } from 'node:net'
import { Worker } from 'node:worker_threads'

/** A server that the network does not let anybody reach until its gate is opened. */
export interface ClosedGate extends AsyncDisposable {
  readonly url: string
  /** Lets connections through. */
  open(): void
  /** Methods of the requests that have come through; resolves when there are some. */
  requests(): Promise<readonly string[]>
}

// Its thread stands still, so that nobody takes the connections that the system has queued; then the queue is full.
const program = `
const { createServer } = require('node:http')
const { parentPort, workerData } = require('node:worker_threads')
const server = createServer((request, response) => {
  parentPort.postMessage(request.method)
  response.writeHead(201, { 'content-type': 'application/json' }).end('{"id":"1","name":"one"}')
})
server.listen({ port: 0, host: '127.0.0.1', backlog: 1 }, () => {
  parentPort.postMessage(server.address().port)
  Atomics.wait(workerData, 0, 0)
})`

/** Starts a {@link ClosedGate}. */
export async function startClosedGate(): Promise<ClosedGate> {
  const gate = new Int32Array(new SharedArrayBuffer(4))
  const worker = new Worker(program, { eval: true, workerData: gate })
  const requests: string[] = []
  const arrived = Promise.withResolvers<void>()
  const port = await new Promise<number>((resolve, reject) => {
    worker.on('message', (message: unknown) => {
      if (typeof message === 'number') resolve(message)
      else {
        requests.push(String(message))
        arrived.resolve()
      }
    })
    worker.once('error', reject)
  })
  const fillers: Socket[] = []
  const isQueued = (): Promise<boolean> =>
    new Promise((resolve) => {
      const filler = connect(port, '127.0.0.1', () => resolve(true))
      filler.on('error', () => undefined)
      fillers.push(filler)
      // What the queue has room for connects at once, and is seen in the next turn of the event loop.
      setTimeout(() => setImmediate(() => setImmediate(() => resolve(false))), 50)
    })
  while (await isQueued());
  return {
    url: `http://127.0.0.1:${port}`,
    requests: async () => {
      await arrived.promise
      return requests
    },
    open: () => {
      for (const filler of fillers) filler.destroy()
      Atomics.store(gate, 0, 1)
      Atomics.notify(gate, 0)
    },
    [Symbol.asyncDispose]: async () => {
      for (const filler of fillers) filler.destroy()
      await worker.terminate()
    },
  }
}
