import { NotFoundError, UnsupportedOperationError } from '@cloudconnexa/errors'
import { connect } from '@cloudconnexa/service-tests'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { type DnsServerAddresses, settings } from '../src/index.ts'

it('reads custom DNS servers that are not set as undefined', async () => {
  await using connection = await connect({ settings }, () => [200])
  const servers = await connection.client.settings.dns.servers.get()
  expectTypeOf(servers).toEqualTypeOf<DnsServerAddresses | undefined>()
  expect(servers).toBeUndefined()
})

it('reads a DNS suffix that is not set as undefined', async () => {
  await using connection = await connect({ settings }, () => [200])
  expect(await connection.client.settings.dns.suffix.get()).toBeUndefined()
})

it.each<[string, Parameters<typeof connect>[1]]>([
  ['a refusal', () => [400, { errorMessage: 'LDAP is not configured', statusError: 'Bad Request' }]],
  ['a success with the body of a refusal', () => [200, { statusError: 'Bad Request' }]],
  ['an empty body', () => [200]],
])('reads group mappings that are not configured as undefined, from %s', async (_name, respond) => {
  await using connection = await connect({ settings }, respond)
  const { auth } = connection.client.settings
  expect(await auth.ldapGroupMappings.get()).toBeUndefined()
  expect(await auth.samlGroupMappings.get()).toBeUndefined()
})

describe('a value that cannot be right', () => {
  it('is a compile error, and sends nothing', async () => {
    await using connection = await connect({ settings }, () => [200])
    const { wpc, users, dns } = connection.client.settings
    expectTypeOf<'HUB_AND_SPOKE'>().not.toExtend<Parameters<typeof wpc.topology.set>[0]>()
    const topology = wpc.topology.set(untyped('HUB_AND_SPOKE'))
    expectTypeOf<string>().not.toExtend<Parameters<typeof users.connectionTimeout.set>[0]>()
    const timeout = users.connectionTimeout.set(untyped('24'))
    // Zones are wrapped in an object.
    expectTypeOf<readonly { name: string }[]>().not.toExtend<Parameters<typeof dns.zones.set>[0]>()
    const zones = dns.zones.set(untyped([{ name: 'corp.example.com' }]))
    for (const call of [topology, timeout, zones]) {
      await expect(call).rejects.toMatchObject({ name: 'ValidationError', origin: 'client' })
    }
    expect(connection.sent).toEqual([])
  })

  it('is the API’s to refuse where only the API knows', async () => {
    const refusal = {
      errorDetails: { region: [{ errorCode: '1', message: 'Unknown region' }] },
      errorMessage: 'Unknown region',
      statusError: 'Bad Request',
    }
    await using connection = await connect({ settings }, () => [400, refusal])
    const setting = connection.client.settings.wpc.defaultRegion.set('atlantis-1')
    await expect(setting).rejects.toMatchObject({ name: 'ValidationError', operation: 'setDefaultRegion' })
  })
})

it('keeps what the API knows and this version does not: values of an enumeration may grow', async () => {
  await using connection = await connect({ settings }, () => [200, 'PARTIAL_MESH'])
  expect(await connection.client.settings.wpc.topology.get()).toBe('PARTIAL_MESH')
})

it('group mappings can only be read', async () => {
  await using connection = await connect({ settings }, () => [404])
  const { auth } = connection.client.settings
  expect(auth.ldapGroupMappings).not.toHaveProperty('set')
  await expect(auth.samlGroupMappings.get()).rejects.toBeInstanceOf(NotFoundError)
})

it.each(['get', 'set'] as const)('%s is not there before the API version of the setting', async (name) => {
  await using connection = await connect({ settings }, () => [200], { apiVersion: '1.1.3' })
  const { ipAllocationMode, routesAdvancedConfiguration } = connection.client.settings.wpc
  const calls =
    name === 'get'
      ? [ipAllocationMode.get(), routesAdvancedConfiguration.get()]
      : [ipAllocationMode.set('BOTH'), routesAdvancedConfiguration.set(true)]
  for (const call of calls) await expect(call).rejects.toBeInstanceOf(UnsupportedOperationError)
  expect(connection.sent).toEqual([])
})

it('turns what is on or off with enable and disable, which write the setting', async () => {
  await using connection = await connect({ settings }, (_, index) => [200, index % 2 === 0])
  const { auth, dns, users, wpc } = connection.client.settings
  const switches = [
    auth.trustedDevices,
    auth.twoFactor,
    dns.proxy,
    users.forceUpdateMaxDevices,
    wpc.routesAdvancedConfiguration,
    wpc.snat,
  ]
  for (const one of switches) {
    expect(await one.enable()).toBe(true)
    expect(await one.disable({ headers: { 'x-mine': 'yes' } })).toBe(false)
  }
  expect(connection.sent.map(({ method, body }) => [method, body])).toEqual(
    switches.flatMap(() => [
      ['PUT', true],
      ['PUT', false],
    ]),
  )
  expectTypeOf(wpc.topology).not.toHaveProperty('enable')
})

it('gives status and attempts with the value', async () => {
  await using connection = await connect({ settings }, (_, index) => (index === 0 ? 'cut' : [200, true]))
  const details = await connection.client.settings.wpc.snat.set(true).withResponse()
  expect(details).toMatchObject({ data: true, status: 200, attempts: 2 })
})

/** What callers without type checks may pass. */
function untyped(value: unknown): never {
  return value as never
}
