import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Secret } from '@cloudconnexa/core'
import type { Model } from '@cloudconnexa/core/service'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { generate } from '../../generate/generate.ts'
import { readDocument } from '../../generate/read-document.ts'
import { documentedSections } from '../../generate/sections.ts'
import { camelCase, pascalCase } from '../../generate/text-case.ts'
import { makeFolder, makePackages, root, write } from './workspace.ts'

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

async function modelsOf(packageName: string): Promise<Models> {
  // The module exists only since beforeAll; that all its exports are models is what a test below proves.
  return (await import(join(packagesFolder, packageName, 'src/schemas/index.gen.ts'))) as Models
}

async function model(packageName: string, name: string): Promise<Model<unknown>> {
  const found = (await modelsOf(packageName))[name]
  if (!found) throw new Error(`${packageName} has no model ${name}`)
  return found
}

/** Compiles the generated files of all packages, or of one; returns what the compiler finds. */
function typeCheck(packageName = '*'): string {
  write(
    join(packagesFolder, 'tsconfig.json'),
    JSON.stringify({
      extends: join(root, 'tsconfig.base.json'),
      compilerOptions: { noEmit: true, composite: false, emitDeclarationOnly: false },
      include: [`${packageName}/src/models/*.ts`, `${packageName}/src/schemas/*.ts`],
    }),
  )
  const command = [join(root, 'node_modules/typescript/bin/tsc'), '-p', packagesFolder, '--pretty', 'false']
  return spawnSync(process.execPath, command, { encoding: 'utf8' }).stdout
}

describe('types', () => {
  test('the models of all sections compile', { timeout: 60_000 }, () => {
    expect(typeCheck()).toBe('')
  })

  test('an interface and a schema that differ do not compile', { timeout: 60_000 }, () => {
    const source = join(packagesFolder, 'users/src')
    const text = readFileSync(join(source, 'models/user-response.gen.ts'), 'utf8')
    const schema = readFileSync(join(source, 'schemas/user-response.gen.ts'), 'utf8')
    const broken = {
      'property-of-the-interface-only': text.replace(
        'username: string',
        'username: string; readonly nick: string',
      ),
      'property-of-the-schema-only': text.replace('readonly username: string\n', ''),
      'required-by-the-schema-only': text.replace('readonly username: string', 'readonly username?: string'),
      'required-by-the-interface-only': text.replace('readonly email?: string', 'readonly email: string'),
      'property-of-another-type': text.replace('readonly username: string', 'readonly username: number'),
    }
    const files = Object.entries({ ...broken, 'not-broken': text }).flatMap(([name, changed]) => {
      const paths = [join(source, `models/${name}.gen.ts`), join(source, `schemas/${name}.gen.ts`)] as const
      write(paths[0], changed)
      write(paths[1], schema.replace('../models/user-response.gen.ts', `../models/${name}.gen.ts`))
      return paths
    })
    const output = typeCheck('users')
    for (const path of files) rmSync(path)
    const found = new Set(output.match(/(?<=\/)[\w-]+(?=\.gen\.ts\()/g))
    expect([...found].toSorted()).toEqual(Object.keys(broken).toSorted())
  })
})

describe('what the packages export', () => {
  test.each(documentedSections.map((section) => section.package))(
    '%s exports models only',
    async (packageName) => {
      const models = Object.entries(await modelsOf(packageName))
      expect(models.length).toBeGreaterThan(0)
      for (const [key, value] of models) {
        expect(key).toBe(camelCase(value.name))
        expect(value).toMatchObject({ parse: expect.any(Function), serialize: expect.any(Function) })
      }
    },
  )

  test('every body and every answer of every operation has a model', async () => {
    for (const section of documentedSections) {
      const models = await modelsOf(section.package)
      const operations = readDocument(specFolder).operations.filter((one) => section.tags.includes(one.tag))
      for (const { id, body, answer } of operations) {
        if (body) expect(kindOf(models, body.$ref, `${id}Request`, 'request'), id).toBe('request')
        if (answer) expect(kindOf(models, answer.$ref, `${id}Response`, 'response'), id).toBe('response')
      }
    }
  })
})

function kindOf(models: Models, reference: string | undefined, inlineName: string, side: string): unknown {
  if (reference === undefined) return models[camelCase(pascalCase(inlineName))]?.kind
  const name = reference.split('/').at(-1) ?? ''
  return (side === 'request' && models[camelCase(`${name}Request`)]?.kind) || models[camelCase(name)]?.kind
}

describe('request models', () => {
  test('an unknown property is refused', async () => {
    const request = await model('networks', 'networkRouteRequest')
    expect(request.parse({ value: '10.8.0.0/24' })).toEqual({ value: '10.8.0.0/24' })
    expect(() => request.parse({ value: '10.8.0.0/24', subnet: '10.8.0.0/24' })).toThrow(/subnet/)
  })

  test('an optional property may be left out, but not be undefined or null', async () => {
    const request = await model('networks', 'networkRouteRequest')
    expect(() => request.parse({ value: '10.8.0.0/24', description: undefined })).toThrow(/description/)
    expect(() => request.parse({ value: '10.8.0.0/24', description: null })).toThrow(/description/)
  })

  test('a required property may not be left out', async () => {
    const request = await model('networks', 'networkCreateRequest')
    expect(() => request.parse({})).toThrow(/name/)
  })

  test('enums are closed, also further down', async () => {
    const create = await model('networks', 'networkCreateRequest')
    expect(() => create.parse({ name: 'office', internetAccess: 'SOMETIMES' })).toThrow(/internetAccess/)
    const services = await model('networks', 'networkIpServiceRequest')
    const custom = { protocol: 'SCTP', port: [{ value: 80 }] }
    expect(() =>
      services.parse({ name: 'web', type: 'IP_SOURCE', config: { customServiceTypes: [custom] } }),
    ).toThrow(/customServiceTypes\[0\]\.protocol/)
  })

  test('formats and bounds of the document are checked', async () => {
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

  test('limits of other clients are not checked', async () => {
    const group = await model('user-groups', 'userGroupRequest')
    expect(group.parse({ name: 'n'.repeat(41) })).toEqual({ name: 'n'.repeat(41) })
  })

  test('a schema of both directions is strict as a request and open as an answer', async () => {
    const value = { version: '14', condition: 'LATER_THAN' }
    const request = await model('device-postures', 'versionPolicyRequest')
    const response = await model('device-postures', 'versionPolicy')
    expect(() => request.parse(value)).toThrow(/condition/)
    expect(response.parse(value)).toBe(value)
  })

  test('a pre-shared key may be text or a secret', async () => {
    const request = await model('networks', 'ipSecConfigRequest')
    const config = { platform: 'AWS', authenticationType: 'SHARED_SECRET' }
    for (const preSharedKey of ['opensesame', new Secret('opensesame')]) {
      const value = { ...config, preSharedKey }
      expect(request.parse(value)).toBe(value)
      expect(request.serialize(value)).toBe(JSON.stringify({ ...config, preSharedKey: 'opensesame' }))
    }
    expect(() => request.parse({ ...config, preSharedKey: 7 })).toThrow(/Expected a string or a Secret/)
  })

  test('a body without a name in the document is named after its operation', async () => {
    const topology = await model('settings', 'setTopologyRequest')
    expect(topology.parse('FULL_MESH')).toBe('FULL_MESH')
    expect(() => topology.parse('RING')).toThrow(/SetTopologyRequest/)
  })
})

describe('response models', () => {
  const user = { id: 'u1', username: 'ada', groupId: 'g1', status: 'ACTIVE', role: 'MEMBER' }

  test('an unknown property is kept, in the very object that came in', async () => {
    const value = {
      ...user,
      devices: [{ id: 'd1', name: 'laptop', userId: 'u1', colour: 'blue' }],
      shoeSize: 42,
    }
    expect((await model('users', 'userResponse')).parse(value)).toBe(value)
  })

  test('an enum takes values that later versions add', async () => {
    const value = { ...user, authType: 'RETINA' }
    expect((await model('users', 'userResponse')).parse(value)).toBe(value)
  })

  test('formats are not checked', async () => {
    const value = { id: 'not a uuid', type: 'IP_V4', subnet: 'not a subnet' }
    expect((await model('networks', 'networkRouteResponse')).parse(value)).toBe(value)
  })

  test('a missing or mistyped property is found', async () => {
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

  test('a secret must have been wrapped', async () => {
    const credentials = await model('account', 'authCredentials')
    const value = { clientId: 'acme.abc', clientSecret: new Secret('opensesame') }
    expect(credentials.parse(value)).toBe(value)
    expect(() => credentials.parse({ clientSecret: 'opensesame' })).toThrow(/Expected a Secret/)
    const token = await model('networks', 'generateNetworkConnectorTokenResponse')
    expect(() => token.parse('opensesame')).toThrow(/Expected a Secret/)
  })

  test('a list without an envelope has a model', async () => {
    const regions = await model('regions', 'listRegionsResponse')
    expect(regions.parse([{ id: 'us-east-1' }])).toEqual([{ id: 'us-east-1' }])
    expect(() => regions.parse([{ country: 'US' }])).toThrow(/\[0\]\.id/)
  })
})
