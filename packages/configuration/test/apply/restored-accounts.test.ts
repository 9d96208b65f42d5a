import { join } from 'node:path'
import type { Secret } from '@cloudconnexa/core'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CompareOptions, environmentSecrets, nameSecretVariable } from '../../src/index.ts'
import { parseSecretReference } from '../../src/model/secret-reference.ts'
import { openAccount, type TestAccount } from '../support/connect.ts'
import { type GeneratedAccount, generatedAccount } from '../support/generated-account.ts'
import { plantAccount } from '../support/plant-account.ts'
import { createTemporaryFolder } from '../support/temporary-folder.ts'

const runs = Number(process.env['CONFIGURATION_RUNS'] ?? 25)
const seed = Number(process.env['CONFIGURATION_SEED'] ?? 20_261_128)

const everything = { allowDelete: true, allowInvitations: true, allowLargeChanges: true }

/** The environment variables that hold every secret of an account, or `undefined` where two would have one name. */
async function collectVariables({ service }: TestAccount): Promise<Record<string, string> | undefined> {
  const variables: Record<string, string> = {}
  for (const { properties, secrets } of (await service.read()).objects)
    for (const [path, secret] of secrets) {
      const value = path
        .split('.')
        .reduce<unknown>((part, name) => Reflect.get(Object(part), name), properties)
      const variable = nameSecretVariable(parseSecretReference(String(value)) ?? '')
      if (variable in variables) return undefined
      variables[variable] = secret.reveal()
    }
  return variables
}

/** Names without letters have no variable of their own: those secrets come from a source by their references. */
async function findSecrets(from: TestAccount): Promise<NonNullable<CompareOptions['secrets']>> {
  const variables = await collectVariables(from)
  if (variables !== undefined) return [environmentSecrets(variables)]
  const values = new Map<string, Secret>()
  for (const { properties, secrets } of (await from.service.read()).objects)
    for (const [path, secret] of secrets) {
      const value = path
        .split('.')
        .reduce<unknown>((part, name) => Reflect.get(Object(part), name), properties)
      values.set(parseSecretReference(String(value)) ?? '', secret)
    }
  return [{ name: 'test', load: (name) => Promise.resolve(values.get(name)) }]
}

/** Exports, applies to the other account, exports again: nothing differs, and nothing is left to do on either side. */
async function checkRestore(
  from: TestAccount,
  to: TestAccount,
  path: string,
  stateFolder: string,
): Promise<void> {
  await from.service.export(path)
  const options = { secrets: await findSecrets(from), stateFolder }
  const plan = await to.service.plan(path, { ...options, ...everything })
  const { rows } = await to.service.apply(plan, options)
  expect(rows.filter(({ status }) => status === 'failed' || status === 'skipped')).toEqual([])
  expect(await to.service.toFiles()).toEqual(await from.service.toFiles())
  for (const account of [from, to])
    expect((await account.service.plan(path, { ...options, ...everything })).changes).toEqual([])
}

/** Names that are not unique: refused with the ids; written with them once asked, for this account only. */
async function checkDuplicates(
  from: TestAccount,
  to: TestAccount,
  path: string,
  stateFolder: string,
  twins: readonly string[],
): Promise<void> {
  const refused: unknown = await from.service.export(path).catch((error: unknown) => error)
  expect(refused).toMatchObject({ code: 'NAME_DUPLICATE' })
  for (const id of twins) expect(String(refused)).toContain(id)
  await from.service.export(path, { duplicates: 'id' })
  const options = { secrets: await findSecrets(from), stateFolder, ...everything }
  expect((await from.service.plan(path, options)).changes).toEqual([])
  await expect(to.service.plan(path, options)).rejects.toMatchObject({ code: 'ID_UNKNOWN' })
}

async function checkAccount(from: TestAccount, to: TestAccount, generated: GeneratedAccount): Promise<void> {
  await using folder = await createTemporaryFolder()
  const twins = await plantAccount(from, generated)
  const path = join(folder.path, 'files')
  const stateFolder = join(folder.path, 'state')
  await (twins.length > 0
    ? checkDuplicates(from, to, path, stateFolder, twins)
    : checkRestore(from, to, path, stateFolder))
}

describe('generated accounts', () => {
  it(
    'are restored as they were, or refused with the ids where names are not unique',
    { timeout: 900_000 },
    async () => {
      const from = await openAccount()
      const to = await openAccount({ idSeed: 99 })
      const [emptyFrom, emptyTo] = [from.emulator.snapshot(), to.emulator.snapshot()]
      try {
        await fc.assert(
          fc.asyncProperty(generatedAccount, async (generated) => {
            from.emulator.restore(emptyFrom)
            to.emulator.restore(emptyTo)
            await checkAccount(from, to, generated)
          }),
          { numRuns: runs, seed },
        )
      } finally {
        await from.close()
        await to.close()
      }
    },
  )
})
