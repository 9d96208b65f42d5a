import { describe, expect, it } from 'vitest'
import { describeFirst } from './support/find-findings.ts'

const office = 'name: office\nroutes:\n  - value: 10.0.0.0/16\n'

describe('validate', () => {
  it.each([
    ['a syntax error', { 'networks/a.yaml': 'name: [a\n' }, /^FILE_UNREADABLE networks\/a\.yaml:\d+:\d+/],
    [
      'an unknown property',
      { 'networks/a.yaml': 'name: a\nroute: []\n' },
      /^FILE_INVALID networks\/a\.yaml:2:1 there is no property "route"/,
    ],
    [
      'an unknown property inside',
      { 'networks/a.yaml': 'name: a\nconnectors:\n  - name: c\n    vpnRegion: r\n    regio: x\n' },
      /^FILE_INVALID networks\/a\.yaml:5:5 .*"regio"/,
    ],
    [
      'a property by the name of the API',
      { 'users.yaml': '- username: a\n  groupId: Staff\n  group: Staff\n' },
      /^FILE_INVALID users\.yaml:2:3 .*did you mean "group"/,
    ],
    [
      'a duplicate property',
      { 'networks/a.yaml': 'name: a\nname: b\n' },
      /^FILE_INVALID networks\/a\.yaml:2:1/,
    ],
    [
      'a missing property',
      { 'users.yaml': '- username: a\n' },
      /^FILE_INVALID users\.yaml:1:3 "group" is missing/,
    ],
    [
      'a wrong type',
      { 'user-groups/a.yaml': 'name: a\nmaxDevice: three\n' },
      /^FILE_INVALID user-groups\/a\.yaml:2:12 "maxDevice" must be an integer/,
    ],
    [
      'a value out of a choice',
      { 'networks/a.yaml': 'name: a\ninternetAccess: ON\n' },
      /^FILE_INVALID networks\/a\.yaml:2:17 .*must be one of SPLIT_TUNNEL_ON/,
    ],
    ['an empty file', { 'users.yaml': '# nothing\n' }, /^FILE_INVALID users\.yaml:1:1 the file is empty/],
    [
      'an empty value',
      { 'networks/a.yaml': 'name: a\nroutes:\n' },
      /^FILE_INVALID networks\/a\.yaml:2:8 .*"routes" must be an array/,
    ],
    [
      'an anchor',
      { 'networks/a.yaml': 'name: &a a\ndescription: *a\n' },
      /^FILE_INVALID networks\/a\.yaml:1:\d+ anchors/,
    ],
    [
      'an unknown file',
      { 'user.yaml': '[]\n' },
      /^FILE_INVALID user\.yaml:1:1 .*not a file of a configuration/,
    ],
    [
      'a name in a set that is written in another order',
      { 'user-groups/b.yaml': 'name: b\n', 'device-postures/a.yaml': 'name: a\nuserGroups:\n  - c\n  - b\n' },
      /^REFERENCE_UNKNOWN device-postures\/a\.yaml:3:5 there is no user group "c"/,
    ],
    [
      'a name inside a set that is written in another order',
      {
        'user-groups/b.yaml': 'name: b\n',
        'access-groups/a.yaml':
          'name: a\nsource:\n  - type: USER_GROUP\n    allCovered: false\n    children: [z]\n' +
          '  - type: USER_GROUP\n    allCovered: false\n    children: [b]\ndestination: []\n',
      },
      /^REFERENCE_UNKNOWN access-groups\/a\.yaml:5:16 there is no user group "z"/,
    ],
    ['an unknown folder', { 'network/a.yaml': 'name: a\n' }, /^FILE_INVALID network\/a\.yaml:1:1/],
    ['a file with another ending', { 'networks/a.yml': 'name: a\n' }, /^FILE_INVALID networks\/a\.yml:1:1/],
    [
      'a newer format',
      { 'cloudconnexa.yaml': 'format: 2\n' },
      /^FORMAT_NEWER cloudconnexa\.yaml:1:9 format 2 is newer/,
    ],
    [
      'no format',
      { 'cloudconnexa.yaml': 'networks: []\n' },
      /^FILE_INVALID cloudconnexa\.yaml:1:1 "format" must be 1/,
    ],
    [
      'an unknown kind',
      { 'cloudconnexa.yaml': 'format: 1\nnetwork: []\n' },
      /^FILE_INVALID cloudconnexa\.yaml:2:1 there is no kind "network"/,
    ],
    [
      'a kind in two files',
      { 'cloudconnexa.yaml': 'format: 1\nusers: []\n', 'users.yaml': '[]\n' },
      /^FILE_INVALID users\.yaml:1:1 .*in another file/,
    ],
    [
      'a name that is used twice',
      { 'networks/a.yaml': office, 'networks/b.yaml': 'name: office\n' },
      /^NAME_DUPLICATE networks\/b\.yaml:1:1 network office is in networks\/a\.yaml, line 1, too/,
    ],
    [
      'a child that is named twice',
      {
        'networks/a.yaml': `name: a\nconnectors:\n  - { name: c, vpnRegion: r }\n  - { name: c, vpnRegion: r }\n`,
      },
      /^NAME_DUPLICATE networks\/a\.yaml:4:5/,
    ],
    [
      'a reference to a group that is not there',
      { 'user-groups/.gitkeep': '', 'users.yaml': '- username: a\n  group: Staff\n' },
      /^REFERENCE_UNKNOWN users\.yaml:2:10 there is no user group "Staff"/,
    ],
    [
      'routes that overlap',
      { 'networks/a.yaml': office, 'networks/b.yaml': 'name: b\nroutes:\n  - value: 10.0.128.0/20\n' },
      /^ROUTES_OVERLAP networks\/b\.yaml:3:12 the route 10\.0\.128\.0\/20 of "b" overlaps 10\.0\.0\.0\/16 of "office"/,
    ],
    [
      'routes of IPv6 that overlap',
      { 'networks/a.yaml': 'name: a\nroutes:\n  - value: fd00::/48\n  - value: fd00:0:0:1::/64\n' },
      /^ROUTES_OVERLAP/,
    ],
    [
      'a route that is no subnet',
      { 'networks/a.yaml': 'name: a\nroutes:\n  - value: 10.0.0.0\n' },
      /^FILE_INVALID networks\/a\.yaml:3:12 "10\.0\.0\.0" is not a subnet/,
    ],
    ['an empty name', { 'networks/a.yaml': "name: ''\n" }, /^FILE_INVALID/],
    [
      'an empty directive',
      { 'networks/a.yaml': 'name: a\n$renamedFrom: []\n' },
      /^FILE_INVALID networks\/a\.yaml:2:15 "\$renamedFrom" must be a string/,
    ],
  ] as const)('finds %s, with its place', async (_, files, expected) => {
    expect(await describeFirst(files)).toMatch(expected)
  })
})
