import * as fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { chooseKills } from '../support/crash/choose-kills.ts'
import { applyWithKills, type CrashOutcome } from '../support/crash/crash-scene.ts'
import { type FaultScene, faultScenes } from '../support/crash/fault-scenes.ts'
import type { KillPoint } from '../support/crash/kill-points.ts'

const kills = Number(process.env['CRASH_KILLS'] ?? 12)
const seed = Number(process.env['CRASH_SEED'] ?? 20_261_128)

/** An apply, where it is killed, and what is wrong with the API meanwhile. */
interface CrashCase {
  readonly points: readonly KillPoint[]
  readonly scene: FaultScene | 'none'
}

const scenes: readonly CrashCase['scene'][] = [
  'none',
  'lost responses',
  'none',
  'a storm of 429',
  'none',
  'some 503',
]

/** What an apply comes to that nothing happens to. */
let undisturbed: CrashOutcome

beforeAll(async () => {
  undisturbed = await applyWithKills([])
  expect(undisturbed.result.failures).toEqual([])
  expect(undisturbed.result.counts).toMatchObject({ done: 60 })
}, 60_000)

function createCases(): readonly CrashCase[] {
  const points = chooseKills(undisturbed.result.points, kills, seed)
  const random = fc.sample(fc.nat(scenes.length - 1), { seed, numRuns: points.length })
  return points.map((point, index) => {
    // Every third is killed once more while it goes on.
    const again = index % 3 === 2 ? points[(index * 7 + 3) % points.length] : undefined
    const second = again === undefined ? [] : [{ ...again, number: Math.ceil(again.number / 3) }]
    return { points: [point, ...second], scene: scenes[random[index] ?? 0] ?? 'none' }
  })
}

/** @returns How many processes were killed. */
async function check({ points, scene }: CrashCase): Promise<number> {
  const places = points.map(({ kind, number }) => `${kind} ${String(number)}`).join(', then ')
  const where = `${places}; faults: ${scene}`
  const outcome = await applyWithKills(points, scene === 'none' ? [] : faultScenes[scene])
  expect(outcome.result.failures, where).toEqual([])
  expect(outcome.state, where).toEqual(undisturbed.state)
  expect(outcome.files, where).toEqual(undisturbed.files)
  return outcome.kills
}

describe('an apply of 60 changes that is killed', () => {
  it('goes on to the same end, and creates nothing twice', { timeout: 1_800_000 }, async () => {
    const cases = [...createCases()]
    let killed = 0
    const work = async (): Promise<void> => {
      for (let next = cases.shift(); next !== undefined; next = cases.shift()) {
        const count = await check(next)
        // Read only now: the other one may have counted meanwhile.
        killed += count
      }
    }
    await Promise.all([work(), work()])
    expect(killed).toBeGreaterThanOrEqual(kills)
    if (kills > 12) console.log(`${String(killed)} processes killed, all with the same end`)
  })
})
