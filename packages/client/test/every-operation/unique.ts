let count = 0

/** A name that no other row uses. */
export function createUniqueName(kind: string): string {
  count += 1
  return `${kind}-${String(count)}`
}

/** A subnet that overlaps no other one. */
export function createUniqueSubnet(): string {
  count += 1
  return `10.${String(1 + (count >> 8))}.${String(count & 255)}.0/24`
}
