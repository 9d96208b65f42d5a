import { join } from 'node:path'
import { Secret } from '@cloudconnexa/core'
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { saveFiles } from '../../src/files/disk.ts'
import type { JobReport } from '@cloudconnexa/core/service'
import { openAccount, type TestAccount } from '../support/connect.ts'
import { type GeneratedAccount, generatedAccount } from '../support/generated-account.ts'
import { plantAccount } from '../support/plant-account.ts'
import { createTemporaryFolder } from '../support/temporary-folder.ts'

const runs = Number(process.env['INTERRUPTION_RUNS'] ?? 5)
const seed = Number(process.env['INTERRUPTION_SEED'] ?? 20_261_128)

const options = { secrets: [{ name: 'test', load: async (name: string) => new Secret(`secret of ${name}`) }] }
const allowed = { allowInvitations: true, allowLargeChanges: true } as const

/** New names: each gets that of the one before, or one that nobody has. */
type Renaming = 'none' | 'shift' | 'fresh'
const renaming = fc.constantFrom<Renaming>('none', 'shift', 'fresh')

function rename(how: Renaming, names: readonly string[]): readonly string[] {
  if (how === 'none') return names
  return names.map(
    (_, index) => (how === 'shift' ? names[index - 1] : undefined) ?? `renamed ${String(index)}`,
  )
}

/** An account whose networks, hosts and user groups have other names, and that has a new network with a name that became free. */
function renameAccount(
  account: GeneratedAccount,
  how: Readonly<Record<'networks' | 'hosts' | 'groups', Renaming>>,
) {
  const networks = rename(
    how.networks,
    account.networks.map(({ body }) => body.name),
  )
  const hosts = rename(
    how.hosts,
    account.hosts.map(({ body }) => body.name),
  )
  const groups = rename(
    how.groups,
    account.groups.map(({ name }) => name),
  )
  const renamed: GeneratedAccount = {
    ...account,
    networks: account.networks.map((one, index) => ({
      ...one,
      body: { ...one.body, name: networks[index] ?? '' },
    })),
    hosts: account.hosts.map((one, index) => ({ ...one, body: { ...one.body, name: hosts[index] ?? '' } })),
    groups: account.groups.map((one, index) => ({ ...one, name: groups[index] ?? '' })),
  }
  const oldNames: ReadonlyMap<string, string> = new Map([
    ...account.networks.map(({ body }, index) => [`networks ${networks[index] ?? ''}`, body.name] as const),
    ...account.hosts.map(({ body }, index) => [`hosts ${hosts[index] ?? ''}`, body.name] as const),
    ...account.groups.map(({ name }, index) => [`user-groups ${groups[index] ?? ''}`, name] as const),
  ])
  const freed =
    networks.length > 0 && how.networks !== 'none' ? account.networks.at(-1)?.body.name : undefined
  return { renamed, oldNames, freed }
}

/** The files of an account, with the names that objects have until then. */
async function exportRenamed({ renamed, oldNames, freed }: ReturnType<typeof renameAccount>) {
  const account = await openAccount({ idSeed: 99 })
  try {
    await plantAccount(account, renamed)
    if (freed !== undefined) account.emulator.state.create('networks', { name: freed })
    const files = await account.service.toFiles()
    const stated = new Map(
      [...files].map(([path, text]) => {
        const { name = '' } = (path.endsWith('.yaml') ? parse(text) : {}) as { name?: string }
        const old = oldNames.get(`${path.split('/')[0] ?? ''} ${name}`)
        return [
          path,
          old === undefined || old === name ? text : `$renamedFrom: ${JSON.stringify(old)}\n${text}`,
        ]
      }),
    )
    return { files, stated }
  } finally {
    await account.close()
  }
}

/** Applies a plan, interrupted after some rows, and goes on. */
async function applyInterrupted(account: TestAccount, path: string, stateFolder: string, stop: number) {
  const plan = await account.service.plan(path, { ...options, ...allowed, stateFolder })
  const controller = new AbortController()
  const reason = new Error('interrupted')
  const job: Promise<JobReport> = account.service.apply(plan, {
    ...options,
    stateFolder,
    signal: controller.signal,
    onProgress: ({ done }) => {
      if (done === stop) controller.abort(reason)
    },
  })
  const report = await job.catch((error: unknown) => {
    if (error !== reason) throw error
    return account.service.resume({ ...options, stateFolder })
  })
  return { plan, rows: report.rows }
}

it(
  'gives objects their new names, also those that others had, and creates none of them again',
  { timeout: 600_000 },
  async () => {
    let renames = 0
    const property = fc.asyncProperty(
      generatedAccount.map((account) => ({ ...account, hasTwins: false })),
      fc.record({ networks: renaming, hosts: renaming, groups: renaming }),
      fc.nat(8),
      async (before, how, stop) => {
        await using folder = await createTemporaryFolder()
        const change = renameAccount(before, how)
        const { files, stated } = await exportRenamed(change)
        const account = await openAccount()
        try {
          await plantAccount(account, before)
          const [path, stateFolder] = [join(folder.path, 'files'), join(folder.path, 'state')]
          await saveFiles(path, stated)
          const { plan, rows } = await applyInterrupted(account, path, stateFolder, stop)
          expect(rows.filter(({ status }) => status === 'failed' || status === 'skipped')).toEqual([])
          expect(plan.counts).toMatchObject({ create: change.freed === undefined ? 0 : 1, delete: 0 })
          renames += plan.counts.rename
          expect(await account.service.toFiles()).toEqual(files)
        } finally {
          await account.close()
        }
      },
    )
    await fc.assert(property, { numRuns: runs, seed, endOnFailure: true })
    expect(renames).toBeGreaterThan(runs)
  },
)
