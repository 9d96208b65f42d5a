import * as undici7 from 'undici-7'
import { gotTransport, type Transport } from '../../src/index.ts'
import { nodeTransport } from '../../src/transport/node.ts'
import { undiciTransport } from '../../src/transport/undici.ts'
import { UndiciConnections } from '../../src/transport/undici-connections.ts'

/** Options that every transport has. */
export interface CommonOptions {
  readonly certificateAuthority?: string
}

/** Name of one of the transports, and of the versions of what they stand on. */
export type TransportName = 'got' | 'node' | 'undici' | 'undici 7'

type MakeTransport = (options?: CommonOptions) => Transport

const makers: Readonly<Record<TransportName, MakeTransport>> = {
  got: gotTransport,
  node: nodeTransport,
  undici: undiciTransport,
  'undici 7': undici7Transport,
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
export function chosenTransport(options?: CommonOptions): Transport {
  return makers[used](options)
}

/** The transport to give to a client; the default one is the client's own, which closes it. */
export function givenTransport(): Transport | undefined {
  return used === 'got' ? undefined : chosenTransport()
}

/** The older of the two versions that the transport works with, which older releases of Node can load. */
function undici7Transport({ certificateAuthority }: CommonOptions = {}): Transport {
  // The types of the two versions differ in callbacks that the transport does not have.
  const undici = undici7 as unknown as ConstructorParameters<typeof UndiciConnections>[0]
  const connections = new UndiciConnections(undici, certificateAuthority)
  const transport = undiciTransport({ dispatcher: connections.dispatcher })
  return { send: (request) => transport.send(request), close: () => connections.close() }
}
