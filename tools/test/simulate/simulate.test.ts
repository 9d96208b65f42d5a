import { afterEach, describe, expect, it } from 'vitest'
import { leastTime, type LimitedTenant, startLimitedTenant } from '../../simulate/limited-tenant.ts'
import { readWithScript, readWithSdk } from '../../simulate/readers.ts'

let tenant: LimitedTenant | undefined

async function tenantWith(users: number): Promise<LimitedTenant> {
  tenant = await startLimitedTenant(users)
  return tenant
}

afterEach(async () => {
  await tenant?.emulator.close()
  tenant = undefined
})

describe('reading all users under the strictest limit', () => {
  it('takes the SDK 100 requests for 100,000, none refused, and within 1 % of the time that the limit allows', async () => {
    const { users, requests, refused, time } = await readWithSdk(await tenantWith(100_000))
    expect({ users, requests, refused }).toEqual({ users: 100_000, requests: 100, refused: 0 })
    expect(time).toBeGreaterThanOrEqual(leastTime(100))
    expect(time).toBeLessThanOrEqual(1.01 * leastTime(100))
  })

  it('takes a script with smaller pages as many more requests, and waits for them', async () => {
    const { users, requests, refused, time } = await readWithScript(await tenantWith(1_000), 10)
    expect({ users, requests, refused }).toEqual({ users: 1_000, requests: 100, refused: 0 })
    expect(time).toBe(leastTime(100))
  })
})

it('the limit lets the burst go at once, and every further request after its period', () => {
  expect([1, 20, 21, 100].map(leastTime)).toEqual([0, 0, 15_000, 1_200_000])
})
