import * as fc from 'fast-check'
import { description, name, names, omitAbsent, positions } from './generated-names.ts'
import { type GeneratedHost, type GeneratedNetwork, host, network } from './generated-networks.ts'
import { contextBody, type GeneratedPolicy, policies, postureBody } from './generated-policies.ts'

/** What an account consists of. References are positions in the arrays. */
export interface GeneratedAccount {
  readonly networks: readonly GeneratedNetwork[]
  readonly hosts: readonly GeneratedHost[]
  readonly groups: readonly { readonly name: string; readonly body: object; readonly usesGateways: boolean }[]
  readonly users: readonly {
    readonly username: string
    readonly firstName?: string | undefined
    readonly email?: string | undefined
    readonly role: string
    readonly group: number
    readonly secondary: readonly number[]
    readonly isSuspended: boolean
  }[]
  readonly policies: readonly GeneratedPolicy[]
  readonly postures: readonly GeneratedPolicy[]
  readonly accessGroups: readonly {
    readonly name: string
    readonly description?: string | undefined
    readonly groups: readonly number[]
    readonly network: number
    readonly host: number
    readonly allCovered: boolean
  }[]
  readonly records: readonly object[]
  readonly zones: readonly object[]
  readonly settings: {
    readonly snat: boolean
    readonly topology: 'FULL_MESH' | 'CUSTOM'
    readonly clientOptions: readonly string[]
    readonly connectionTimeout: number
    readonly servers: { readonly primaryIpV4: string; readonly secondaryIpV4?: string } | undefined
  }
  readonly isLogged: boolean
  /** Whether children of the first network share a name. */
  readonly hasTwins: boolean
}

const group = (groupName: string) =>
  fc
    .record({
      usesGateways: fc.boolean(),
      maxDevice: fc.integer({ min: 1, max: 20 }),
      connectAuth: fc.constantFrom('NO_AUTH', 'ON_PRIOR_AUTH', 'EVERY_TIME'),
      regions: fc.option(fc.shuffledSubarray(['us-east-1', 'eu-central-1', 'us-west-1'], { minLength: 1 }), {
        nil: undefined,
      }),
    })
    .map(({ usesGateways, regions, ...body }) => ({
      name: groupName,
      usesGateways,
      body: {
        ...body,
        ...(regions === undefined ? { allRegionsIncluded: true } : { vpnRegionIds: regions }),
      },
    }))

/** Accounts of every shape, with names that are hard to write down. */
export const generatedAccount: fc.Arbitrary<GeneratedAccount> = fc.record({
  networks: names(4).chain((all) => fc.tuple(...all.map((one, index) => network(index, one)))),
  hosts: names(3).chain((all) => fc.tuple(...all.map((one) => host(one)))),
  groups: names(4)
    .map((all) => all.filter((one) => one !== 'Default'))
    .chain((all) => fc.tuple(...all.map((one) => group(one)))),
  users: fc.uniqueArray(
    fc
      .record({
        username: name,
        firstName: fc.option(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 10 }), {
          nil: undefined,
        }),
        email: fc.option(fc.constant('somebody@example.com'), { nil: undefined }),
        role: fc.constantFrom('MEMBER', 'ADMIN'),
        group: fc.nat(20),
        secondary: positions,
        isSuspended: fc.boolean(),
      })
      .map((user) => omitAbsent(user)),
    { maxLength: 6, selector: ({ username }) => username },
  ),
  policies: policies(contextBody),
  postures: policies(postureBody),
  accessGroups: names(4).chain((all) =>
    fc.tuple(
      ...all.map((one) =>
        fc
          .record({
            name: fc.constant(one),
            description,
            groups: positions,
            network: fc.nat(20),
            host: fc.nat(20),
            allCovered: fc.boolean(),
          })
          .map((accessGroup) => omitAbsent(accessGroup)),
      ),
    ),
  ),
  records: fc.uniqueArray(
    fc
      .record({
        index: fc.nat(300),
        description,
        bytes: fc.uniqueArray(fc.nat(250), { minLength: 1, maxLength: 3 }),
      })
      .map(({ index, bytes, description: text }) =>
        omitAbsent({
          domain: `host-${String(index)}.example.com`,
          description: text,
          ipv4Addresses: bytes.map((byte) => `10.0.0.${String(byte)}`),
        }),
      ),
    { maxLength: 5, selector: ({ domain }) => domain },
  ),
  zones: fc.uniqueArray(
    fc
      .record({ index: fc.nat(50), bytes: fc.uniqueArray(fc.nat(250), { minLength: 1, maxLength: 3 }) })
      .map(({ index, bytes }) => ({
        name: `zone-${String(index)}.example.com`,
        addresses: bytes.map((byte) => `10.0.0.${String(byte)}`),
      })),
    { maxLength: 3, selector: (zone) => zone.name },
  ),
  settings: fc.record({
    snat: fc.boolean(),
    topology: fc.constantFrom('FULL_MESH', 'CUSTOM'),
    clientOptions: fc.array(fc.constantFrom('block-outside-dns', 'dhcp-option DNS 10.0.0.1'), {
      maxLength: 2,
    }),
    connectionTimeout: fc.integer({ min: 1, max: 100 }),
    servers: fc.option(fc.constant({ primaryIpV4: '10.0.0.53', secondaryIpV4: '10.0.0.54' }), {
      nil: undefined,
    }),
  }),
  isLogged: fc.boolean(),
  hasTwins: fc.boolean(),
})
