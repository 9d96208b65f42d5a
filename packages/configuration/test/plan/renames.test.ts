import { describe, expect, it } from 'vitest'
import { replaceIn } from '../support/edited-files.ts'
import { useScene } from '../support/use-scene.ts'

const scene = useScene()

describe('renames', () => {
  const rename = (files: Map<string, string>): void => {
    replaceIn(
      files,
      'user-groups/engineering.yaml',
      'name: Engineering',
      'name: Builders\n$renamedFrom: Engineering',
    )
    for (const [path, text] of files)
      if (!path.startsWith('user-groups/'))
        files.set(path, text.replaceAll(/(group: |- |\/)Engineering$/gm, '$1Builders'))
  }

  it('keep the object, and what refers to it has nothing to change', async () => {
    const { changes } = await scene.plan(rename)
    expect(changes).toMatchObject([
      {
        action: 'rename',
        address: 'userGroup Builders',
        renamedFrom: 'Engineering',
        properties: [{ path: 'name' }],
      },
    ])
  })

  it('of a network keep its children', async () => {
    const { changes } = await scene.plan((files) => {
      replaceIn(files, 'networks/datacentre.yaml', 'name: datacentre', 'name: dc\n$renamedFrom: datacentre')
      for (const [path, text] of files)
        if (!path.startsWith('networks/')) files.set(path, text.replaceAll(/\bdatacentre$/gm, 'dc'))
    })
    expect(changes.map(({ action, address }) => [action, address])).toEqual([['rename', 'network dc']])
  })

  it('are suggested where one object goes and one with the same content comes', async () => {
    const { warnings } = await scene.plan(
      (files) => {
        const text = files.get('networks/datacentre.yaml') ?? ''
        files.delete('networks/datacentre.yaml')
        files.set('networks/dc.yaml', text.replace('name: datacentre', 'name: dc'))
        for (const [path, other] of files)
          if (!path.startsWith('networks/')) files.set(path, other.replaceAll(/\bdatacentre$/gm, 'dc'))
      },
      { allowDelete: true },
    )
    expect(warnings).toContainEqual(expect.objectContaining({ code: 'RENAME_LIKELY' }))
  })

  it('free a name for another object, which is created when it is free', async () => {
    const { changes } = await scene.plan((files) => {
      rename(files)
      files.set(
        'user-groups/new.yaml',
        'name: Engineering\ninternetAccess: SPLIT_TUNNEL_ON\nmaxDevice: 1\nconnectAuth: ON_PRIOR_AUTH\nallRegionsIncluded: true\n',
      )
    })
    expect(changes).toMatchObject([
      { action: 'rename', address: 'userGroup Builders' },
      { action: 'create', address: 'userGroup Engineering', dependsOn: ['userGroup Builders'] },
    ])
  })

  it('are refused where both names are there', async () => {
    const plan = scene.plan((files) => {
      replaceIn(files, 'user-groups/sales.yaml', 'name: Sales', 'name: Sales\n$renamedFrom: Contractors')
      files.delete('user-groups/contractors.yaml')
      for (const [path, text] of files)
        files.set(path, text.replaceAll(/(group: |- |\/)Contractors$/gm, '$1Sales'))
    })
    await expect(plan).rejects.toMatchObject({
      code: 'RENAME_CONFLICT',
      location: { file: expect.stringMatching(/user-groups\/sales\.yaml$/) as string, line: 2 },
    })
  })

  it("are refused where two objects take each other's names", async () => {
    const plan = scene.plan((files) => {
      replaceIn(files, 'user-groups/sales.yaml', 'name: Sales', 'name: Contractors\n$renamedFrom: Sales')
      replaceIn(
        files,
        'user-groups/contractors.yaml',
        'name: Contractors',
        'name: Sales\n$renamedFrom: Contractors',
      )
    })
    await expect(plan).rejects.toMatchObject({
      code: 'RENAME_CONFLICT',
      message: expect.stringMatching(/^userGroup \w+ and userGroup \w+ take each other's names/) as string,
      location: { line: 1 },
    })
  })

  it('have a warning where no object has the old name, so that one is created', async () => {
    const misspelled = (files: Map<string, string>): void => {
      files.set('networks/new.yaml', 'name: new\n$renamedFrom: datacenter\n')
    }
    const { changes, warnings } = await scene.plan(misspelled)
    expect(changes).toMatchObject([{ action: 'create', address: 'network new' }])
    expect(warnings).toMatchObject([
      { code: 'RENAME_UNKNOWN', message: expect.stringContaining('"datacenter"') as string },
    ])
    const done = await scene.plan((files) => {
      replaceIn(files, 'networks/datacentre.yaml', 'name: datacentre', 'name: datacentre\n$renamedFrom: old')
    })
    expect(done).toMatchObject({ changes: [], warnings: [] })
  })
})
