import type { State } from './state.ts'

/** Allocates the addresses of a connector or device in the WPC subnets. */
export function allocateAddresses(state: State): { ipV4Address: string; ipV6Address: string } {
  state.allocations += 1
  return {
    ipV4Address: `100.${String(112 + ((state.allocations >> 16) & 15))}.${formatByte(state.allocations >> 8)}.${formatByte(state.allocations)}`,
    ipV6Address: `fd00:ec2:cc:8000::${state.allocations.toString(16)}`,
  }
}

/** Allocates the system subnets of a network, host or user group in the WPC subnets. */
export function allocateSystemSubnets(state: State): string[] {
  state.allocations += 1
  const number = state.allocations
  return [
    `100.${String(96 + ((number >> 12) & 15))}.${formatByte(number >> 4)}.${String((number & 15) * 16)}/28`,
    `fd00:ec2:cc:${(number & 0x7fff).toString(16)}::/64`,
  ]
}

function formatByte(value: number): string {
  return String(value & 255)
}
