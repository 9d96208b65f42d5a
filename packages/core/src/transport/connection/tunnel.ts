import type { Socket } from 'node:net'

/** How a proxy responded to CONNECT: with the tunnel, with a status that refuses it, or with something else. */
export type TunnelResponse = { readonly status: number } | 'open' | 'unreadable'

/** As many bytes of headers as Node takes. */
const longestHead = 16 * 1024

/**
 * Asks a proxy for a tunnel. The socket is left alone afterwards, with nothing read of what is inside the tunnel.
 *
 * @param socket - A connection to the proxy.
 * @param target - Host and port, an IPv6 address in brackets.
 * @param authorization - The header `proxy-authorization`.
 * @param done - Called once, unless the connection ends before.
 */
export function requestTunnel(
  socket: Socket,
  target: string,
  authorization: string | undefined,
  done: (response: TunnelResponse) => void,
): void {
  let received = ''
  const read = (): void => {
    for (let chunk = readChunk(socket); chunk !== undefined; chunk = readChunk(socket)) received += chunk
    const response = parseTunnelResponse(received)
    if (response === undefined) return
    socket.off('readable', read)
    done(response)
  }
  socket.on('readable', read)
  const credentials = authorization === undefined ? '' : `Proxy-Authorization: ${authorization}\r\n`
  socket.write(`CONNECT ${target} HTTP/1.1\r\nHost: ${target}\r\n${credentials}\r\n`)
}

function readChunk(socket: Socket): string | undefined {
  const chunk: unknown = socket.read()
  return Buffer.isBuffer(chunk) ? chunk.toString('latin1') : undefined
}

/** `undefined` while more has to come. */
function parseTunnelResponse(received: string): TunnelResponse | undefined {
  if (!'HTTP/1.'.startsWith(received.slice(0, 7))) return 'unreadable'
  const end = received.indexOf('\r\n\r\n')
  if (end === -1) return received.length > longestHead ? 'unreadable' : undefined
  const rest = received.slice(end + 4)
  const status = Number(/^HTTP\/1\.[01] (\d{3})(?: |\r)/.exec(received)?.[1])
  // An interim response: the real one follows.
  if (status >= 100 && status < 200 && status !== 101) return parseTunnelResponse(rest)
  if (status >= 200 && status < 300) {
    // Inside the tunnel the client speaks first. What is there before it has spoken is not from the target.
    return rest === '' ? 'open' : 'unreadable'
  }
  return Number.isNaN(status) ? 'unreadable' : { status }
}
