/** A range of addresses. */
export interface Subnet {
  readonly family: 4 | 6
  readonly first: bigint
  readonly last: bigint
}

/**
 * Reads a subnet such as `10.0.0.0/16` or `fd00::/48`; bits beyond the prefix are ignored.
 *
 * @returns `undefined` where it is none.
 */
export function parseSubnet(text: string): Subnet | undefined {
  const [address = '', prefix, ...rest] = text.split('/')
  if (prefix === undefined || rest.length > 0 || !/^\d{1,3}$/.test(prefix)) return undefined
  const family = address.includes(':') ? 6 : 4
  const groups = family === 6 ? parseGroups(address) : parseBytes(address)
  const bits = family === 6 ? 128 : 32
  const length = Number(prefix)
  if (groups === undefined || length > bits) return undefined
  const width = family === 6 ? 16n : 8n
  const value = groups.reduce((sum, group) => (sum << width) | BigInt(group), 0n)
  const size = 1n << BigInt(bits - length)
  const first = (value / size) * size
  return { family, first, last: first + size - 1n }
}

/** Whether one subnet lies in another; what is none lies nowhere. */
export function liesIn(inner: unknown, outer: unknown): boolean {
  const [own, around] = [inner, outer].map((value) =>
    typeof value === 'string' ? parseSubnet(value) : undefined,
  )
  if (own === undefined || around === undefined || own.family !== around.family) return false
  return around.first <= own.first && own.last <= around.last
}

function parseBytes(address: string): readonly number[] | undefined {
  const bytes = address.split('.')
  const isValid = bytes.length === 4 && bytes.every((byte) => /^\d{1,3}$/.test(byte) && Number(byte) < 256)
  return isValid ? bytes.map(Number) : undefined
}

function parseGroups(address: string): readonly number[] | undefined {
  const halves = address.split('::')
  if (halves.length > 2) return undefined
  const [head = [], tail = []] = halves.map((half) => (half === '' ? [] : half.split(':')))
  const isShort = halves.length === 2
  const missing = 8 - head.length - tail.length
  if (isShort ? missing < 1 : missing !== 0) return undefined
  const groups = [...head, ...Array.from({ length: missing }, () => '0'), ...tail]
  return groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group))
    ? groups.map((group) => Number.parseInt(group, 16))
    : undefined
}
