import { createServer, type AddressInfo, type Socket } from 'node:net'
import { VirtualClock } from '@cloudconnexa/emulator'
import type { ClientOptions } from '../../src/index.ts'
import type { Authenticator } from '../../src/runtime.ts'
import { waitFor } from '../../src/service.ts'
import { createTestClient, type ThingsClient } from './create-test-client.ts'
import { type ScriptedResponse, startScriptedServer } from './scripted-server.ts'
import { createStaticAuthenticator } from './create-static-authenticator.ts'
import { createThing, getThing } from './things-service.ts'

/** A call that stands still somewhere on its way, for as long as virtual time does. */
export interface StalledCall extends AsyncDisposable {
  readonly own: ThingsClient
  readonly clock: VirtualClock
  /** Starts the call and returns it once it stands still; the array keeps it from being awaited. */
  start(signal: AbortSignal | undefined): Promise<readonly [PromiseLike<unknown>]>
}

const never = (): Promise<never> => new Promise(() => undefined)

/** All the places where a call can stand still. */
export const stalls: Readonly<Record<string, () => Promise<StalledCall>>> = {
  'in the rate limit queue': () =>
    startStalled(['hang'], ({ own: { context }, signal }) => {
      context.execute(getThing, { id: 'first' }).then(undefined, () => undefined)
      return context.execute(getThing, { id: 'second' }, { signal })
    }),
  'waiting for credentials': () => startStalled([], callSimply, {}, { getEndpoint: never }),
  'waiting for a token': () => startStalled([], callSimply, {}, { getToken: never }),
  'waiting for a refused token to be forgotten': () =>
    startStalled([{ status: 401 }], callSimply, {}, { invalidate: never }),
  'waiting for a signature': () => startStalled([], callSimply, { signer: { sign: never } }),
  'loading models': () =>
    startStalled([], ({ own: { context }, signal }) =>
      context.execute({ ...createThing, models: never }, { body: { name: 'one' } }, { signal }),
    ),
  connecting: startStalledConnection,
  'in a transport that heeds no signal': () => startStalled([], callSimply, { transport: { send: never } }),
  'on the wire': () => startStalled(['hang'], callSimply),
  'reading the body': () => startStalled([(response) => response.writeHead(200).write('{"id":')], callSimply),
  'between attempts': () => startStalled([{ status: 503 }], callSimply),
  'between two questions of a poll': () =>
    startStalled([], ({ own: { context }, signal }) =>
      context.poll(async () => ({ done: false }), { signal }),
    ),
  'in a question of a poll': () =>
    startStalled([], ({ own: { context }, signal }) => context.poll(never, { signal })),
  'waiting for a state': () =>
    startStalled([{ body: {} }], ({ own: { context }, signal }) =>
      waitFor(
        context,
        {
          ask: (options) => context.execute(getThing, { id: '1' }, options),
          result: () => undefined,
          awaited: 'nothing',
        },
        { signal },
      ),
    ),
}

interface Started {
  readonly own: ThingsClient
  readonly signal: AbortSignal | undefined
}

function callSimply({ own: { context }, signal }: Started): PromiseLike<unknown> {
  return context.execute(getThing, { id: '1' }, { signal })
}

async function startStalled(
  script: readonly ScriptedResponse[],
  begin: (started: Started) => PromiseLike<unknown>,
  settings: Partial<ClientOptions> = {},
  parts: Partial<Authenticator> = {},
): Promise<StalledCall> {
  const server = await startScriptedServer(script)
  const clock = new VirtualClock()
  const own = createTestClient(server.url, {
    clock,
    auth: () => ({ ...createStaticAuthenticator(server.url), ...parts }),
    ...settings,
  })
  return {
    own,
    clock,
    start: async (signal) => {
      const call = begin({ own, signal })
      call.then(undefined, () => undefined)
      if (script.length > 0) await server.received(1)
      await settle()
      return [call]
    },
    [Symbol.asyncDispose]: async () => {
      await own[Symbol.asyncDispose]()
      await server[Symbol.asyncDispose]()
    },
  }
}

/** A listener that takes the connection and never responds to the handshake. */
async function startStalledConnection(): Promise<StalledCall> {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    socket.on('error', () => undefined)
    sockets.add(socket)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const clock = new VirtualClock()
  const { port } = server.address() as AddressInfo // a TCP server has no other kind of address
  const own = createTestClient(`https://127.0.0.1:${port}`, { clock })
  return {
    own,
    clock,
    start: async (signal) => {
      const connected = new Promise((resolve) => server.once('connection', resolve))
      const call = callSimply({ own, signal })
      call.then(undefined, () => undefined)
      await connected
      return [call]
    },
    [Symbol.asyncDispose]: async () => {
      await own[Symbol.asyncDispose]()
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** Lets what has come by socket be worked off. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve))
}
