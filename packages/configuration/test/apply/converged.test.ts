import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { saveFiles } from '../../src/files/disk.ts'
import { openAccount, type TestAccount } from '../support/connect.ts'
import { replaceIn } from '../support/edited-files.ts'
import { createTemporaryFolder, type TemporaryFolder } from '../support/temporary-folder.ts'

let account: TestAccount
let folder: TemporaryFolder

beforeEach(async () => {
  account = await openAccount({ seed: 'demo' })
  folder = await createTemporaryFolder()
})

afterEach(async () => {
  await account.close()
  await folder[Symbol.asyncDispose]()
})

const edits: Readonly<Record<string, (files: Map<string, string>) => void>> = {
  'the last reference of an object is removed': (files) => {
    replaceIn(files, 'device-postures/current-and-encrypted.yaml', /userGroups:\n {2}- Engineering\n/, '')
  },
  'the last user group of an access group is replaced by everything': (files) => {
    replaceIn(
      files,
      'access-groups/engineering-to-build-server.yaml',
      /allCovered: false\n {4}children:\n {6}- Engineering\n/,
      'allCovered: true\n',
    )
  },
  'a custom protocol is written without CUSTOM': (files) => {
    replaceIn(
      files,
      'hosts/build-server.yaml',
      /config:\n {6}serviceTypes:\n {8}- SSH\n/,
      'config:\n      serviceTypes: [SSH]\n      customServiceTypes: [{ protocol: ICMP }]\n',
    )
  },
  'a custom protocol is written without service types': (files) => {
    replaceIn(
      files,
      'hosts/build-server.yaml',
      /config:\n {6}serviceTypes:\n {8}- SSH\n/,
      'config:\n      customServiceTypes: [{ protocol: TCP, port: [{ value: 8080 }], icmpType: [] }]\n',
    )
  },
  'a user group has some regions in place of all': (files) => {
    const all = 'allRegionsIncluded: true'
    replaceIn(files, 'user-groups/sales.yaml', all, 'vpnRegions: [eu-central-1]')
    replaceIn(
      files,
      'user-groups/engineering.yaml',
      all,
      'allRegionsIncluded: false\nvpnRegions: [us-east-1]',
    )
  },
  'items of arrays have empty properties': (files) => {
    files.set('dns-zones.yaml', 'zones:\n  - name: example.com\n    addresses: []\n')
    replaceIn(files, 'location-contexts/offices-only.yaml', 'description: office', "description: ''")
  },
}

describe('the plan after an apply', () => {
  it.each(Object.keys(edits))('is empty when %s', async (name) => {
    const files = new Map(await account.service.toFiles('folder'))
    edits[name]?.(files)
    await saveFiles(folder.path, files)
    const options = { stateFolder: `${folder.path}/.cloudconnexa` }
    const plan = await account.service.plan(folder.path, options)
    expect(plan.changes).not.toEqual([])
    const { rows } = await account.service.apply(plan, options)
    expect(rows.filter(({ status }) => status !== 'done')).toEqual([])
    expect((await account.service.plan(folder.path, options)).changes).toEqual([])
  })
})
