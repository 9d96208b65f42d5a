import { join } from 'node:path'
import { CloudConnexaError, Secret } from '@cloudconnexa/core'
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { saveFiles } from '../../src/files/disk.ts'
import type { SecretSource } from '../../src/index.ts'
import { openAccount, type TestAccount } from '../support/connect.ts'
import { describeState } from '../support/crash/describe-state.ts'
import { faultScenes } from '../support/crash/fault-scenes.ts'
import { type GeneratedAccount, generatedAccount } from '../support/generated-account.ts'
import { mixAccounts } from '../support/mix-accounts.ts'
import { plantAccount } from '../support/plant-account.ts'
import { createTemporaryFolder } from '../support/temporary-folder.ts'

const runs = Number(process.env['INTERRUPTION_RUNS'] ?? 10)
const seed = Number(process.env['INTERRUPTION_SEED'] ?? 20_261_128)

const secrets: readonly SecretSource[] = [
  { name: 'test', load: (name) => Promise.resolve(new Secret(`secret of ${name}`)) },
]
const allowed = { allowDelete: true, allowInvitations: true, allowLargeChanges: true } as const

/** What can go wrong. */
const scenes = ['none', 'lost responses', 'a storm of 429', 'some 503'] as const

/** Names have to be unique, so that an account can be made like another one. */
const restorableAccount = generatedAccount.map((account) => ({ ...account, hasTwins: false }))

it(
  'comes to the same end, whatever is planned, goes wrong and is interrupted',
  { timeout: 900_000 },
  async () => {
    let done = 0
    const property = fc.asyncProperty(
      restorableAccount,
      restorableAccount,
      fc.array(fc.nat(5), { minLength: 5, maxLength: 20 }),
      fc.constantFrom(...scenes),
      fc.array(fc.nat(12), { minLength: 1, maxLength: 3 }),
      async (before, other, choices, scene, stops) => {
        const files = await exportAccount(mixAccounts(before, other, choices))
        const undisturbed = await apply(before, files, 'none', [])
        const interrupted = await apply(before, files, scene, stops)
        done += undisturbed.done
        expect(interrupted.failures).toEqual(undisturbed.failures)
        expect(interrupted.state).toEqual(undisturbed.state)
      },
    )
    await fc.assert(property, { numRuns: runs, seed, endOnFailure: true })
    expect(done).toBeGreaterThan(10 * runs)
  },
)

type Files = ReadonlyMap<string, string>

async function exportAccount(generated: GeneratedAccount): Promise<Files> {
  const account = await openAccount({ idSeed: 99 })
  try {
    await plantAccount(account, generated)
    return await account.service.toFiles()
  } finally {
    await account.close()
  }
}

/**
 * Plans files for an account, and applies the plan.
 *
 * @param stops - After how many rows it is interrupted, in turn.
 */
async function apply(
  generated: GeneratedAccount,
  files: Files,
  scene: (typeof scenes)[number],
  stops: readonly number[],
) {
  await using folder = await createTemporaryFolder()
  const account = await openAccount({}, { retry: { baseDelay: 1, maxDelay: 2 } })
  try {
    await plantAccount(account, generated)
    const path = join(folder.path, 'files')
    await saveFiles(path, files)
    const options = { secrets, stateFolder: folder.path }
    const plan = await account.service.plan(path, { ...options, ...allowed })
    for (const fault of scene === 'none' ? [] : faultScenes[scene]) account.emulator.faults.add(fault)
    let report = await carryOut(stops[0], (own) => account.service.apply(plan, { ...options, ...own }))
    for (const stop of [...stops.slice(1), undefined]) {
      if (report !== undefined) break
      report = await carryOut(stop, (own) => account.service.resume({ ...options, ...own }))
    }
    // What waits for the last deletions is only possible then.
    if ((report?.counts.failed ?? 0) > 0) report = await account.service.resume(options)
    const rows = report?.rows ?? []
    return {
      done: report?.counts.done ?? 0,
      failures: rows
        .flatMap(({ kind, name, status, error }) =>
          status === 'failed' ? [`${kind} ${name}: ${readCode(error)}`] : [],
        )
        .toSorted(),
      state: describeState(account.emulator),
    }
  } finally {
    await account.close()
  }
}

function readCode(error: unknown): string {
  return error instanceof CloudConnexaError ? error.code : String(error)
}

type Job = ReturnType<TestAccount['service']['resume']>

/** @returns The report; `undefined` where it was interrupted. */
async function carryOut(
  stop: number | undefined,
  start: (options: Parameters<TestAccount['service']['resume']>[0]) => Job,
) {
  const controller = new AbortController()
  const reason = new Error('interrupted')
  try {
    return await start({
      signal: controller.signal,
      onProgress: ({ done }) => {
        if (done === stop) controller.abort(reason)
      },
    })
  } catch (error) {
    if (error !== reason) throw error
    return undefined
  }
}
