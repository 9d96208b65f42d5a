import { describe, expect, it } from 'vitest'
import { readFiles } from '../src/files/read-files.ts'
import { loadKinds } from '../src/kind/kind-set.ts'
import { ownKinds } from '../src/kinds/own-kinds.ts'
import { describeFirst, findFindings } from './support/find-findings.ts'

const root = 'format: 1\n'
const office = 'name: office\nroutes:\n  - value: 10.0.0.0/16\n'

describe('validate', () => {
  it.each(['my-key', '[secret]', '***', '##SECRET##', '${secret:}', ''])(
    'refuses %j in place of a reference to a secret, and does not repeat it',
    async (key) => {
      const config = `{ platform: OTHER, authenticationType: SHARED_SECRET, preSharedKey: '${key}' }`
      const file = `name: a\nconnectors:\n  - { name: c, vpnRegion: r, ipSecConfig: ${config} }\n`
      const [finding] = await findFindings({ 'networks/a.yaml': file })
      expect(finding).toMatchObject({
        code: 'SECRET_IN_FILE',
        location: { file: 'networks/a.yaml', line: 3 },
      })
      if (key.length > 2) expect(JSON.stringify(finding)).not.toContain(key)
    },
  )

  it('does not judge files of a newer format', async () => {
    const findings = await findFindings({
      'cloudconnexa.yaml': 'format: 3\n',
      'a.yaml': 'x',
      'users.yaml': '1',
    })
    expect(findings.map(({ code }) => code)).toEqual(['FORMAT_NEWER'])
  })

  it.each(['constructor', 'toString', '__proto__', '$id', '$renamedFrom'])(
    'takes no name of an object in JavaScript for a property: %s',
    async (name) => {
      expect(await describeFirst({ 'dns-log.yaml': `enabled: true\n${name}: x\n` })).toMatch(
        /^FILE_INVALID dns-log\.yaml:2:1 there is no property/,
      )
    },
  )

  it('reports everything at once, file by file', async () => {
    const findings = await findFindings({
      'users.yaml': '- username: 1\n- group: a\n',
      'networks/a.yaml': 'name: a\nx: 1\ny: 2\n',
    })
    expect(findings.map(({ location }) => `${location?.file ?? ''}:${String(location?.line)}`)).toEqual([
      'networks/a.yaml:2',
      'networks/a.yaml:3',
      'users.yaml:1',
      'users.yaml:1',
      'users.yaml:2',
    ])
  })

  it('leaves references to what is not managed to the plan', async () => {
    expect(await findFindings({ 'users.yaml': '- username: a\n  group: Staff\n' })).toEqual([])
    const group = [
      'name: a',
      'source: [{ type: USER_GROUP, allCovered: true }]',
      'destination: [{ type: NETWORK_SERVICE, allCovered: false, parent: office, children: [application/web] }]',
    ].join('\n')
    // The applications of the network are not managed: the file of the network does not name them.
    expect(await findFindings({ 'access-groups/a.yaml': group, 'networks/office.yaml': office })).toEqual([])
    const managed = `${office}applications: []\n`
    expect(await describeFirst({ 'access-groups/a.yaml': group, 'networks/office.yaml': managed })).toMatch(
      /^REFERENCE_UNKNOWN access-groups\/a\.yaml:3:\d+ there is no application "web" in "office"/,
    )
  })

  it('takes properties in any order and sets as they come', async () => {
    const kinds = await loadKinds(ownKinds)
    const read = (text: string) =>
      readFiles(
        new Map([
          ['cloudconnexa.yaml', root],
          ['user-groups/a.yaml', text],
        ]),
        kinds,
        'test',
      ).objects[0]
    const one = read('name: a\nmaxDevice: 3\nvpnRegions: [b, a]\n')
    const other = read('vpnRegions: [a, b]\nmaxDevice: 3\nname: a\n')
    expect(JSON.stringify(one?.properties)).toBe(JSON.stringify(other?.properties))
  })
})
