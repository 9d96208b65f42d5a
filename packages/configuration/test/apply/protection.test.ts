import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { formatPlan, type Plan } from '../../src/index.ts'
import { useScene } from '../support/use-scene.ts'

const scene = useScene()

beforeEach(async () => {
  await scene.account.service.export(files(), { kinds: ['network', 'userGroup'] })
})

const files = (): string => join(scene.folder, 'files')
const network = 'networks/datacentre.yaml'
const group = 'user-groups/engineering.yaml'

async function edit(path: string, from: string | RegExp, to: string): Promise<void> {
  const file = join(files(), path)
  const text = await readFile(file, 'utf8')
  expect(text).toMatch(from)
  await writeFile(file, text.replace(from, to))
}

/** Plans, with all deletions, and applies. */
async function run(): Promise<Plan> {
  const stateFolder = join(scene.folder, 'state')
  const plan = await scene.account.service.plan(files(), { stateFolder, allowDelete: true })
  const { counts } = await scene.account.service.apply(plan, { stateFolder })
  expect(counts.failed).toBe(0)
  return plan
}

describe('$protected', () => {
  it('is remembered by an apply that changes nothing else, and said by its plan', async () => {
    await edit(network, 'name: ', '$protected: true\nname: ')
    scene.account.emulator.requests.clear()
    const plan = await run()
    expect(plan).toMatchObject({ changes: [], changesProtection: true })
    expect(formatPlan(plan)).toContain('only remembers on this machine what they protect')
    expect(scene.account.emulator.requests.list().filter(({ method }) => method !== 'GET')).toEqual([])
    expect(await run()).toMatchObject({ changesProtection: false })
    await rm(join(files(), network))
    await expect(run()).rejects.toMatchObject({ code: 'PROTECTED' })
  })

  it('lasts when its line is gone and something else is applied, until false was', async () => {
    await edit(network, 'name: ', '$protected: true\nname: ')
    await run()
    await edit(network, '$protected: true\n', '')
    await edit(group, 'maxDevice: 3', 'maxDevice: 4')
    await run()
    const text = await readFile(join(files(), network), 'utf8')
    await rm(join(files(), network))
    await expect(run()).rejects.toMatchObject({ code: 'PROTECTED' })
    await writeFile(join(files(), network), `$protected: false\n${text}`)
    await run()
    await rm(join(files(), network))
    expect((await run()).counts.delete).toBe(1)
  })

  it('goes along with a rename', async () => {
    await edit(network, 'name: ', '$protected: true\nname: ')
    await run()
    await edit(network, /\$protected: true\nname: .*/, 'name: renamed\n$renamedFrom: datacentre')
    expect((await run()).counts.rename).toBe(1)
    await rm(join(files(), network))
    await expect(run()).rejects.toMatchObject({ code: 'PROTECTED', message: /network renamed/ })
  })

  it('of a child keeps its parent, also when the file of both is gone', async () => {
    await edit(
      network,
      '- name: datacentre-connector\n',
      '- name: datacentre-connector\n    $protected: true\n',
    )
    await run()
    await rm(join(files(), network))
    await expect(run()).rejects.toMatchObject({
      code: 'PROTECTED',
      message: /networkConnector datacentre\/datacentre-connector/,
    })
  })

  it('is not forgotten when files of other kinds are applied', async () => {
    await edit(network, 'name: ', '$protected: true\nname: ')
    await run()
    const others = join(scene.folder, 'others')
    const stateFolder = join(scene.folder, 'state')
    await scene.account.service.export(others, { kinds: ['dnsRecord'] })
    const plan = await scene.account.service.plan(others, { stateFolder })
    await scene.account.service.apply(plan, { stateFolder })
    await rm(join(files(), network))
    await expect(run()).rejects.toMatchObject({ code: 'PROTECTED' })
  })
})
