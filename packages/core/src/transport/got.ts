import { refuseUnknownOptions } from '../options/unknown-options.ts'
import { connectionOptionNames, resolveHttpOptions } from './connection/connection-settings.ts'
import type { HttpConnectionOptions } from './connection/http-options.ts'
import { createInvalidOption, refuseTogether } from './connection/invalid-option.ts'
import type { GotInstance } from './got-instance.ts'
import type { Transport } from '../contract/transport.ts'

/** Options of {@link gotTransport}. */
export interface GotTransportOptions extends HttpConnectionOptions {
  /**
   * Your own instance of got. Its hooks `init`, `beforeRequest` and, for requests that fail before
   * there is a response, `beforeError` run, and its `agent`, `https`, `dnsCache`,
   * `dnsLookup` and `localAddress` decide how connections are made: the options of the transport for that are refused beside it,
   * proxies of the environment are not used, and how many connections are kept is for its agents to say.
   *
   * What a hook throws fails the request like a connection that could not be made, and nothing of its message is kept, because errors
   * of got hold the access token: log it in the hook. What `beforeError` returns is not seen by callers either.
   *
   * Switched off, because the pipeline does it: retries, redirects, throwing for a status, timeouts, decompression, the check of
   * `content-length`, caches, cookies, HTTP/2, `prefixUrl` and `responseType`. The body of a request does not pass through got, so
   * hooks do not see it.
   */
  readonly got?: GotInstance
}

/**
 * The default transport. got is loaded with the first request.
 *
 * got runs as a stream, and the SDK opens the HTTP request itself: with connections of its own, or, with the option `got`, with
 * those that your instance asks for. got would otherwise keep a body several times over and could not limit its size.
 *
 * @throws {ConfigurationError} (`OPTION_INVALID`) when an option, or a proxy that the environment names, cannot be used.
 */
export function gotTransport(options: GotTransportOptions = {}): Transport {
  refuseUnknownOptions('the transport', options, [...connectionOptionNames, 'agent', 'got'])
  const { got, ...connection } = options
  if (got !== undefined) checkInstance(got, connection)
  return createGotTransport(got === undefined ? connection : { ...connection, proxy: false }, got)
}

/**
 * The transport of options whose names are known; see {@link gotTransport}. It is apart, because a client needs no more of it for a
 * transport by default.
 */
export function createGotTransport(options: HttpConnectionOptions, got?: GotInstance): Transport {
  const settings = resolveHttpOptions(options)
  let loading: Promise<Transport> | undefined
  const load = async (): Promise<Transport> => {
    loading ??= import('./got-stream-transport.ts').then(({ createGotStreamTransport }) =>
      createGotStreamTransport(settings, got),
    )
    const loaded = await loading
    // From now on nothing stands between the pipeline and got.
    transport.send = loaded.send.bind(loaded)
    transport.keepsTimeLimit = true
    return loaded
  }
  const transport: { send: Transport['send']; keepsTimeLimit?: boolean } & Transport = {
    reportsProgress: true,
    send: async (request) => (await load()).send(request),
    close: async () => {
      if (loading !== undefined) await (await loading).close?.()
    },
  }
  return transport
}

function checkInstance(instance: unknown, connection: HttpConnectionOptions): void {
  const isInstance = typeof instance === 'function' && typeof Reflect.get(instance, 'extend') === 'function'
  if (!isInstance)
    throw createInvalidOption(
      'The option "got" of the transport is not an instance of got.',
      'Pass `got`, or what `got.extend(…)` returns, of got 14 or newer.',
    )
  refuseTogether(connection, 'got', [
    'agent',
    'proxy',
    'idleTimeout',
    'certificateAuthority',
    'clientCertificate',
    'minimumTlsVersion',
  ])
}
