import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { CloudConnexaClient } from '@cloudconnexa/client'
import { Secret } from '@cloudconnexa/core'
import { describe, expect, it } from 'vitest'
import { locateWorkFiles } from '../../src/apply/journal/work-files.ts'
import {
  configuration,
  environmentSecrets,
  fileSecrets,
  type Plan,
  type SecretSource,
} from '../../src/index.ts'
import { openAccount } from '../support/connect.ts'
import { planEdited, replaceIn } from '../support/edited-files.ts'
import { writeIpSecNetwork } from '../support/ip-sec-network.ts'
import { useScene } from '../support/use-scene.ts'

const scene = useScene()

const planUpdate = (): Promise<Plan> =>
  scene.plan((files) => {
    replaceIn(files, 'user-groups/engineering.yaml', 'maxDevice: 3', 'maxDevice: 5')
  })

/** A plan that creates an IPsec connector, which needs a secret. */
const planSecret = (): Promise<Plan> =>
  scene.plan((files) => {
    files.set('networks/plant.yaml', `${writeIpSecNetwork('plant/key').join('\n')}\n`)
  })

/** Runs work that has to be refused, and says what reached the API meanwhile. */
async function countWrites(work: () => Promise<unknown>): Promise<{ error: unknown; writes: number }> {
  scene.account.emulator.requests.clear()
  const error: unknown = await work().then(
    () => undefined,
    (caught: unknown) => caught,
  )
  const sent = scene.account.emulator.requests.list({ path: /^\/api\/v1\/(?!oauth)/ })
  return { error, writes: sent.filter(({ method }) => method !== 'GET').length }
}

const apply = (plan: Plan, secrets?: readonly SecretSource[]): Promise<unknown> =>
  scene.account.service.apply(plan, { stateFolder: scene.folder, ...(secrets !== undefined && { secrets }) })

describe('apply stops before the first write', () => {
  it('when the plan was edited', async () => {
    const plan = await planUpdate()
    const edited = {
      ...plan,
      changes: plan.changes.map((change) => ({ ...change, after: { name: 'Engineering', maxDevice: 50 } })),
    }
    expect(await countWrites(() => apply(edited))).toMatchObject({
      error: { code: 'PLAN_INVALID' },
      writes: 0,
    })
  })

  it('when the plan is for another Cloud ID', async () => {
    const plan = await planUpdate()
    const other = await openAccount({ seed: 'demo', cloudId: 'other' })
    try {
      const error: unknown = await other.service
        .apply(plan, { stateFolder: scene.folder })
        .catch((caught: unknown) => caught)
      expect(error).toMatchObject({ code: 'PLAN_FOREIGN' })
    } finally {
      await other.close()
    }
  })

  it('when an object was changed meanwhile', async () => {
    const plan = await planUpdate()
    const other = await scene.plan((files) => {
      replaceIn(files, 'user-groups/engineering.yaml', 'maxDevice: 3', 'maxDevice: 4')
    })
    await apply(other)
    expect(await countWrites(() => apply(plan))).toMatchObject({ error: { code: 'PLAN_STALE' }, writes: 0 })
  })

  it('when what it would create is there already, or what it would delete is gone', async () => {
    const create = await scene.plan((files) => {
      files.set('networks/new.yaml', 'name: new\n')
    })
    const remove = await scene.plan(
      (files) => {
        files.delete('networks/datacentre.yaml')
      },
      { allowDelete: true },
    )
    scene.account.emulator.state.create('networks', { name: 'new' })
    expect(await countWrites(() => apply(create))).toMatchObject({ error: { code: 'PLAN_STALE' }, writes: 0 })
    await apply(remove)
    expect(await countWrites(() => apply(remove))).toMatchObject({ error: { code: 'PLAN_STALE' }, writes: 0 })
  })

  it('when a secret is missing, or something only stands for it', async () => {
    const plan = await planSecret()
    expect(plan.secrets).toEqual(['plant/key'])
    const none = [environmentSecrets({})]
    const missing = await countWrites(() => apply(plan, none))
    expect(missing).toMatchObject({ error: { code: 'SECRET_UNRESOLVED' }, writes: 0 })
    expect(String(Reflect.get(Object(missing.error), 'hint'))).toContain('CLOUDCONNEXA_SECRET_PLANT_KEY')
    for (const value of ['${secret:plant/key}', '[secret]']) {
      const placeholder = [environmentSecrets({ CLOUDCONNEXA_SECRET_PLANT_KEY: value })]
      expect(await countWrites(() => apply(plan, placeholder))).toMatchObject({
        error: { code: 'SECRET_PLACEHOLDER' },
        writes: 0,
      })
    }
  })

  it('when more would change than is likely to be meant', async () => {
    const plan = await scene.plan((files) => {
      files.set(
        'users.yaml',
        (files.get('users.yaml') ?? '').replaceAll(/firstName: (\w+)/g, 'firstName: $1x'),
      )
    })
    expect(await countWrites(() => apply(plan))).toMatchObject({
      error: { code: 'PLAN_TOO_LARGE' },
      writes: 0,
    })
  })

  it('when the API key may only read, of which the plan warns', async () => {
    const reader = {
      clientId: 'reader.emulator',
      clientSecret: 'secret-of-the-reader',
      permissions: 'read-only' as const,
    }
    const own = await openAccount({ seed: 'demo', apiKeys: [reader] })
    const client = new CloudConnexaClient({
      baseUrl: own.emulator.url,
      clientId: reader.clientId,
      clientSecret: reader.clientSecret,
      proxy: false,
    })
    try {
      const service = client.use(configuration)
      const plan = await planEdited({ ...own, service }, (files) => {
        replaceIn(files, 'user-groups/engineering.yaml', 'maxDevice: 3', 'maxDevice: 5')
      })
      expect(plan.warnings).toContainEqual(expect.objectContaining({ code: 'SCOPE_READ_ONLY' }))
      own.emulator.requests.clear()
      await expect(service.apply(plan, { stateFolder: scene.folder })).rejects.toMatchObject({
        code: 'SCOPE_READ_ONLY',
      })
      expect(own.emulator.requests.list({ method: 'PUT' })).toEqual([])
    } finally {
      await client.close()
      await own.close()
    }
  })

  it('when another apply is under way', async () => {
    const plan = await planUpdate()
    const { lock } = locateWorkFiles(scene.folder, 'emulator')
    const refused = await lock.withLock(() => countWrites(() => apply(plan)))
    expect(refused).toMatchObject({ error: { code: 'APPLY_UNDER_WAY' }, writes: 0 })
    expect(await apply(plan)).toMatchObject({ counts: { done: 1 } })
  })
})

describe('what an apply leaves on the disk', () => {
  it('is for its owner only, and holds no secret', async () => {
    const plan = await planSecret()
    const secret = 'canary-of-a-pre-shared-key'
    const report = await scene.account.service.apply(plan, {
      stateFolder: scene.folder,
      secrets: [{ name: 'test', load: () => Promise.resolve(new Secret(secret)) }],
    })
    expect(report.rows.filter(({ status }) => status !== 'done')).toEqual([])
    const files = (await readdir(scene.folder)).filter(
      (name) => name !== '.gitignore' && !name.endsWith('.lock'),
    )
    expect(files.toSorted()).toEqual(['emulator.journal.jsonl', 'emulator.plan.json', 'emulator.state.json'])
    for (const name of files) {
      expect((await stat(join(scene.folder, name))).mode & 0o777).toBe(0o600)
      expect(await readFile(join(scene.folder, name), 'utf8')).not.toContain(secret)
    }
    expect(JSON.stringify(plan)).not.toContain(secret)
    expect(JSON.stringify(report)).not.toContain(secret)
  })
})

describe('secrets in the environment', () => {
  it('are refused where two of them have one variable', async () => {
    const source = environmentSecrets({ CLOUDCONNEXA_SECRET_A_B: 'x' })
    expect((await source.load('a/b'))?.reveal()).toBe('x')
    expect((await source.load('a/b'))?.reveal()).toBe('x')
    await expect(source.load('a-b')).rejects.toMatchObject({ code: 'SECRET_AMBIGUOUS' })
  })
})

describe('secrets in a file', () => {
  it('are read by their names', async () => {
    const path = join(scene.folder, 'secrets.json')
    await writeFile(path, JSON.stringify({ 'plant/key': 'abc' }), { mode: 0o600 })
    expect((await fileSecrets(path).load('plant/key'))?.reveal()).toBe('abc')
    expect(await fileSecrets(path).load('other')).toBeUndefined()
  })

  it('are refused where others can read the file, or it is something else', async () => {
    const path = join(scene.folder, 'secrets.json')
    await writeFile(path, '{}', { mode: 0o644 })
    await expect(fileSecrets(path).load('x')).rejects.toMatchObject({ code: 'FILE_PERMISSIONS' })
    await expect(fileSecrets(scene.folder).load('x')).rejects.toMatchObject({ code: 'FILE_UNAVAILABLE' })
    await writeFile(join(scene.folder, 'broken.json'), 'canary', { mode: 0o600 })
    const error: unknown = await fileSecrets(join(scene.folder, 'broken.json'))
      .load('x')
      .catch((caught: unknown) => caught)
    expect(error).toMatchObject({ code: 'SECRET_UNRESOLVED' })
    expect(String(error)).not.toContain('canary')
  })
})
