import type { BucketAccount } from './bucket-account.ts'

const requiredNumbers: readonly (keyof BucketAccount)[] = [
  'at',
  'shift',
  'cursor',
  'left',
  'returned',
  'pausedUntil',
  'probeUntil',
  'missing',
]

/**
 * Reads an account that a store has kept where others may write to it, too, or a later version did. One that cannot be used
 * counts as lost, which every process can go on from; it would otherwise stop all of them for good.
 *
 * @param value - What was kept, such as parsed JSON.
 * @returns `undefined` where it is no account.
 */
export function readAccount(value: unknown): BucketAccount | undefined {
  if (!isRecord(value)) return undefined
  const { generation, limits, search, fullSince, processes } = value
  const isUsable =
    typeof generation === 'string' &&
    requiredNumbers.every((name) => Number.isFinite(value[name])) &&
    isOptionalNumber(fullSince) &&
    (limits === undefined || isLimits(limits)) &&
    (search === undefined || isSearch(search)) &&
    isRecord(processes) &&
    Object.values(processes).every(isProcess)
  // Every property was looked at.
  return isUsable ? (value as unknown as BucketAccount) : undefined
}

function isLimits(value: unknown): boolean {
  return isRecord(value) && ['capacity', 'amount', 'period'].every((name) => Number(value[name]) >= 1)
}

function isSearch(value: unknown): boolean {
  return (
    isRecord(value) &&
    ['since', 'missing', 'unclaimed'].every((name) => Number.isFinite(value[name])) &&
    isOptionalNumber(value['lowest'])
  )
}

function isProcess(value: unknown): boolean {
  return (
    isRecord(value) &&
    Number.isFinite(value['activeUntil']) &&
    Array.isArray(value['promises']) &&
    value['promises'].every(
      (promise) => isRecord(promise) && Number.isFinite(promise['due']) && Number.isFinite(promise['count']),
    )
  )
}

function isOptionalNumber(value: unknown): boolean {
  return value === undefined || Number.isFinite(value)
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
