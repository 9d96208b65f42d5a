import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { Secret } from '@cloudconnexa/core'
import type { Model } from '@cloudconnexa/core/model'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { generate } from '../../generate/generate.ts'
import { readDocument } from '../../generate/spec/read-document.ts'
import { documentedSections } from '../../generate/spec/sections.ts'
import { toCamelCase, toPascalCase } from '../../generate/spec/text-case.ts'
import { makeFolder, makePackages, root } from './workspace.ts'

type Models = Readonly<Record<string, Model<unknown>>>

const specFolder = join(root, 'spec')
let packagesFolder = ''

beforeAll(async () => {
  packagesFolder = makePackages(
    makeFolder(),
    documentedSections.map((section) => section.package),
  )
  await generate({ specFolder, packagesFolder, mode: 'write', modelsOnly: true })
})

afterAll(() => rmSync(packagesFolder, { recursive: true }))

async function readModels(packageName: string): Promise<Models> {
  // The module exists only since beforeAll; that all its exports are models is what a test below proves.
  return (await import(join(packagesFolder, packageName, 'src/schemas/index.gen.ts'))) as Models
}

async function model(packageName: string, name: string): Promise<Model<unknown>> {
  const found = (await readModels(packageName))[name]
  if (!found) throw new Error(`${packageName} has no model ${name}`)
  return found
}

describe('what the packages export', () => {
  it.each(documentedSections.map((section) => section.package))(
    '%s exports models only',
    async (packageName) => {
      const models = Object.entries(await readModels(packageName))
      expect(models.length).toBeGreaterThan(0)
      for (const [key, value] of models) {
        expect(key).toBe(toCamelCase(value.name))
        expect(value).toMatchObject({ parse: expect.any(Function), serialize: expect.any(Function) })
      }
    },
  )

  it('has a model for every body and every response of every operation', async () => {
    for (const section of documentedSections) {
      const models = await readModels(section.package)
      const operations = readDocument(specFolder).operations.filter((one) => section.tags.includes(one.tag))
      for (const { id, body, response } of operations) {
        if (body) expect(readKind(models, body.$ref, `${id}Request`, 'request'), id).toBe('request')
        if (response)
          expect(readKind(models, response.$ref, `${id}Response`, 'response'), id).toBe('response')
      }
    }
  })
})

function readKind(models: Models, reference: string | undefined, nameInline: string, side: string): unknown {
  if (reference === undefined) return models[toCamelCase(toPascalCase(nameInline))]?.kind
  const name = reference.split('/').at(-1) ?? ''
  return (
    (side === 'request' && models[toCamelCase(`${name}Request`)]?.kind) || models[toCamelCase(name)]?.kind
  )
}

describe('request models', () => {
  it('refuses an unknown property', async () => {
    const request = await model('networks', 'networkRouteRequest')
    expect(request.parse({ value: '10.8.0.0/24' })).toEqual({ value: '10.8.0.0/24' })
    expect(() => request.parse({ value: '10.8.0.0/24', subnet: '10.8.0.0/24' })).toThrow(/subnet/)
  })

  it('allows an optional property to be missing, but not to be undefined or null', async () => {
    const request = await model('networks', 'networkRouteRequest')
    expect(() => request.parse({ value: '10.8.0.0/24', description: undefined })).toThrow(/description/)
    expect(() => request.parse({ value: '10.8.0.0/24', description: null })).toThrow(/description/)
  })

  it('requires a required property', async () => {
    const request = await model('networks', 'networkCreateRequest')
    expect(() => request.parse({})).toThrow(/name/)
  })

  it('refuses unknown values of enums, also further down', async () => {
    const create = await model('networks', 'networkCreateRequest')
    expect(() => create.parse({ name: 'office', internetAccess: 'SOMETIMES' })).toThrow(/internetAccess/)
    const services = await model('networks', 'networkIpServiceRequest')
    const custom = { protocol: 'SCTP', port: [{ value: 80 }] }
    expect(() =>
      services.parse({ name: 'web', type: 'IP_SOURCE', config: { customServiceTypes: [custom] } }),
    ).toThrow(/customServiceTypes\[0\]\.protocol/)
  })

  it('checks formats and bounds of the document', async () => {
    const update = await model('networks', 'networkUpdateRequest')
    const id = '00000000-0000-0000-0000-000000000001'
    expect(update.parse({ name: 'office', gatewaysIds: [id] })).toEqual({ name: 'office', gatewaysIds: [id] })
    expect(() => update.parse({ name: 'office', gatewaysIds: ['one'] })).toThrow(/gatewaysIds\[0\]/)
    const group = await model('user-groups', 'userGroupRequest')
    expect(() => group.parse({ name: 'staff', maxDevice: 2.5 })).toThrow(/maxDevice/)
    expect(() => group.parse({ name: 'staff', maxDevice: 2 ** 31 })).toThrow(/maxDevice/)
    const domains = await model('cyber-shield', 'addDomainsRequest')
    const many = Array.from({ length: 1001 }, (_, index) => ({ domain: `d${index}.example` }))
    expect(() => domains.parse({ domainAndComments: many })).toThrow(/domainAndComments/)
    expect(domains.parse({ domainAndComments: many.slice(1) })).toEqual({ domainAndComments: many.slice(1) })
  })

  it('does not check limits of other clients', async () => {
    const group = await model('user-groups', 'userGroupRequest')
    expect(group.parse({ name: 'n'.repeat(41) })).toEqual({ name: 'n'.repeat(41) })
  })

  it('is strict where the same schema is open as a response', async () => {
    const value = { version: '14', condition: 'LATER_THAN' }
    const request = await model('device-postures', 'versionPolicyRequest')
    const response = await model('device-postures', 'versionPolicy')
    expect(() => request.parse(value)).toThrow(/condition/)
    expect(response.parse(value)).toBe(value)
  })

  it('takes a pre-shared key as a string or a secret', async () => {
    const request = await model('networks', 'ipSecConfigRequest')
    const config = { platform: 'AWS', authenticationType: 'SHARED_SECRET' }
    for (const preSharedKey of ['opensesame', new Secret('opensesame')]) {
      const value = { ...config, preSharedKey }
      expect(request.parse(value)).toBe(value)
      expect(request.serialize(value)).toBe(JSON.stringify({ ...config, preSharedKey: 'opensesame' }))
    }
    expect(() => request.parse({ ...config, preSharedKey: 7 })).toThrow(/Expected a string or a Secret/)
  })

  it('names a body without a name in the document after its operation', async () => {
    const topology = await model('settings', 'setTopologyRequest')
    expect(topology.parse('FULL_MESH')).toBe('FULL_MESH')
    expect(() => topology.parse('RING')).toThrow(/SetTopologyRequest/)
  })
})

describe('response models', () => {
  const user = { id: 'u1', username: 'ada', groupId: 'g1', status: 'ACTIVE', role: 'MEMBER' }

  it('keeps an unknown property, in the very object that came in', async () => {
    const value = {
      ...user,
      devices: [{ id: 'd1', name: 'laptop', userId: 'u1', colour: 'blue' }],
      shoeSize: 42,
    }
    expect((await model('users', 'userResponse')).parse(value)).toBe(value)
  })

  it('takes values of enums that later versions add', async () => {
    const value = { ...user, authType: 'RETINA' }
    expect((await model('users', 'userResponse')).parse(value)).toBe(value)
  })

  it('does not check formats', async () => {
    const value = { id: 'not a uuid', type: 'IP_V4', subnet: 'not a subnet' }
    expect((await model('networks', 'networkRouteResponse')).parse(value)).toBe(value)
  })

  it('finds a missing or mistyped property', async () => {
    const response = await model('users', 'userResponse')
    expect(() => response.parse({ ...user, id: 7 })).toThrow(/id/)
    const { role: _, ...withoutRole } = user
    expect(() => response.parse(withoutRole)).toThrow(/role/)
    const page = await model('users', 'pageUserResponse')
    const counts = { totalElements: 1, totalPages: 1, numberOfElements: 1, page: 0, size: 10 }
    expect(() => page.parse({ content: [{ ...user, email: null }], ...counts })).toThrow(
      /content\[0\]\.email/,
    )
  })

  it('refuses a secret that has not been wrapped', async () => {
    const credentials = await model('account', 'authCredentials')
    const value = { clientId: 'acme.abc', clientSecret: new Secret('opensesame') }
    expect(credentials.parse(value)).toBe(value)
    expect(() => credentials.parse({ clientSecret: 'opensesame' })).toThrow(/Expected a Secret/)
    const token = await model('networks', 'generateNetworkConnectorTokenResponse')
    expect(() => token.parse('opensesame')).toThrow(/Expected a Secret/)
  })

  it('has a model for a list without an envelope', async () => {
    const regions = await model('regions', 'listRegionsResponse')
    expect(regions.parse([{ id: 'us-east-1' }])).toEqual([{ id: 'us-east-1' }])
    expect(() => regions.parse([{ country: 'US' }])).toThrow(/\[0\]\.id/)
  })
})
