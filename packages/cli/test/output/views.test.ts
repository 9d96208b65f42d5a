import { catalogs, loadDetails } from '@cloudconnexa/catalog'
import { startEmulator } from '@cloudconnexa/emulator'
import { describe, expect, it } from 'vitest'
import { findColumns, findView } from '../../src/output/views/find-view.ts'
import { listSchemaPaths } from '../../src/output/selection/schema-paths.ts'
import { readEnvironment } from '../support/environment.ts'
import { runLine } from '../support/run.ts'

const entries = catalogs.flatMap((catalog) => catalog.entries)
const curated = entries.filter(({ path }) => findColumns(path) !== undefined)

describe('views', () => {
  it('have chosen columns for at least 40 operations, among them every list', () => {
    expect(curated.length).toBeGreaterThanOrEqual(40)
    const lists = entries.filter(({ result }) => result === 'list')
    expect(lists.filter((entry) => !curated.includes(entry))).toEqual([])
  })

  it.each(curated.map((entry) => [entry.path, entry] as const))(
    'name properties that the response of %s has',
    async (path, entry) => {
      const { output } = await loadDetails(entry)
      const known = output === undefined ? [] : listSchemaPaths(output)
      // A draft is a request, which has what can be written only.
      if (path.endsWith('.draft') || known.length === 0) return
      const shared = ['type', 'tunnelingProtocol', 'routes']
      const columns = findColumns(path) ?? []
      const missing = columns.map(({ property }) => property).filter((property) => !known.includes(property))
      expect(missing.filter((property) => !shared.includes(property))).toEqual([])
    },
  )

  it('name what a list is of when it is empty', () => {
    const note = (path: string): string | undefined => {
      const entry = entries.find((one) => one.path === path)
      return entry === undefined ? undefined : findView(entry).emptyNote
    }
    expect(note('userGroups.list')).toBe('There are no user groups.')
    expect(note('networks.ipServices.list')).toBe('There are no IP services.')
    expect(note('auditLog.list')).toBe('There are no entries.')
    expect(note('users.get')).toBeUndefined()
  })

  it('are used by the commands', async () => {
    await using emulator = await startEmulator({ seed: 'demo' })
    const environment = readEnvironment(emulator)
    const { stdout, stderr } = await runLine('networks list', { environment, columns: 60 })
    expect({ stdout, stderr }).toMatchInlineSnapshot(`
      {
        "stderr": "",
        "stdout": "Name              Routes        Connectors     Internet acc…
      headquarters      10.10.0.0/1…  headquarters…  SPLIT_TUNNEL…
      datacentre        10.20.0.0/16  datacentre-c…  SPLIT_TUNNEL…
      internet-gateway                internet-gat…  SPLIT_TUNNEL…
      ",
      }
    `)
    const session = await runLine('sessions list', { environment, columns: 200 })
    expect(session.stdout.split('\n')[0]).toBe(
      'User         Device  Status     Network  Host  Connector  Region     Started                 Duration  Received      Sent',
    )
    const empty = await runLine('networks list --fields nmae', { environment })
    expect(empty).toMatchObject({ exitCode: 20, stdout: '' })
    expect(empty.stderr).toBe('The result has no property "nmae".\nDid you mean name?\n')
  })
})
