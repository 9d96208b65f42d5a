import { cpSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { findReadmeProblems } from '../../check/documents/check-readmes.ts'
import { listPublishedPackages, readManifest, root } from '../../shared/repository.ts'
import { writeService } from '../../new-service/write-service.ts'
import { copyPackages } from '../generate/repository-copy.ts'

function createRepository(...packages: readonly string[]): string {
  const folder = copyPackages('core', ...packages)
  cpSync(join(root, 'spec'), join(folder, 'spec'), { recursive: true })
  return folder
}

it('writes a service that the document does not know', async () => {
  const folder = createRepository('regions')
  const written = await writeService(folder, {
    name: 'print-queues',
    tags: [],
    path: '/printers/queues',
    description: 'Queues of printers.',
  })
  expect(written.filter((path) => !path.startsWith('packages/print-queues/'))).toEqual([
    '.changeset/new-print-queues.md',
  ])
  for (const path of written) expect(existsSync(join(folder, path)), path).toBe(true)
  expect(readManifest(join(folder, 'packages', 'print-queues')).version).toBe(
    readManifest(join(root, 'packages', 'core')).version,
  )
})

it('gives the README what every README has', async () => {
  const folder = createRepository()
  await writeService(folder, { name: 'print-queues', tags: [] })
  const [created] = listPublishedPackages(join(folder, 'packages')).filter(
    ({ directory }) => directory === 'print-queues',
  )
  if (created === undefined) throw new Error('Nothing was written')
  const manifest = { ...created.manifest, name: '@cloudconnexa/print-queues' }
  expect(findReadmeProblems({ ...created, manifest })).toEqual([])
})

it('writes a section of the document with the methods that names.json says', async () => {
  const folder = createRepository()
  await writeService(folder, { name: 'regions', tags: ['Region'], description: 'Where it can be reached.' })
  const service = readFileSync(join(folder, 'packages', 'regions', 'src', 'regions-service.ts'), 'utf8')
  expect(service).toContain(' * API 1.0, `listRegions`, GET /regions')
  expect(service).toContain('list(options?: CallOptions): List<VpnRegionResponse, ListRegionsResponse>')
})

it.each([
  [{ name: 'regions', tags: [] }, 'packages/regions is there already'],
  [{ name: 'limits', tags: [] }, 'client.limits means something else'],
  [{ name: 'planets', tags: ['Planet'] }, 'no tag "Planet"; it has'],
  [{ name: 'planets', tags: ['Region'] }, 'listRegions in client.regions, not in client.planets'],
])('refuses %j before anything is written', async (asked, message) => {
  const folder = createRepository('regions')
  await expect(writeService(folder, asked)).rejects.toThrow(message)
  expect(existsSync(join(folder, 'packages', 'planets'))).toBe(false)
  expect(existsSync(join(folder, '.changeset', `new-${asked.name}.md`))).toBe(false)
})
