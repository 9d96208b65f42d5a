import type { FastifyInstance, FastifyRequest } from 'fastify'
import ipaddr from 'ipaddr.js'
import { createRequestError } from '../api/api-error.ts'

/** Domain of the API addresses of all Cloud IDs. */
const apiDomain = 'api.openvpn.com'

/** Lists the names, besides those of the loopback addresses, under which an emulator can be reached. */
export function listHostNames(cloudId: string, allowedHosts: readonly string[]): readonly string[] {
  return [`${cloudId}.${apiDomain}`, ...allowedHosts].map((name) => name.toLowerCase())
}

/**
 * Rejects requests under other names than those of this machine and of the emulator. Otherwise a web page could reach the emulator
 * through a name of its own that it lets resolve to a loopback address (DNS rebinding).
 */
export function checkHostNames(server: FastifyInstance, names: readonly string[]): void {
  const allowed = new Set(names)
  // Fastify waits for hooks that return a promise.
  server.addHook('onRequest', async (request) => {
    const name = readHostName(request)
    if (name === '' || allowed.has(name) || isLoopbackName(name) || isOwnAddress(name, request)) return
    throw createRequestError(
      421,
      'Misdirected Request',
      `The emulator does not serve the host ${name}; allow it with the option allowedHosts or with --allow-host`,
    )
  })
}

/** Whether a name, in lower case and without port, is that of a loopback address. */
export function isLoopbackName(name: string): boolean {
  return name === 'localhost' || name.endsWith('.localhost') || isLoopback(name)
}

/** Whether an address is a loopback address. */
export function isLoopback(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() === 'loopback'
}

/** Returns the host name that a request was sent to, in lower case, without brackets, port and final dot. */
export function readHostName({ hostname }: FastifyRequest): string {
  return hostname.toLowerCase().replaceAll(/[[\]]|\.$/g, '')
}

/** Whether the name is the address that the connection goes to, which no web page can choose. */
function isOwnAddress(name: string, { socket }: FastifyRequest): boolean {
  const address = socket.localAddress
  if (address === undefined || !ipaddr.isValid(name) || !ipaddr.isValid(address)) return false
  return ipaddr.process(name).toNormalizedString() === ipaddr.process(address).toNormalizedString()
}
