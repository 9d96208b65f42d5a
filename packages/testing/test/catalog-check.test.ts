import { type Catalog, defineCatalog, describe as describeMethod } from '@cloudconnexa/core/catalog'
import { describe, expect, it } from 'vitest'
import { collectFindings, good } from './support/findings.ts'
import { createThing, getThing, listThings, things } from './support/things.ts'

const catalog = defineCatalog(things, 'Things.', [
  describeMethod(listThings, { method: 'list', summary: 'Lists things.', paging: 'pages' }),
  describeMethod(getThing, { method: 'get', arguments: ['id'], summary: 'Reads a thing.' }),
  describeMethod(createThing, { method: 'create', arguments: ['body'], summary: 'Creates a thing.' }),
])

function check(changes: Partial<Catalog>): Promise<readonly string[]> {
  const changed: Catalog = { ...catalog, ...changes }
  return collectFindings('catalog', { ...good, catalog: changed })
}

describe('catalog', () => {
  it('accepts a catalog that fits, and a package without one', async () => {
    expect(await check({})).toEqual([])
    expect(await collectFindings('catalog', good)).toEqual([])
  })

  it('refuses that of another service', async () => {
    expect(await check({ service: 'planets' })).toEqual([expect.stringContaining('planets')])
  })

  it('finds an operation without a method', async () => {
    const entries = catalog.entries.filter(({ path }) => path !== 'things.get')
    expect(await check({ entries })).toEqual([expect.stringContaining('carries out getThing')])
  })

  it('finds a method that the service does not have', async () => {
    const entries = catalog.entries.map((entry) =>
      entry.path === 'things.get' ? { ...entry, path: 'things.read' } : entry,
    )
    const findings = await check({ entries })
    expect(findings).toContainEqual(expect.stringContaining('things.read is in the catalog, but'))
  })

  it('finds more arguments than the method takes', async () => {
    const entries = catalog.entries.map((entry) =>
      entry.path === 'things.list' ? { ...entry, arguments: [idArgument, idArgument] } : entry,
    )
    expect(await check({ entries })).toEqual([expect.stringContaining('names 2')])
  })

  it('finds an operation that the definition does not list', async () => {
    const entries = catalog.entries.map((entry) =>
      entry.path === 'things.get' ? { ...entry, operations: ['getThing', 'getPlanet'] } : entry,
    )
    expect(await check({ entries })).toEqual([expect.stringContaining('getPlanet')])
  })

  it('finds a reference that leads nowhere', async () => {
    const load: Catalog['load'] = async () => ({ ...(await catalog.load()), schemas: {} })
    expect(await check({ load })).toContainEqual(expect.stringContaining('refers to a schema thing'))
  })
})

const idArgument = { name: 'id', type: 'string', in: 'path' } as const
