import { isSecret, type Secret } from '@cloudconnexa/core'
import { startEmulator } from '@cloudconnexa/emulator'
import { describe, expect, it } from 'vitest'
import { reportFigures } from '../../../core/test/support/report-figures.ts'
import { CloudConnexaClient } from '../../src/index.ts'
import * as definitions from '../../src/service-definitions.gen.ts'
import { createScriptedClient } from './support/scripted-client.ts'
import { apiOperations } from './support/api-document.ts'
import { startList, start } from './support/call-method.ts'
import { findCanaries } from './support/canaries.ts'
import { collectPrints } from './support/collect-prints.ts'

const figures = { operations: 0, secrets: 0, prints: 0, found: 0 }

reportFigures('returned-secrets', () => figures)

/** All secrets within a value. */
function findSecrets(value: unknown): readonly Secret[] {
  if (isSecret(value)) return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(findSecrets) : []
}

/** Prints a value in every way and finds none of its secrets in clear. */
function expectMasked(value: unknown, count: number): void {
  const secrets = findSecrets(value)
  expect(secrets).toHaveLength(count)
  const texts = secrets.map((secret) => secret.reveal())
  const prints = [...collectPrints(value), ...secrets.flatMap(collectPrints), ...secrets.map(String)]
  const found = prints.filter(
    (print) => texts.some((text) => print.includes(text)) || findCanaries(print).length > 0,
  )
  figures.secrets += count
  figures.prints += prints.length
  figures.found += found.length
  expect(texts.filter((text) => text.length < 8)).toEqual([])
  expect(found).toEqual([])
}

/** Builds a response body with a canary at each of the paths of a contract, such as `content[].ipSecConfig.preSharedKey`. */
function buildResponse(paths: readonly string[]): unknown {
  return paths.reduce<unknown>((body, path) => plantSecret(body, path === '' ? [] : path.split('.')), {
    id: '1',
    name: 'office',
  })
}

function plantSecret(value: unknown, [segment, ...rest]: readonly string[]): unknown {
  if (segment === undefined) return 'CANARY-returned'
  const isList = segment.endsWith('[]')
  const name = isList ? segment.slice(0, -2) : segment
  const part = plantSecret({ id: '1', name: 'inner' }, rest)
  return { ...Object(value), [name]: isList ? [part, part] : part }
}

const contracts = Object.values(definitions).flatMap(({ operations }) => operations)
const secretive = contracts.flatMap(({ id, secrets, responseEncoding }) => {
  const operation = apiOperations.find((one) => one.id === id)
  return operation === undefined || secrets === undefined ? [] : [{ ...operation, secrets, responseEncoding }]
})

it('covers more than a dozen operations that return secrets', () => {
  figures.operations = secretive.length
  expect(secretive.length).toBeGreaterThan(12)
})

describe.each(['off', 'warn', 'throw'] as const)('with validation %s', (validate) => {
  it.each(secretive)('$name masks what it returns', async ({ id, name, arguments: names, secrets }) => {
    await using own = createScriptedClient({ validate })
    const body = buildResponse(secrets)
    own.response = { body: typeof body === 'string' ? body : JSON.stringify(body) }
    const isWhole = secrets.includes('')
    // Responses built this way hold their secrets and little else, which the strictest check refuses.
    const result: unknown = await Promise.resolve(start(own.client, name, names, {})).then(
      (value) => value,
      (error: unknown) => error,
    )
    expect(result, id).toBeDefined()
    if (result instanceof Error) {
      expect(validate).toBe('throw')
      expect(collectPrints(result).flatMap(findCanaries)).toEqual([])
      return
    }
    expectMasked(result, isWhole ? 1 : findSecrets(result).length)
    expect(findSecrets(result).length).toBeGreaterThan(0)
    if (!name.endsWith('.list')) return
    for await (const item of startList(own.client, name, names)) {
      expectMasked(item, findSecrets(item).length)
      // The server sends the same page for ever.
      break
    }
  })
})

it('masks every secret that the emulator returns', async () => {
  const emulator = await startEmulator({ profileReadyAfter: 0, cloudIdCreation: true })
  const { clientId, clientSecret, url: baseUrl } = emulator
  const options = { clientId, clientSecret, baseUrl, proxy: false, validate: 'off' } as const
  await using own = new CloudConnexaClient(options)
  try {
    const { networks, users, devices, userGroups } = own
    const partner = await networks.create({ name: 'partner', tunnelingProtocol: 'IPSEC' })
    const tunnel = await networks.connectors.create(partner.id, {
      name: 'tunnel',
      vpnRegionId: 'it-mxp',
      ipSecConfig: {
        platform: 'CISCO',
        authenticationType: 'SHARED_SECRET',
        remoteSitePublicIp: '203.0.113.7',
        preSharedKey: 'CANARY-pre-shared-key',
      },
    })
    expectMasked(tunnel, 1)
    expectMasked(await networks.connectors.get(tunnel.id), 1)
    expectMasked(await networks.connectors.list(), 1)
    expectMasked(await networks.connectors.patch(tunnel.id, { name: 'other' }), 1)
    expectMasked(await networks.connectors.findByName('other'), 1)

    const office = await networks.create({ name: 'office', egress: false, internetAccess: 'SPLIT_TUNNEL_ON' })
    const connector = await networks.connectors.create(office.id, { name: 'gate', vpnRegionId: 'it-mxp' })
    expectMasked(await networks.connectors.profile.generate(connector.id), 1)
    expectMasked(await networks.connectors.token.generate(connector.id), 1)

    const group = await userGroups.findByName('Default')
    const user = await users.create({
      firstName: 'A',
      lastName: 'B',
      username: 'somebody',
      email: 'somebody@example.com',
      groupId: group?.id ?? '',
      role: 'MEMBER',
    })
    const device = await devices.create(user.id, { name: 'laptop', description: '', clientUUID: 'uuid' })
    expectMasked(await devices.profile.generate(user.id, device.id, 'it-mxp'), 1)
  } finally {
    await emulator.close()
  }
})
