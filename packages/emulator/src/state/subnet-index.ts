import type { Subnet } from './subnets.ts'

/** The addresses of a subnet from first to last, as strings that sort like the addresses. */
interface Interval {
  readonly first: string
  readonly last: string
  readonly subnet: Subnet
}

/** Finds overlaps among many subnets in the time that it takes to sort them. */
export class SubnetIndex {
  /** Two of the subnets that overlap: the one that was given first, and the other. */
  readonly overlap: readonly [first: Subnet, second: Subnet] | undefined
  readonly #intervals: readonly Interval[]
  /** For each position, the interval up to there that reaches furthest. */
  readonly #furthest: readonly Interval[]

  constructor(subnets: Iterable<Subnet>) {
    const ordered = Array.from(subnets, toInterval)
    const order = new Map(ordered.map((interval, index) => [interval, index]))
    this.#intervals = ordered.toSorted((one, other) => compare(one.first, other.first))
    const furthest: Interval[] = []
    for (const interval of this.#intervals) {
      const before = furthest.at(-1)
      if (before !== undefined && before.last >= interval.first) {
        const isBefore = (order.get(before) ?? 0) < (order.get(interval) ?? 0)
        this.overlap ??= isBefore ? [before.subnet, interval.subnet] : [interval.subnet, before.subnet]
      }
      furthest.push(before === undefined || before.last < interval.last ? interval : before)
    }
    this.#furthest = furthest
  }

  /** Finds a subnet that overlaps this one. */
  findOverlap(subnet: Subnet): Subnet | undefined {
    const { first, last } = toInterval(subnet)
    let low = 0
    let high = this.#intervals.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#intervals[middle]?.first ?? '') <= last) low = middle + 1
      else high = middle
    }
    const candidate = this.#furthest[low - 1]
    return candidate !== undefined && candidate.last >= first ? candidate.subnet : undefined
  }
}

function toInterval(subnet: Subnet): Interval {
  const { address, prefix } = subnet
  let [first, last] = [subnet.type === 'IP_V4' ? '4' : '6', subnet.type === 'IP_V4' ? '4' : '6']
  for (const [index, byte] of address.toByteArray().entries()) {
    const behind = 0xff >> Math.min(8, Math.max(0, prefix - index * 8))
    first += String.fromCharCode(byte & ~behind)
    last += String.fromCharCode(byte | behind)
  }
  return { first, last, subnet }
}

function compare(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}
