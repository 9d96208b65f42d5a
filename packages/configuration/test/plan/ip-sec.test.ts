import { describe, expect, it } from 'vitest'
import { environmentSecrets } from '../../src/index.ts'
import { describeFirst } from '../support/find-findings.ts'
import { writeIpSecNetwork } from '../support/ip-sec-network.ts'
import { useScene } from '../support/use-scene.ts'

const scene = useScene({})

const secrets = [environmentSecrets({ CLOUDCONNEXA_SECRET_PLANT_TUNNEL: 'k'.repeat(20) })]
const file = 'networks/plant.yaml'

/** The file of a network with an IPsec connector, and another protocol for the network, or none. */
function writeNetwork(protocol?: string): string {
  const lines = writeIpSecNetwork('plant/tunnel').filter((line) => !line.startsWith('tunnelingProtocol'))
  return [...(protocol === undefined ? [] : [`tunnelingProtocol: ${protocol}`]), ...lines, ''].join('\n')
}

describe('an IPsec configuration in a network that does not use IPsec', () => {
  it('is not valid, with its place', async () => {
    expect(await describeFirst({ [file]: writeNetwork('OPENVPN') })).toMatch(
      /^FILE_INVALID networks\/plant\.yaml:7:7 "ipSecConfig" of the connector "tunnel" .* set "tunnelingProtocol" to IPSEC/,
    )
    expect(await describeFirst({ [file]: writeNetwork('IPSEC') })).toBe('undefined')
    expect(await describeFirst({ [file]: writeNetwork() })).toBe('undefined')
  })

  it.each([
    ['the network of the account uses OpenVPN', 'OPENVPN'],
    ['the network is created without a protocol', undefined],
  ])('stops a plan where %s, with its place', async (_, protocol) => {
    if (protocol !== undefined)
      scene.account.emulator.state.create('networks', { name: 'plant', tunnelingProtocol: protocol })
    const plan = scene.plan((files) => files.set(file, writeNetwork()), { secrets })
    await expect(plan).rejects.toMatchObject({
      code: 'FILE_INVALID',
      location: { file: expect.stringMatching(/networks\/plant\.yaml$/) as string, line: 6, column: 7 },
    })
  })

  it('is planned where the network of the account uses IPsec and the file does not say so', async () => {
    scene.account.emulator.state.create('networks', { name: 'plant', tunnelingProtocol: 'IPSEC' })
    const plan = await scene.plan((files) => files.set(file, writeNetwork()), { secrets })
    expect(plan.counts).toMatchObject({ create: 1, update: 0 })
  })

  it('is neither exported nor compared where the account still has it', async () => {
    const { state } = scene.account.emulator
    const network = state.create('networks', { name: 'plant', tunnelingProtocol: 'IPSEC' })
    const ipSecConfig = {
      platform: 'OTHER',
      authenticationType: 'SHARED_SECRET',
      preSharedKey: 'k'.repeat(20),
    }
    const body = { name: 'tunnel', vpnRegionId: 'us-east-1', ipSecConfig }
    state.create('connectors', body, { networkId: network.id })
    // Connectors that the file does not manage keep what they have.
    const change = await scene.plan((files) => {
      files.set(file, 'name: plant\ntunnelingProtocol: OPENVPN\n')
    })
    await scene.account.service.apply(change, { stateFolder: scene.folder })
    expect(state.connectors.findBy('networkItemId', network.id)[0]?.ipSecConfig).toBeDefined()
    const plan = await scene.plan((files) => {
      expect(files.get(file)).not.toContain('ipSecConfig')
    })
    expect(plan.changes).toEqual([])
    expect(plan.warnings.map(({ code }) => code)).not.toContain('SECRET_UNKNOWN')
  })

  it('takes effect when the network is changed to IPsec with it: the next plan is empty', async () => {
    scene.account.emulator.state.create('networks', { name: 'plant', tunnelingProtocol: 'OPENVPN' })
    const stateFolder = scene.folder
    const edit = (files: Map<string, string>): void => {
      files.set(file, writeNetwork('IPSEC'))
    }
    const plan = await scene.plan(edit, { secrets, stateFolder })
    const { counts } = await scene.account.service.apply(plan, { secrets, stateFolder })
    expect(counts.failed).toBe(0)
    const next = await scene.plan(edit, { secrets, stateFolder })
    expect(next.changes).toEqual([])
  })
})

describe('dead-peer detection', () => {
  /** The file of an IPsec network with other lines in the protocol of its connector. */
  const writeDetection = (...lines: readonly string[]): string =>
    writeNetwork('IPSEC').replace(
      '        startupAction: START\n',
      ['startupAction: START', ...lines, ''].map((line) => (line === '' ? '' : `        ${line}`)).join('\n'),
    )
  const restart = 'deadPeerDetection: { timeoutSec: 30, deadPeerHandling: RESTART }'

  it.each([
    [
      'a timeout that the API does not keep',
      ['deadPeerDetection: { timeoutSec: 60, deadPeerHandling: NONE }'],
      /:\d+:42 "timeoutSec" of the connector "tunnel" must be 30/,
    ],
    [
      'a restart that `autoInitiate` forbids',
      ['autoInitiate: false', restart],
      /:\d+:64 "deadPeerHandling" of the connector "tunnel" .* "autoInitiate" to true/,
    ],
  ])('is not valid with %s, with its place', async (_, lines, expected) => {
    expect(await describeFirst({ [file]: writeDetection(...lines) })).toMatch(expected)
  })

  it('stops a plan where the account forbids to restart and the file does not say so', async () => {
    const stateFolder = scene.folder
    const first = await scene.plan((files) => files.set(file, writeDetection('autoInitiate: false')), {
      secrets,
    })
    await scene.account.service.apply(first, { secrets, stateFolder })
    const plan = scene.plan((files) => files.set(file, writeDetection(restart)), { secrets, stateFolder })
    await expect(plan).rejects.toMatchObject({ code: 'FILE_INVALID', location: { column: 64 } })
  })

  it.each([
    ['restarts', [restart]],
    ['does nothing', ['deadPeerDetection: { timeoutSec: 30, deadPeerHandling: NONE }']],
    ['is derived', ['autoInitiate: true']],
    ['is left out', []],
  ])('is as the file says after an apply when it %s', async (_, lines) => {
    const options = { secrets, stateFolder: scene.folder }
    const edit = (files: Map<string, string>): void => {
      files.set(file, writeDetection(...lines))
    }
    const { counts } = await scene.account.service.apply(await scene.plan(edit, options), options)
    expect(counts.failed).toBe(0)
    expect((await scene.plan(edit, options)).changes).toEqual([])
  })
})
