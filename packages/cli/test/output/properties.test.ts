import { describe, expect, it } from 'vitest'
import { print } from '../support/print.ts'

const id = '48372a8c-6258-4983-8b52-3aa0dcbfa9e3'

describe('one object', () => {
  it('is a list of its properties, cut to the terminal', async () => {
    const user = {
      id,
      email: 'owner@example.com',
      devices: [],
      platform: { os: 'Linux', extra: { deep: 1 } },
      regionIds: ['a', 'b', 'c', 'd'],
      description: 'x'.repeat(100),
    }
    const { lines } = await print(user, { columns: 40, view: { columns: [{ property: 'id' }] } })
    expect(lines).toEqual([
      `ID                   ${id.slice(0, 18)}…`,
      'Email                owner@example.com',
      `Description          ${'x'.repeat(18)}…`,
      'Devices',
      'Region IDs           a, b, c, d',
      'Platform OS          Linux',
      'Platform extra deep  1',
    ])
  })

  it('has no more lines than can be read, unless all are asked for', async () => {
    const item = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`p${index}`, index]))
    expect((await print(item, { columns: 80 })).lines.at(-1)).toBe('… and 20 more: --output wide shows them')
    expect((await print(item, { columns: 80, flags: { output: 'wide' } })).lines).toHaveLength(60)
  })
})
