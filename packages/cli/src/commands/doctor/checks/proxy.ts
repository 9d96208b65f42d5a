import { readProxyRules } from '@cloudconnexa/core/node'
import type { Environment } from '../../../terminal/environment.ts'
import type { Check, ProxyInForce } from '../state/doctor-state.ts'
import { createFindings } from '../state/finding.ts'
import { openTunnel } from '../state/open-tunnel.ts'

const name = 'Proxy'

/** The proxy that the environment names for an address. */
function findProxy(address: URL, environment: Environment): ProxyInForce | undefined {
  const proxy = readProxyRules(undefined, environment)(address)
  if (proxy === undefined) return undefined
  const upper = address.protocol === 'https:' ? 'HTTPS_PROXY' : 'HTTP_PROXY'
  // Lower case wins, as everywhere.
  const variable = (environment[upper.toLowerCase()] ?? '').trim() === '' ? upper : upper.toLowerCase()
  const { hostname, port, isSecure, authorization } = proxy
  return {
    variable,
    name: proxy.name,
    hostname,
    port,
    isSecure,
    url: environment[variable] ?? '',
    authorization: authorization?.reveal(),
  }
}

function describeVariables(environment: Environment): string {
  const set = ['http_proxy', 'HTTP_PROXY', 'https_proxy', 'HTTPS_PROXY', 'no_proxy', 'NO_PROXY'].filter(
    (variable) => (environment[variable] ?? '') !== '',
  )
  return set.length === 0 ? 'No proxy is set.' : `${set.join(', ')} set, and none is for the API.`
}

/** Which proxy is in force, and whether it leads to the API. */
export const proxyCheck: Check = {
  name,
  run: async (state, signal) => {
    const finding = createFindings(name)
    const { address, target, session } = state
    const { environment } = session.terminal
    if (address === undefined) return [finding.skipped('The address of the API is not known.')]
    if (target?.isLocal === true) return [finding.skipped('The private emulator is reached without a proxy.')]
    const proxy = findProxy(address, environment)
    if (proxy === undefined) return [finding.ok(describeVariables(environment))]
    state.proxy = proxy
    const tunnel = await openTunnel(proxy, address, signal)
    if (tunnel.socket !== undefined) {
      tunnel.socket.destroy()
      return [finding.ok(`${proxy.variable} leads through ${proxy.name}, which reaches ${address.host}.`)]
    }
    state.isCutOff = true
    const start = `${proxy.variable} leads through ${proxy.name}, which`
    if (tunnel.status === 407) {
      const advice = `Put user name and password into ${proxy.variable}: http://user:password@host:port.`
      return [finding.problem(`${start} asks for credentials (407).`, advice, 'api')]
    }
    const advice = `Correct ${proxy.variable}, or exempt the API: NO_PROXY=${address.hostname}.`
    const reason =
      tunnel.status === undefined ? `cannot be used: ${tunnel.reason}` : `refuses (${tunnel.status})`
    return [finding.problem(`${start} ${reason}.`, advice, 'api')]
  },
}
