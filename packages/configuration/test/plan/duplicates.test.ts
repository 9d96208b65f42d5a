import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { openAccount, type TestAccount } from '../support/connect.ts'
import { createTemporaryFolder } from '../support/temporary-folder.ts'

const opened: TestAccount[] = []

afterEach(async () => {
  for (const account of opened.splice(0)) await account.close()
})

async function open(idSeed: number): Promise<TestAccount> {
  const account = await openAccount({ idSeed })
  opened.push(account)
  return account
}

/** Two connectors of one network with the same name, and two networks of one name with a connector each. */
function plantDuplicates({ emulator: { state } }: TestAccount): void {
  const connector = { name: 'gateway', vpnRegionId: 'us-east-1' }
  const { id: networkId } = state.create('networks', { name: 'office' })
  for (let count = 0; count < 2; count += 1) state.create('connectors', connector, { networkId })
  for (let count = 0; count < 2; count += 1) {
    const { id } = state.create('networks', { name: 'branch' })
    state.create('connectors', { ...connector, name: 'only' }, { networkId: id })
  }
}

describe('plan of files with ids', () => {
  it('is empty for the account that they were exported from, and refused for another', async () => {
    await using folder = await createTemporaryFolder()
    const [account, other] = [await open(1), await open(2)]
    plantDuplicates(account)
    const path = join(folder.path, 'files')
    const options = { stateFolder: join(folder.path, 'state'), allowDelete: true }
    await account.service.export(path, { duplicates: 'id' })
    const { changes, omissions } = await account.service.plan(path, options)
    expect([changes, omissions]).toEqual([[], []])
    await expect(other.service.plan(path, options)).rejects.toMatchObject({ code: 'ID_UNKNOWN' })
  })

  it('is refused where a file does not say which of several objects it means', async () => {
    await using folder = await createTemporaryFolder()
    const account = await open(1)
    plantDuplicates(account)
    const file = join(folder.path, 'cloudconnexa.yaml')
    const options = { stateFolder: join(folder.path, 'state') }
    for (const name of ['office', 'branch']) {
      const connectors = '\n    connectors:\n      - { name: gateway, vpnRegion: us-east-1 }'
      const network = name === 'office' ? `  - name: office${connectors}` : '  - name: branch'
      await writeFile(file, `format: 1\nnetworks:\n${network}\n`)
      await expect(account.service.plan(file, options)).rejects.toMatchObject({
        code: 'NAME_DUPLICATE',
        outcome: 'not-sent',
        location: { file, line: name === 'office' ? 5 : 3 },
      })
    }
    expect(await readFile(file, 'utf8')).toContain('branch')
  })
})
