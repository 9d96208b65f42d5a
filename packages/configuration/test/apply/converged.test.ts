import { describe, expect, it } from 'vitest'
import { saveFiles } from '../../src/files/disk.ts'
import { replaceIn } from '../support/edited-files.ts'
import { useScene } from '../support/use-scene.ts'

const scene = useScene()

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
    const files = new Map(await scene.account.service.toFiles('folder'))
    edits[name]?.(files)
    await saveFiles(scene.folder, files)
    const options = { stateFolder: `${scene.folder}/.cloudconnexa` }
    const plan = await scene.account.service.plan(scene.folder, options)
    expect(plan.changes).not.toEqual([])
    const { rows } = await scene.account.service.apply(plan, options)
    expect(rows.filter(({ status }) => status !== 'done')).toEqual([])
    expect((await scene.account.service.plan(scene.folder, options)).changes).toEqual([])
  })
})
