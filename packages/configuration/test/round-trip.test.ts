import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readFiles } from '../src/files/read-files.ts'
import { writeFiles } from '../src/files/write-files.ts'
import { type KindSet, loadKinds } from '../src/kind/kind-set.ts'
import { ownKinds } from '../src/kinds/own-kinds.ts'
import type { ObjectAddress } from '../src/model/object-address.ts'
import type { Properties } from '../src/model/properties.ts'
import { completeProperties } from '../src/properties/complete-properties.ts'
import { openAccount, type TestAccount } from './support/connect.ts'
import { type GeneratedAccount, generatedAccount } from './support/generated-account.ts'
import { plantAccount } from './support/plant-account.ts'

const runs = Number(process.env['CONFIGURATION_RUNS'] ?? 25)
const seed = Number(process.env['CONFIGURATION_SEED'] ?? 20_261_128)

/** What has to be the same on both sides. */
function simplify(
  objects: readonly (ObjectAddress & { readonly properties: Properties })[],
): readonly string[] {
  return objects
    .map(({ kind, key, parent, distinctId, properties }) =>
      JSON.stringify([kind, parent, key, distinctId, properties]),
    )
    .toSorted()
}

async function checkRoundTrip(
  account: TestAccount,
  generated: GeneratedAccount,
  kinds: KindSet,
): Promise<void> {
  const twins = await plantAccount(account, generated)
  const exported = await account.service.toFiles().catch(String)
  if (twins.length > 0) for (const id of twins) expect(exported).toContain(id)
  const read = await account.service.read()
  for (const layout of ['folder', 'file'] as const) {
    const files = writeFiles(read, kinds, layout)
    if (layout === 'folder' && twins.length === 0) expect(exported).toEqual(files)
    const configuration = readFiles(files, kinds, 'test')
    expect(simplify(configuration.objects)).toEqual(simplify(read.objects))
    expect(writeFiles({ ...configuration, kinds: configuration.managed }, kinds, layout)).toEqual(files)
  }
  // What files leave out is what the account has.
  for (const { kind, properties } of read.objects)
    expect(completeProperties(kinds.get(kind), properties, properties)).toEqual(properties)
}

describe('round trip', () => {
  it(
    'loses nothing between account and files, whatever things are called',
    { timeout: 600_000 },
    async () => {
      const kinds = await loadKinds(ownKinds)
      const account = await openAccount()
      const empty = account.emulator.snapshot()
      try {
        await fc.assert(
          fc.asyncProperty(generatedAccount, async (generated) => {
            account.emulator.restore(empty)
            await checkRoundTrip(account, generated, kinds)
          }),
          { numRuns: runs, seed },
        )
      } finally {
        await account.close()
      }
    },
  )
})
