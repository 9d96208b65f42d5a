import type { Dispatcher } from 'undici'
import * as undici7 from 'undici-7'
import { gotTransport } from '../../src/index.ts'
import type { Transport } from '../../src/runtime.ts'
import { nodeTransport } from '../../src/transport/node.ts'
import { undiciTransport } from '../../src/transport/undici.ts'
import type { ConnectionOptions } from '../../src/transport/connection/connection-options.ts'
import { resolveConnectionOptions } from '../../src/transport/connection/connection-settings.ts'
import { UndiciConnections } from '../../src/transport/undici-connections.ts'

/** Options of any transport. Without `proxy` there is none; `undefined` leaves it to the environment. */
export interface TestConnectionOptions extends Omit<ConnectionOptions, 'proxy'> {
  readonly proxy?: ConnectionOptions['proxy'] | undefined
}

/** Name of one of the transports, and of the versions of what they stand on. */
export type TransportName = 'got' | 'node' | 'undici' | 'undici 7'

type MakeTransport = (options?: TestConnectionOptions) => Transport

const makers: Readonly<Record<TransportName, MakeTransport>> = {
  got: (options) => gotTransport(toOptions(options)),
  node: (options) => nodeTransport(toOptions(options)),
  undici: (options) => undiciTransport(toOptions(options)),
  'undici 7': (options) => createUndici7Transport(toOptions(options)),
}

/** Servers of tests are on this machine, whatever proxies the environment names. */
function toOptions(given: TestConnectionOptions = {}): ConnectionOptions {
  const { proxy, ...options } = { proxy: false as const, ...given }
  return proxy === undefined ? options : { ...options, proxy }
}

/** Every transport, for suites that hold for all of them. */
export const transports: readonly (readonly [TransportName, MakeTransport])[] = [
  ['got', makers.got],
  ['node', makers.node],
  ['undici', makers.undici],
  ['undici 7', makers['undici 7']],
]

let used: TransportName = 'got'

/** Chooses the transport of all clients that the tests of this file make. To be called before suites are imported. */
export function useTransport(name: TransportName): void {
  used = name
}

/** Makes a transport of the chosen kind. */
export function createChosenTransport(options?: TestConnectionOptions): Transport {
  return makers[used](options)
}

/** The transport to give to a client; the default one is the client's own, which closes it. */
export function createTransportOption(): Transport | undefined {
  return used === 'got' ? undefined : createChosenTransport()
}

/** The older of the two versions that the transport works with, which older releases of Node can load. */
function createUndici7Transport(options: ConnectionOptions): Transport {
  // The types of the two versions differ in callbacks that the transport does not have.
  const undici = undici7 as unknown as ConstructorParameters<typeof UndiciConnections>[0]
  const connections = new UndiciConnections(undici, resolveConnectionOptions(options))
  // Of a dispatcher the transport calls nothing else.
  const dispatcher = connections as unknown as Dispatcher
  const transport = undiciTransport({ dispatcher })
  return {
    reportsProgress: true,
    send: (request) => transport.send(request),
    close: () => connections.close(),
  }
}
