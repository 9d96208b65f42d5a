import type { ApiResponse } from '../api/response.ts'
import { readSetting } from '../sections/settings/setting-values.ts'
import type { State } from '../state/state.ts'

const ipV6Properties: ReadonlySet<string> = new Set(['ipV6Address', 'ipv6Addresses', 'tunnelIpV6'])

/** Applies the IP allocation mode to the response of any operation: with `IP_V4_ONLY` it has no IPv6 addresses and subnets. */
export function applyIpAllocationMode(response: ApiResponse, state: State): ApiResponse {
  if (readSetting(state, 'wpc/ip-allocation-mode') === 'BOTH') return response
  return typeof response.body === 'object' ? { ...response, body: removeIpV6(response.body) } : response
}

function removeIpV6(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(removeIpV6)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !ipV6Properties.has(key))
      .map(([key, member]) => [key, key === 'systemSubnets' ? filterIpV4(member) : removeIpV6(member)]),
  )
}

/** System subnets of both families are in one array. */
function filterIpV4(subnets: unknown): unknown {
  return Array.isArray(subnets) ? subnets.filter((subnet) => !String(subnet).includes(':')) : subnets
}
