import { ConfigurationError } from '@cloudconnexa/errors'
import type { Dispatcher } from 'undici'
import type { ConnectionOptions } from './connection/connection-options.ts'
import { refuseUnknownOptions } from '../options/unknown-options.ts'
import {
  connectionOptionNames,
  type ConnectionSettings,
  resolveConnectionOptions,
} from './connection/connection-settings.ts'
import { refuseTogether } from './connection/invalid-option.ts'
import { AcceptEncodingHeaders } from './response/content-encoding.ts'
import { runTransfer } from './response/transfer.ts'
import type { Transport, TransportRequest, TransportResponse } from '../contract/transport.ts'
import { AddressSplitter } from './split-address.ts'
import { UndiciConnections } from './undici-connections.ts'
import { TransferHandler } from './undici-handler.ts'
import { observeSockets } from './undici-sockets.ts'

/** Options of {@link undiciTransport}. */
export interface UndiciTransportOptions extends ConnectionOptions {
  /**
   * A dispatcher to use instead of the transport's own. It is not closed with the transport. Which proxy it uses and how it makes,
   * secures and keeps connections is its own to know: the options for that are refused beside it, and proxies of the environment
   * are not used.
   */
  readonly dispatcher?: Dispatcher
}

/** What the transport needs of a dispatcher. */
interface Sender {
  dispatch(options: Dispatcher.DispatchOptions, handler: TransferHandler): boolean
}

/**
 * A transport by undici, which has to be installed beside this package: the least CPU time for a small request. For
 * programs that send a great many requests at once. undici is loaded with the first request.
 *
 * Its requests fail with a ConfigurationError (`DEPENDENCY_MISSING`) where undici is not installed.
 *
 * @throws {ConfigurationError} (`OPTION_INVALID`) when an option, or a proxy that the environment names, cannot be used.
 */
export function undiciTransport(options: UndiciTransportOptions = {}): Transport {
  refuseUnknownOptions('the transport', options, [...connectionOptionNames, 'dispatcher'])
  const { dispatcher } = options
  if (dispatcher !== undefined) refuseTogether(options, 'dispatcher', ownedByDispatcher)
  const settings = resolveConnectionOptions(dispatcher === undefined ? options : { proxy: false })
  const dependencies = { encoding: new AcceptEncodingHeaders(), addresses: new AddressSplitter() }
  let sender: Sender | undefined = dispatcher
  let opening: Promise<UndiciConnections> | undefined
  const open = async (): Promise<Sender> => {
    opening ??= openConnections(settings)
    sender = await opening
    return sender
  }
  return {
    reportsProgress: true,
    get keepsTimeLimit() {
      // Nobody else would measure how long loading takes.
      return sender !== undefined
    },
    send: (request) =>
      sender === undefined
        ? open().then((opened) => send(opened, dependencies, request))
        : send(sender, dependencies, request),
    close: async () => {
      // Where undici could not be loaded there is nothing to close.
      const connections = await opening?.catch(() => undefined)
      await connections?.close()
    },
  }
}

const ownedByDispatcher = [
  'proxy',
  'connectTimeout',
  'idleTimeout',
  'certificateAuthority',
  'clientCertificate',
  'minimumTlsVersion',
] as const

async function openConnections(settings: ConnectionSettings): Promise<UndiciConnections> {
  const undici = await import('undici').catch((error: unknown) => {
    throw createUndiciMissing(error)
  })
  return new UndiciConnections(undici, settings)
}

/** What the requests of a transport share. */
interface SendDependencies {
  readonly encoding: AcceptEncodingHeaders
  readonly addresses: AddressSplitter
}

function send(
  sender: Sender,
  { encoding, addresses }: SendDependencies,
  request: TransportRequest,
): Promise<TransportResponse> {
  observeSockets()
  return runTransfer(request, (transfer) => {
    const { method, url, headers, body = null } = request
    const { origin, path } = addresses.split(url)
    const options = { origin, path, method, headers: encoding.add(headers), body }
    sender.dispatch(options, new TransferHandler(transfer, request))
  })
}

function createUndiciMissing(cause: unknown): ConfigurationError {
  return new ConfigurationError(
    'The transport by undici needs the package undici, which could not be loaded.',
    {
      code: 'DEPENDENCY_MISSING',
      hint: 'Install it: npm install undici. Or use another transport: `nodeTransport()` of @cloudconnexa/core/node needs no package.',
      outcome: 'not-sent',
      cause,
    },
  )
}
