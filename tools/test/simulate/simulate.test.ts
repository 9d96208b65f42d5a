import { afterEach, describe, expect, it } from 'vitest'
import {
  computeLeastTime,
  type LimitedCloudId,
  startLimitedCloudId,
} from '../../simulate/limited-cloud-id.ts'
import { readWithScript, readWithSdk } from '../../simulate/readers.ts'

let cloudId: LimitedCloudId | undefined

async function startWith(users: number): Promise<LimitedCloudId> {
  cloudId = await startLimitedCloudId(users)
  return cloudId
}

afterEach(async () => {
  await cloudId?.emulator.close()
  cloudId = undefined
})

describe('reading all users under the strictest limit', () => {
  it('takes the SDK 100 requests for 100,000, none refused, and within 1 % of the time that the limit allows', async () => {
    const { users, requests, refused, time } = await readWithSdk(await startWith(100_000))
    expect({ users, requests, refused }).toEqual({ users: 100_000, requests: 100, refused: 0 })
    expect(time).toBeGreaterThanOrEqual(computeLeastTime(100))
    expect(time).toBeLessThanOrEqual(1.01 * computeLeastTime(100))
  })

  it('takes a script with smaller pages as many more requests, and waits for them', async () => {
    const { users, requests, refused, time } = await readWithScript(await startWith(1_000), 10)
    expect({ users, requests, refused }).toEqual({ users: 1_000, requests: 100, refused: 0 })
    expect(time).toBe(computeLeastTime(100))
  })
})

it('the limit lets the burst go at once, and every further request after its period', () => {
  expect([1, 20, 21, 100].map(computeLeastTime)).toEqual([0, 0, 15_000, 1_200_000])
})
