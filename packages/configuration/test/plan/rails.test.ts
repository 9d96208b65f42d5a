import { describe, expect, it } from 'vitest'
import { formatPlan, parsePlanFile } from '../../src/index.ts'
import { openAccount } from '../support/connect.ts'
import { replaceIn } from '../support/edited-files.ts'
import { useScene } from '../support/use-scene.ts'

const scene = useScene()

describe('a plan that does not fit the account', () => {
  it('is refused for files with ids of another account', async () => {
    const { state } = scene.account.emulator
    for (const _ of [1, 2]) state.create('networks', { name: 'twin' })
    const other = await openAccount({ seed: 'demo', idSeed: 99 })
    try {
      await expect(scene.plan(() => undefined, { to: other })).rejects.toMatchObject({
        code: 'ID_UNKNOWN',
      })
    } finally {
      await other.close()
    }
  })

  it('is refused for a reference to what the same plan deletes, with its place', async () => {
    const plan = scene.plan(
      (files) => {
        files.delete('hosts/build-server.yaml')
        files.set('hosts/.gitkeep', '')
      },
      { allowDelete: true },
    )
    await expect(plan).rejects.toMatchObject({
      code: 'REFERENCE_UNKNOWN',
      location: expect.anything() as object,
    })
  })

  it('has an obstacle when more than 30 % of ten or more would change, unless that is allowed', async () => {
    const edit = (files: Map<string, string>): void => {
      const users = files.get('users.yaml') ?? ''
      let count = 0
      const changed = users.replaceAll(/^( {2}| *)firstName: .*$/gm, (line) =>
        count++ < 12 ? `${line}x` : line,
      )
      files.set('users.yaml', changed)
    }
    const plan = await scene.plan(edit)
    expect(plan.counts.update).toBe(12)
    expect(plan.obstacles).toMatchObject([{ code: 'PLAN_TOO_LARGE' }])
    expect(formatPlan(plan)).toContain('which is more than 30 %')
    expect((await scene.plan(edit, { allowLargeChanges: ['user'] })).obstacles).toEqual([])
    expect((await scene.plan(edit, { allowLargeChanges: true })).obstacles).toEqual([])
    await expect(scene.plan(edit, { allowLargeChanges: ['users'] })).rejects.toMatchObject({
      code: 'OPTION_INVALID',
    })
  })
})

describe('routes that overlap in the account only', () => {
  const moveRoute = (files: Map<string, string>): void => {
    replaceIn(files, 'networks/headquarters.yaml', '  - value: 192.168.10.0/24\n', '')
    replaceIn(
      files,
      'networks/datacentre.yaml',
      '  - value: 10.20.0.0/16\n',
      '  - value: 10.20.0.0/16\n  - value: 192.168.10.0/24\n',
    )
  }

  it('are an obstacle where the deletion of one of them is left out, and none where it is planned', async () => {
    const { omissions, obstacles } = await scene.plan(moveRoute)
    expect(omissions).toMatchObject([{ kind: 'networkRoute', code: 'DELETE_NOT_ALLOWED' }])
    expect(obstacles).toMatchObject([
      {
        code: 'ROUTES_OVERLAP',
        message: expect.stringContaining('overlaps networkRoute headquarters/"192.168.10.0/24"') as string,
      },
    ])
    expect((await scene.plan(moveRoute, { allowDelete: true })).obstacles).toEqual([])
  })

  it('are an obstacle where no file names the other network', async () => {
    const plan = await scene.plan((files) => {
      files.delete('networks/headquarters.yaml')
      files.set('networks/new.yaml', 'name: new\nroutes:\n  - value: 10.10.128.0/24\n')
    })
    expect(plan.obstacles).toMatchObject([{ code: 'ROUTES_OVERLAP' }])
  })
})

describe('the deletion of a network', () => {
  it('says what goes with it, and counts that for the size of the plan', async () => {
    const { state } = scene.account.emulator
    const { id } = state.create('networks', { name: 'wide' })
    for (const third of [1, 2, 3, 4, 5, 6, 7, 8])
      state.create('routes', { value: `10.99.${String(third)}.0/24` }, { networkId: id })
    const remove = (files: Map<string, string>): void => {
      files.delete('networks/wide.yaml')
    }
    const plan = await scene.plan(remove, { allowDelete: true })
    expect(plan.changes).toMatchObject([{ address: 'network wide', deletedWith: { networkRoute: 8 } }])
    expect(plan.obstacles).toMatchObject([
      {
        code: 'PLAN_TOO_LARGE',
        message: expect.stringMatching(/^8 of \d+ objects .*"networkRoute"/) as string,
      },
    ])
    expect(formatPlan(plan)).toContain('- delete network wide, with 8 networkRoute\n')
    expect(formatPlan(plan, 'markdown')).toContain('| delete | `network wide`, with 8 networkRoute |')
    const allowLargeChanges = ['networkRoute']
    expect((await scene.plan(remove, { allowDelete: true, allowLargeChanges })).obstacles).toEqual([])
  })
})

describe('a plan file', () => {
  it('is read as it was written', async () => {
    const plan = await scene.plan((files) => {
      replaceIn(files, 'user-groups/engineering.yaml', 'maxDevice: 3', 'maxDevice: 5')
    })
    expect(parsePlanFile(formatPlan(plan, 'json'), 'plan.json')).toEqual(plan)
  })

  it.each([
    ['is not JSON', (text: string) => text.slice(0, -5)],
    ['was edited', (text: string) => text.replace('"after": 5', '"after": 50')],
    ['is of a newer version', (text: string) => text.replace('"planVersion": 1', '"planVersion": 2')],
    ['is something else', () => '{"changes": []}'],
  ])('is refused when it %s', async (_, edit) => {
    const plan = await scene.plan((files) => {
      replaceIn(files, 'user-groups/engineering.yaml', 'maxDevice: 3', 'maxDevice: 5')
    })
    expect(() => parsePlanFile(edit(formatPlan(plan, 'json')), 'plan.json')).toThrow(
      expect.objectContaining({ code: 'PLAN_INVALID' }),
    )
  })
})

describe('circles of references', () => {
  it('are cut: an object is created without a reference, and completed when what it names is there', async () => {
    const { changes, counts } = await scene.plan((files) => {
      files.set('networks/left.yaml', 'name: left\ngateways:\n  - right\n')
      files.set('networks/right.yaml', 'name: right\ngateways:\n  - left\n')
    })
    expect(counts.create).toBe(2)
    const [first, second, completing] = changes
    expect(changes).toHaveLength(3)
    expect(first).toMatchObject({ action: 'create', postponed: ['gateways'], dependsOn: [] })
    expect(second).toMatchObject({ action: 'create', dependsOn: [first?.address] })
    expect(completing).toMatchObject({
      completes: first?.address,
      properties: [{ path: 'gateways', after: [second?.key] }],
    })
    expect(new Set(completing?.dependsOn)).toEqual(new Set([first?.address, second?.address]))
  })

  it('are cut where an object names itself', async () => {
    const { changes } = await scene.plan((files) => {
      files.set('networks/loop.yaml', 'name: loop\ngateways:\n  - loop\n')
    })
    expect(changes.map(({ action, completes }) => [action, completes])).toEqual([
      ['create', undefined],
      ['update', 'network loop'],
    ])
  })

  it('are refused where a network is replaced by one that takes its subnets and what refers to it', async () => {
    const id = scene.account.emulator.state.networks.all().find(({ name }) => name === 'datacentre')?.id ?? ''
    const [service] = scene.account.emulator.state.ipServices.findBy('networkItemId', id)
    scene.account.emulator.state.create('accessGroups', {
      name: 'to databases',
      source: [{ type: 'USER_GROUP', allCovered: true }],
      destination: [
        { type: 'NETWORK_SERVICE', allCovered: false, parent: id, children: [service?.id ?? ''] },
      ],
    })
    const replaced = scene.plan(
      (files) => {
        replaceIn(files, 'networks/datacentre.yaml', 'name: datacentre\n', 'name: dc\n')
        replaceIn(files, 'access-groups/to-databases.yaml', 'parent: datacentre', 'parent: dc')
      },
      { allowDelete: true },
    )
    await expect(replaced).rejects.toMatchObject({
      code: 'REFERENCE_CIRCLE',
      message: expect.stringContaining('network datacentre') as string,
      hint: expect.stringContaining('$renamedFrom') as string,
    })
    const { changes } = await scene.plan(
      (files) => {
        replaceIn(files, 'networks/datacentre.yaml', 'name: datacentre\n', 'name: dc\n')
        files.delete('access-groups/to-databases.yaml')
      },
      { allowDelete: true },
    )
    const order = changes.map(({ action, kind }) => `${action} ${kind}`)
    const sorted = ['delete accessGroup', 'delete network', 'create networkRoute', 'create networkIpService']
    expect(order.filter((one) => sorted.includes(one))).toEqual(sorted)
  })
})
