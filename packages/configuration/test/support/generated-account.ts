import * as fc from 'fast-check'

/** Names that YAML, file systems or references might take for something else. */
const hostileNames = [
  'yes', 'null', '~', '1', '1e3', '0x1F', '1:20', '010', '.inf', '- x', '# c', 'a: b', '@x', '!x', '&a', '*a', '%x', '|', '>-',
  '"', "'", '$id:1', '$$x', '$x', '${secret:x}', 'a/b', 'a%2Fb', '%25', ' x', 'x ', 'CON', '__proto__', 'constructor', '日本',
  'Büro', 'x\ny', 'x\u2028y', 'Ω'.repeat(90), '{a}', '[a]', 'NO', 'on', '2026-11-28', '=', '<<', '?',
] // prettier-ignore

/** A network of a generated account. */
interface GeneratedNetwork {
  readonly body: {
    readonly name: string
    readonly egress: boolean
    readonly internetAccess: string
    readonly tunnelingProtocol: string
    readonly description?: string | undefined
  }
  readonly routes: readonly { readonly value: string; readonly description?: string | undefined }[]
  readonly connectors: readonly object[]
  readonly ipServices: readonly { readonly name: string; readonly type: string }[]
  readonly applications: readonly { readonly name: string }[]
}

/** A host of a generated account. */
interface GeneratedHost {
  readonly body: { readonly name: string; readonly domain: string }
  readonly connectors: readonly object[]
  readonly ipServices: readonly { readonly name: string }[]
  readonly applications: readonly { readonly name: string }[]
}

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
  readonly policies: readonly {
    readonly name: string
    readonly body: object
    readonly groups: readonly number[]
  }[]
  readonly postures: readonly {
    readonly name: string
    readonly body: object
    readonly groups: readonly number[]
  }[]
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

const name = fc.oneof(
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 24 }) },
  { weight: 1, arbitrary: fc.constantFrom(...hostileNames) },
  { weight: 2, arbitrary: fc.stringMatching(/^[a-z]{1,8}-[0-9]{1,3}$/) },
)
const description = fc.option(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }), {
  nil: undefined,
})
const names = (maxLength: number) => fc.uniqueArray(name, { maxLength })
const positions = fc.uniqueArray(fc.nat(20), { maxLength: 3 })
const region = fc.constantFrom('us-east-1', 'eu-central-1')
const range = fc
  .integer({ min: 1, max: 60_000 })
  .map((first) => ({ lowerValue: first, upperValue: first + 5 }))
const config = fc.option(
  fc.oneof(
    fc
      .uniqueArray(fc.constantFrom('SSH', 'HTTP', 'HTTPS', 'DNS'), { minLength: 1 })
      .map((serviceTypes) => ({ serviceTypes })),
    fc.record({
      customServiceTypes: fc.uniqueArray(
        fc.record({
          protocol: fc.constantFrom('TCP', 'UDP'),
          port: fc.array(range, { minLength: 1, maxLength: 3 }),
        }),
        { minLength: 1, selector: ({ protocol }) => protocol },
      ),
    }),
  ),
  { nil: undefined },
)

/** Leaves out what is `undefined`, as JSON would. */
function omitAbsent<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as T
}

const phase = fc.record({
  encryptionAlgorithms: fc.shuffledSubarray(['AES128', 'AES256'], { minLength: 1 }),
  integrityAlgorithms: fc.shuffledSubarray(['SHA2_256', 'SHA2_384'], { minLength: 1 }),
  diffieHellmanGroups: fc.constant(['G_14']),
  lifetimeSec: fc.integer({ min: 60, max: 86_400 }),
})
const ipSecConfig = fc
  .record({
    preSharedKey: fc.string({ minLength: 8, maxLength: 24 }),
    phase1: phase,
    phase2: phase,
    detects: fc.boolean(),
    startupAction: fc.constantFrom('START', 'ATTACH'),
  })
  .map(({ preSharedKey, phase1, phase2, detects, startupAction }) => ({
    platform: 'OTHER',
    authenticationType: 'SHARED_SECRET',
    remoteSitePublicIp: '198.51.100.7',
    preSharedKey,
    ikeProtocol: omitAbsent({
      protocolVersion: 'IKE_V2',
      phase1,
      phase2,
      rekey: { marginTimeSec: 270, fuzzPercent: 100, replayWindowSize: 1024 },
      deadPeerDetection: detects ? { timeoutSec: 30, deadPeerHandling: 'RESTART' } : undefined,
      startupAction,
    }),
  }))

const connectors = (isIpSec: boolean) =>
  fc.uniqueArray(
    fc
      .record({ name, description, vpnRegionId: region, ...(isIpSec ? { ipSecConfig } : {}) })
      .map((connector) => omitAbsent(connector)),
    { maxLength: 3, selector: (connector) => connector.name },
  )

const network = (index: number, networkName: string): fc.Arbitrary<GeneratedNetwork> =>
  fc
    .record({
      description,
      egress: fc.boolean(),
      isIpSec: fc.boolean(),
      internetAccess: fc.constantFrom('SPLIT_TUNNEL_ON', 'RESTRICTED_INTERNET'),
      // Now and then as many as a large site has.
      count: fc.oneof({ weight: 9, arbitrary: fc.nat(4) }, { weight: 1, arbitrary: fc.constant(200) }),
      note: description,
      isIpV6: fc.boolean(),
    })
    .chain(({ isIpSec, count, note, isIpV6, ...body }) =>
      fc.record({
        body: fc.constant(
          omitAbsent({ ...body, name: networkName, tunnelingProtocol: isIpSec ? 'IPSEC' : 'OPENVPN' }),
        ),
        routes: fc.constant(
          Array.from({ length: count }, (_, route) => ({
            value: isIpV6
              ? `fd00:${String(index + 1)}:${String(route)}::/48`
              : `10.${String(index + 1)}.${String(route)}.0/24`,
            ...(note === undefined ? {} : { description: note }),
          })),
        ),
        connectors: connectors(isIpSec),
        ipServices: fc.uniqueArray(
          fc
            .record({ name, description, config, type: fc.constantFrom('IP_SOURCE', 'SERVICE_DESTINATION') })
            .map((service) => omitAbsent(service)),
          { maxLength: 3, selector: (service) => service.name },
        ),
        applications: fc.uniqueArray(
          fc
            .record({ name, description, config, exactMatch: fc.boolean() })
            .map(({ exactMatch, ...rest }) =>
              omitAbsent({ ...rest, routes: [{ value: 'app.example.com', exactMatch }] }),
            ),
          { maxLength: 3, selector: (application) => application.name },
        ),
      }),
    )

const host = (hostName: string): fc.Arbitrary<GeneratedHost> =>
  fc.record({
    body: description.map((text) =>
      omitAbsent({ name: hostName, description: text, domain: 'host.example.com' }),
    ),
    connectors: connectors(false),
    ipServices: fc.uniqueArray(
      fc.record({ name, description, config }).map((service) => omitAbsent(service)),
      { maxLength: 2, selector: (service) => service.name },
    ),
    applications: fc.uniqueArray(
      fc
        .record({ name, config })
        .map((application) => omitAbsent({ ...application, routes: [{ value: 'host.example.com' }] })),
      { maxLength: 2, selector: (application) => application.name },
    ),
  })

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

const policyBody = fc
  .record({
    description,
    ips: fc.uniqueArray(fc.nat(200), { minLength: 1, maxLength: 5 }),
    countries: fc.uniqueArray(fc.constantFrom('NO', 'US', 'DE', 'GB'), { minLength: 1 }),
    allowed: fc.boolean(),
  })
  .map(({ ips, countries, allowed, description: text }) =>
    omitAbsent({
      description: text,
      ipCheck: {
        allowed,
        ips: ips.map((byte) => ({ ip: `198.51.100.${String(byte)}/32`, description: 'site' })),
      },
      countryCheck: { allowed: !allowed, countries },
      defaultCheck: { allowed },
    }),
  )

const postureBody = fc
  .record({
    description,
    allowed: fc.boolean(),
    antiviruses: fc.option(fc.shuffledSubarray(['AVAST', 'NORTON', 'ESET'], { minLength: 1 }), {
      nil: undefined,
    }),
    certificate: fc.option(fc.constant('-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n'), {
      nil: undefined,
    }),
  })
  .map(({ description: text, allowed, antiviruses, certificate }) =>
    omitAbsent({
      description: text,
      windows: omitAbsent({
        allowed,
        antiviruses,
        certificate,
        version: { version: '10.0.1', condition: 'GTE' },
      }),
      macos: { allowed, diskEncrypted: !allowed },
      ...(allowed ? { linux: { allowed } } : {}),
    }),
  )

const policies = (body: fc.Arbitrary<object>) =>
  names(3).chain((all) =>
    fc.tuple(...all.map((one) => fc.record({ name: fc.constant(one), body, groups: positions }))),
  )

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
  policies: policies(policyBody),
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
