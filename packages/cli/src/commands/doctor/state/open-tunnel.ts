import type { ClientRequest } from 'node:http'
import type { Socket } from 'node:net'
import { readSystemCode } from '../../../errors/system-code.ts'
import type { ProxyInForce } from './doctor-state.ts'

/** How a proxy responded: with a connection to the target, with a status, or not at all. */
export type Tunnel =
  | { readonly socket: Socket }
  | { readonly socket?: undefined; readonly status?: number; readonly reason: string }

/**
 * Asks a proxy for a connection to the API. Plain HTTP would be sent without one, but whether the proxy reaches the target shows all
 * the same.
 *
 * @param proxy - The proxy.
 * @param address - Where the API is.
 * @param signal - Ends the attempt.
 */
export function openTunnel(proxy: ProxyInForce, address: URL, signal: AbortSignal): Promise<Tunnel> {
  const port = address.port || (address.protocol === 'https:' ? '443' : '80')
  const path = `${address.hostname}:${port}`
  const headers = {
    host: path,
    ...(proxy.authorization !== undefined && { 'proxy-authorization': proxy.authorization }),
  }
  const { request } = process.getBuiltinModule(proxy.isSecure ? 'node:https' : 'node:http')
  return new Promise((resolve) => {
    const options = { host: proxy.hostname, port: proxy.port, method: 'CONNECT', path, headers, agent: false }
    const asked: ClientRequest = request({ ...options, signal })
    asked.once('connect', ({ statusCode = 0 }, socket) => {
      if (statusCode >= 200 && statusCode < 300) return resolve({ socket: socket })
      socket.destroy()
      resolve({ status: statusCode, reason: `status ${statusCode}` })
    })
    asked.once('response', (response) => {
      response.destroy()
      resolve({ status: response.statusCode ?? 0, reason: `status ${response.statusCode ?? 0}` })
    })
    asked.once('error', (error) => resolve({ reason: describeSystemError(error) }))
    asked.end()
  })
}

const reasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'the connection was refused',
  ECONNRESET: 'the connection was closed',
  EHOSTUNREACH: 'the host cannot be reached',
  ENETUNREACH: 'there is no network',
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'the name server did not respond',
  ETIMEDOUT: 'there was no response',
}

/** The code of a failure below HTTP, in words. */
export function describeSystemError(error: unknown): string {
  const code = readSystemCode(error) ?? ''
  return reasons[code] ?? (code === '' ? 'the connection failed' : code)
}
