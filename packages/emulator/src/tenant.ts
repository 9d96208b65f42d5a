import type { Clock } from './clock.ts'
import type { Identifiers } from './identifiers.ts'
import type { State } from './state.ts'

/** Everything that the operations of one Cloud ID work on. */
export interface Tenant {
  readonly state: State
  readonly clock: Clock
  readonly identifiers: Identifiers
  readonly cloudId: string
  /** The default API key. */
  readonly clientId: string
  /** Whether the API creates further Cloud IDs under the same subscription. */
  readonly cloudIdCreation: boolean
  /** Milliseconds between the hand-over of a profile or token and the connector being ONLINE. */
  readonly connectorOnlineAfter: number
  /** Milliseconds between the first request for a profile and the profile being ready. */
  readonly profileReadyAfter: number
}

/** A pair of addresses for a connector or device, out of the WPC subnets. */
export function nextAddresses(state: State): { ipV4Address: string; ipV6Address: string } {
  state.allocations += 1
  return {
    ipV4Address: `100.${String(112 + ((state.allocations >> 16) & 15))}.${byte(state.allocations >> 8)}.${byte(state.allocations)}`,
    ipV6Address: `fd00:ec2:cc:8000::${state.allocations.toString(16)}`,
  }
}

/** System subnets for a network or user group, out of the WPC subnets. */
export function nextSystemSubnets(state: State): string[] {
  state.allocations += 1
  const number = state.allocations
  return [
    `100.${String(96 + ((number >> 12) & 15))}.${byte(number >> 4)}.${String((number & 15) * 16)}/28`,
    `fd00:ec2:cc:${(number & 0x7fff).toString(16)}::/64`,
  ]
}

function byte(value: number): string {
  return String(value & 255)
}
