import { describe, expect, it } from 'vitest'
import { type ChangeResult, schedule } from '../../src/apply/schedule/schedule.ts'
import type { PlanChange } from '../../src/index.ts'

const levels: Readonly<Record<string, number>> = { network: 20, networkRoute: 30, networkIpService: 40 }

function createChange(
  address: string,
  action: PlanChange['action'] = 'create',
  dependsOn: readonly string[] = [],
): PlanChange {
  const [kind = '', key = ''] = address.split(' ')
  return { kind, key, address, action, dependsOn, properties: [], requests: 1 }
}

async function collect(
  changes: readonly PlanChange[],
  run: (change: PlanChange) => Promise<Omit<ChangeResult, 'change'>>,
  findReason: () => string | undefined = () => undefined,
): Promise<readonly string[]> {
  const results: string[] = []
  const options = {
    run,
    findReason,
    getLevel: ({ kind }: PlanChange) => levels[kind] ?? 50,
    signal: undefined,
  }
  for await (const { change, status } of schedule(changes, options))
    results.push(`${change.address}: ${status}`)
  return results
}

const succeed = (): Promise<{ status: 'done' }> => Promise.resolve({ status: 'done' })
const fail = (): Promise<never> => Promise.reject(new Error('refused'))

describe('schedule', () => {
  it('goes level by level, and deletes at the end, the other way round', async () => {
    const results = await collect(
      [
        createChange('network old', 'delete'),
        createChange('networkIpService old', 'delete'),
        createChange('networkIpService a'),
        createChange('networkRoute a'),
        createChange('network a'),
      ],
      succeed,
    )
    expect(results.map((result) => result.split(':')[0])).toEqual([
      'network a',
      'networkRoute a',
      'networkIpService a',
      'networkIpService old',
      'network old',
    ])
  })

  it('skips what depends on a failure, and nothing else', async () => {
    const results = await collect(
      [
        createChange('network a'),
        createChange('networkRoute a', 'create', ['network a']),
        createChange('networkIpService a', 'create', ['networkRoute a', 'network a']),
        createChange('networkIpService b'),
      ],
      (change) => (change.address === 'network a' ? fail() : succeed()),
    )
    expect(results).toEqual([
      'network a: failed',
      'networkRoute a: skipped',
      'networkIpService a: skipped',
      'networkIpService b: done',
    ])
  })

  it('waits for a change of a higher level where a circle was cut', async () => {
    const results = await collect(
      [
        createChange('network a'),
        createChange('userGroup a', 'create', ['network a']),
        createChange('network a2', 'update', ['userGroup a']),
        createChange('networkRoute a'),
      ],
      succeed,
    )
    expect(results).toEqual([
      'network a: done',
      'networkRoute a: done',
      'userGroup a: done',
      'network a2: done',
    ])
  })

  it('says what waits for itself instead of leaving it out', async () => {
    const results = await collect([createChange('network a', 'create', ['network a'])], succeed)
    expect(results).toEqual(['network a: skipped'])
  })

  it('looks at each of 5,000 changes once, also where all of them fail', async () => {
    const changes = Array.from({ length: 5000 }, (_, index) => createChange(`user ${String(index)}`))
    let looks = 0
    const results = await collect(changes, fail, () => {
      looks += 1
      return undefined
    })
    expect(results).toHaveLength(5000)
    expect(looks).toBeLessThanOrEqual(5000)
  })
})
