import type { Answer } from './answers.ts'
import { readSetting } from './sections/settings/values.ts'
import type { State } from './state.ts'

const ipV6Properties: ReadonlySet<string> = new Set(['ipV6Address', 'ipv6Addresses', 'tunnelIpV6'])

/** The answer of any operation; in IPv4-only mode without IPv6 addresses and subnets. */
export function asAllocated(answer: Answer, state: State): Answer {
  if (readSetting(state, 'wpc/ip-allocation-mode') === 'BOTH') return answer
  return typeof answer.body === 'object' ? { ...answer, body: withoutIpV6(answer.body) } : answer
}

function withoutIpV6(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutIpV6)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !ipV6Properties.has(key))
      .map(([key, member]) => [key, key === 'systemSubnets' ? onlyIpV4(member) : withoutIpV6(member)]),
  )
}

/** System subnets are listed without saying which family they are of. */
function onlyIpV4(subnets: unknown): unknown {
  return Array.isArray(subnets) ? subnets.filter((subnet) => !String(subnet).includes(':')) : subnets
}
