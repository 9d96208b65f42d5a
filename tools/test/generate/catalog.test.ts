import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findExampleInput } from '../../generate/catalog/example-input.ts'
import { parseComment } from '../../generate/catalog/parse-comment.ts'
import { createSectionCatalog, type SectionCatalog } from '../../generate/catalog/section-catalog.ts'
import { generate } from '../../generate/generate.ts'
import { readNames } from '../../generate/spec/names.ts'
import { readOperationFacts } from '../../generate/spec/read-operation-facts.ts'
import { serviceSections } from '../../generate/spec/sections.ts'
import { specFolder } from './altered-spec.ts'
import { copyPackages } from './repository-copy.ts'
import { root, temporaryFolder } from './workspace.ts'

const names = readNames(specFolder)
const facts = readOperationFacts(specFolder)

/** The catalog of a section whose service has been changed first. */
function describeAltered(
  packageName: string,
  fileName: string,
  change: (text: string) => string,
): SectionCatalog {
  const folder = temporaryFolder()
  cpSync(join(root, 'packages', packageName, 'src'), join(folder, 'src'), { recursive: true })
  const path = join(folder, 'src', fileName)
  const text = readFileSync(path, 'utf8')
  const changed = change(text)
  expect(changed).not.toBe(text)
  writeFileSync(path, changed)
  const section =
    serviceSections.find((one) => one.package === packageName) ?? expect.unreachable('no section')
  return createSectionCatalog(section, folder, names, facts)
}

const regions = ['regions', 'regions-service.ts'] as const

describe('the catalog of a service', () => {
  it('has methods that are added by hand', () => {
    const added = `
  /**
   * Counts the regions of a continent. Reads the list.
   *
   * API 1.0, \`listRegions\`
   *
   * @param continent - As the API writes it.
   * @returns How many there are.
   * @throws {ValidationError} when the continent is none.
   *
   * @example
   * \`\`\`ts
   * await client.regions.count('EUROPE')
   * \`\`\`
   */
  count(continent: 'EUROPE' | 'ASIA', options?: CallOptions & { readonly country?: string }): Promise<number> {
    return Promise.resolve(0)
  }
`
    const { catalog, details } = describeAltered(...regions, (text) => text.replace(/\}\s*$/, `${added}}\n`))
    expect(catalog.entries.find(({ path }) => path === 'regions.count')).toEqual({
      path: 'regions.count',
      package: '@cloudconnexa/regions',
      kind: 'composite',
      summary: 'Counts the regions of a continent.',
      effect: 'read',
      operations: ['listRegions'],
      arguments: [{ name: 'continent', type: 'string', in: 'method', choices: ['EUROPE', 'ASIA'] }],
      parameters: [{ name: 'country', type: 'string', in: 'method' }],
      result: 'promise',
    })
    expect(details.get('regions.count')).toEqual({
      documentation: 'Counts the regions of a continent. Reads the list.',
      returns: 'How many there are.',
      throws: ['ValidationError when the continent is none.'],
      examples: ["await client.regions.count('EUROPE')"],
      input: {
        type: 'object',
        properties: {
          continent: { type: 'string', enum: ['EUROPE', 'ASIA'], description: 'As the API writes it.' },
          country: { type: 'string' },
        },
        required: ['continent'],
        additionalProperties: false,
        examples: [{ continent: 'EUROPE' }],
      },
      output: { type: 'number' },
    })
  })

  it.each<[string, (text: string) => string, string]>([
    [
      'a method without a comment',
      (text) =>
        text.replace(
          /\/\*\*(?:(?!\*\/)[\s\S])*`listRegions`\s(?:(?!\*\/)[\s\S])*\*\/(?=\s+(?:async )?findById)/,
          '',
        ),
      'regions.findById: it has no doc comment',
    ],
    [
      'a comment that names no operation',
      (text) => text.replace('API 1.0, `listRegions`\n', '\n'),
      'regions.findById: its comment neither names the operations',
    ],
    [
      'a comment that names an operation of which nobody knows',
      (text) => text.replace('API 1.0, `listRegions`\n', 'API 1.0, `listPlanets`\n'),
      'regions.findById: its comment names listPlanets, which is no operation',
    ],
    [
      'an argument of a type that it cannot describe',
      (text) => text.replace('findById(id: string', 'findById(id: Map<string, string>'),
      'regions.findById: no schema can be made of Map',
    ],
    [
      'an optional argument before the options',
      (text) => text.replace('findById(id: string', 'findById(id?: string'),
      'regions.findById: id is optional, and no option',
    ],
    [
      'other arguments than names.json has',
      (text) => text.replace('list(options?: CallOptions)', 'list(continent: string, options?: CallOptions)'),
      'regions.list: its signature has other arguments than []',
    ],
    [
      'an operation without a method',
      (text) => text.replace('  list(options?', '  #list(options?'),
      'has no method for listRegions',
    ],
  ])('fails on %s', (_, change, message) => {
    expect(() => describeAltered(...regions, change)).toThrow(message)
  })
})

describe('the files of the catalog', () => {
  it('hold the services that are there, and are compared', async () => {
    const folder = copyPackages('core', 'catalog', 'regions', 'users')
    const packagesFolder = join(folder, 'packages')
    const run = (mode: 'check' | 'write') => generate({ specFolder, packagesFolder, mode })
    expect((await run('check')).problems).toContainEqual(expect.stringContaining('networks.gen.ts is stale'))
    await run('write')
    expect((await run('check')).problems).toEqual([])
    const data = join(packagesFolder, 'catalog', 'src', 'data')
    const index = readFileSync(join(data, 'catalogs.gen.ts'), 'utf8')
    expect(index).toContain("path: 'users.resetMfa'")
    expect(index).not.toContain('networks.')
    expect(readFileSync(join(data, 'reference-kinds.gen.ts'), 'utf8')).not.toContain('networks.')

    const service = join(packagesFolder, 'regions', 'src', 'regions-service.ts')
    writeFileSync(service, readFileSync(service, 'utf8').replace('Lists all regions.', 'Lists every region.'))
    expect((await run('check')).problems).toEqual([
      `${join(data, 'catalogs.gen.ts')} differs from what npm run generate writes`,
      `${join(data, 'argument-names.gen.ts')} differs from what npm run generate writes`,
      expect.stringContaining('regions.gen.ts differs from what npm run generate writes'),
    ])
  })
})

describe('parseComment', () => {
  it('takes a doc comment apart', () => {
    const parsed = parseComment(`Lists entries of
one hour. Use {@link LogService.listRange} for more.

Second paragraph.

API 1.0, \`listDnsResolutions\`, GET /dns-log

@param startHour - Minutes do
  not count.
@throws {ValidationError} when it is
  no date.
@example
\`\`\`ts
const first = 1

const second = 2
\`\`\``)
    expect(parsed).toEqual({
      summary: 'Lists entries of one hour.',
      documentation: 'Lists entries of one hour. Use `listRange` for more.\n\nSecond paragraph.',
      operations: 'API 1.0, `listDnsResolutions`, GET /dns-log',
      parameters: new Map([['startHour', 'Minutes do not count.']]),
      returns: undefined,
      throws: ['ValidationError when it is no date.'],
      examples: ['const first = 1\n\nconst second = 2'],
    })
  })
})

describe('findExampleInput', () => {
  it.each<[string, string, Readonly<Record<string, unknown>> | undefined]>([
    [
      'arguments and parameters that are written out',
      "const made = await client.things.create('7', { tags: ['a', 1], on: true, none: null }, { size: 5, timeout: 1 })",
      { id: '7', body: { tags: ['a', 1], on: true, none: null }, size: 5 },
    ],
    ['nothing where one is worked out', "client.things.create('7', { tags })", undefined],
    ['nothing where one is a call', "client.things.create('7', load())", undefined],
    ['nothing where one is missing', "client.things.create('7')", undefined],
    ['nothing where another method is called', "client.others.create('7', {})", undefined],
  ])('finds %s', (_, program, input) => {
    expect(findExampleInput(program, 'things.create', ['id', 'body'], ['size'])).toEqual(input)
  })
})
