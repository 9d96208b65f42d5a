import type { Socket } from 'node:net'
import type { Check, DoctorState } from '../state/doctor-state.ts'
import { createFindings } from '../state/finding.ts'
import { describeSystemError } from '../state/open-tunnel.ts'

/** The host as a look-up takes it: an IPv6 address without its brackets. */
function readHost({ hostname }: URL): string {
  return hostname.startsWith('[') ? hostname.slice(1, -1) : hostname
}

/** Why a check of the way to the API cannot be made. */
function explainSkip({ address, proxy }: DoctorState): string | undefined {
  if (address === undefined) return 'The address of the API is not known.'
  return proxy === undefined ? undefined : 'The proxy does it.'
}

/** Whether the name of the API leads to addresses. */
export const nameCheck: Check = {
  name: 'DNS',
  run: async (state) => {
    const finding = createFindings('DNS')
    const skip = explainSkip(state)
    if (state.address === undefined || skip !== undefined) return [finding.skipped(skip ?? '')]
    const host = readHost(state.address)
    const { isIP } = process.getBuiltinModule('node:net')
    if (isIP(host) !== 0) return [finding.ok(`${host} needs no look-up.`)]
    const { lookup } = process.getBuiltinModule('node:dns/promises')
    try {
      const addresses = await lookup(host, { all: true })
      return [finding.ok(`${host} is ${addresses.map(({ address }) => address).join(', ')}.`)]
    } catch (error) {
      state.isCutOff = true
      const advice = 'Check the Cloud ID in the client ID, and the name server of this machine.'
      return [finding.problem(`${host} was not found: ${describeSystemError(error)}.`, advice, 'api')]
    }
  },
}

/** Connects without TLS. */
export function connect(address: URL, signal: AbortSignal): Promise<Socket> {
  const net = process.getBuiltinModule('node:net')
  const port = Number(address.port) || (address.protocol === 'https:' ? 443 : 80)
  return new Promise((resolve, reject) => {
    const socket = net.connect({ host: readHost(address), port, signal })
    socket.once('connect', () => resolve(socket))
    socket.once('error', reject)
  })
}

/** Whether a connection to the API can be made. */
export const connectionCheck: Check = {
  name: 'Connection',
  run: async (state, signal) => {
    const finding = createFindings('Connection')
    const { address, session } = state
    const skip = explainSkip(state)
    if (address === undefined || skip !== undefined) return [finding.skipped(skip ?? '')]
    if (state.isCutOff === true) return [finding.skipped('The address was not found.')]
    const start = session.terminal.clock.monotonic()
    try {
      const socket = await connect(address, signal)
      socket.destroy()
      const milliseconds = Math.round(session.terminal.clock.monotonic() - start)
      return [finding.ok(`${address.host} was reached in ${milliseconds} ms.`)]
    } catch (error) {
      signal.throwIfAborted()
      state.isCutOff = true
      const advice = 'Look for a firewall on the way; behind a proxy, set HTTPS_PROXY.'
      return [finding.problem(`${address.host}: ${describeSystemError(error)}.`, advice, 'api')]
    }
  },
}
