import { afterEach, beforeEach, expect, it } from 'vitest'
import { openAccount, type TestAccount } from '../support/connect.ts'
import { planEdited, replaceIn } from '../support/edited-files.ts'
import { useFolders } from '../support/use-folder.ts'

const createFolder = useFolders()
let account: TestAccount

beforeEach(async () => {
  account = await openAccount({ seed: 'demo' }, { retry: { baseDelay: 1, maxDelay: 2 } })
})

afterEach(() => account.close())

it('reads only what holds a child when it looks what became of it', async () => {
  const plan = await planEdited(account, (files) => {
    replaceIn(
      files,
      'networks/datacentre.yaml',
      'connectors:\n',
      'connectors:\n  - { name: new, vpnRegion: us-east-1 }\n',
    )
  })
  const { faults, requests } = account.emulator
  faults.add({ method: 'POST', path: /connectors$/, count: 1, resetAfter: true })
  requests.clear()
  const { counts } = await account.service.apply(plan, { stateFolder: await createFolder() })
  expect(counts).toMatchObject({ done: 1, failed: 0 })
  const sent = requests.list().map(({ method, path }) => `${method} ${path.replace('/api/v1', '')}`)
  const after = sent.slice(sent.indexOf('POST /networks/connectors') + 1)
  expect(after).toEqual(['GET /networks'])
})
