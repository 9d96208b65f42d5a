import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { firstPartyKeys } from '../src/first-party-keys.ts'
import { run } from './support/command-line-run.ts'
import { createTemporaryFolder, root } from './support/folders.ts'

describe('the keys of first-party services', () => {
  it('are those of the packages', () => {
    const packages = join(root, 'packages')
    const sections = readdirSync(packages)
      .map((name) => join(packages, name, 'section.json'))
      .filter((path) => existsSync(path))
      .map((path): unknown => JSON.parse(readFileSync(path, 'utf8')))
    const keys = sections.map((section) => String(Reflect.get(Object(section), 'service')))
    expect([...firstPartyKeys].toSorted()).toEqual(keys.toSorted())
  })

  it.each([
    ['networks', 'CloudConnexaClient has a service "networks" already'],
    ['access-groups', 'CloudConnexaClient has a service "accessGroups" already'],
    ['people', '"people" is reserved for a package of the SDK'],
  ])('cause a warning, but the package %s is written', async (name, warning) => {
    const folder = createTemporaryFolder()
    const { exitCode, stderr } = await run(folder, [name])
    expect(exitCode).toBe(0)
    expect(stderr).toContain(`warning: ${warning}`)
    expect(existsSync(join(folder, name, 'package.json'))).toBe(true)
  })

  it.each(['use', 'request'])('%s is refused, because every client has it', async (name) => {
    const { exitCode, stderr } = await run(createTemporaryFolder(), [name])
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining(`client.${name} means something else`)])
  })
})
