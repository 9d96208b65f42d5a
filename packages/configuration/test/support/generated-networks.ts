import * as fc from 'fast-check'
import { description, name, omitAbsent, region } from './generated-names.ts'

/** A network of a generated account. */
export interface GeneratedNetwork {
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
export interface GeneratedHost {
  readonly body: { readonly name: string; readonly domain: string }
  readonly connectors: readonly object[]
  readonly ipServices: readonly { readonly name: string }[]
  readonly applications: readonly { readonly name: string }[]
}

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

/** A network; its position makes its subnets. */
export const network = (index: number, networkName: string): fc.Arbitrary<GeneratedNetwork> =>
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

/** A host with a domain. */
export const host = (hostName: string): fc.Arbitrary<GeneratedHost> =>
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
