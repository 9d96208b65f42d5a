import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { environmentSecrets, type Plan, type SecretSource } from '../../src/index.ts'
import { writeIpSecNetwork } from '../support/ip-sec-network.ts'
import { useScene } from '../support/use-scene.ts'

const scene = useScene()

const files = (): string => join(scene.folder, 'files')

async function write(path: string, ...lines: readonly string[]): Promise<void> {
  const file = join(files(), path)
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, `${lines.join('\n')}\n`)
}

/** Plans and applies what the files say. */
async function run(secrets: Readonly<Record<string, string>> = {}): Promise<Plan> {
  const options = { stateFolder: join(scene.folder, 'state'), secrets: [environmentSecrets(secrets)] }
  const plan = await scene.account.service.plan(files(), { ...options, allowDelete: true })
  const { rows } = await scene.account.service.apply(plan, options)
  expect(rows.filter(({ status }) => status !== 'done')).toEqual([])
  return plan
}

describe('what an apply remembers', () => {
  it('is what was written to lists that cannot be read', async () => {
    await write('cloudconnexa.yaml', 'format: 1')
    await write('cyber-shield.yaml', 'block:', '  - domain: bad.example')
    expect((await run()).changes).toHaveLength(1)
    expect((await run()).changes).toEqual([])
    await write('cyber-shield.yaml', 'block:', '  - domain: bad.example', '  - domain: worse.example')
    const changed = await run()
    expect(changed.changes).toHaveLength(1)
    expect(changed.warnings.map(({ code }) => code)).not.toContain('WRITTEN_AGAIN')
  })

  it('is missing where the state folder is, so that such lists are written again, which the plan says', async () => {
    await write('cloudconnexa.yaml', 'format: 1')
    await write('cyber-shield.yaml', 'block:', '  - domain: bad.example')
    await run()
    const plan = await scene.account.service.plan(files(), {
      stateFolder: join(scene.folder, 'another machine'),
    })
    expect(plan.changes).toMatchObject([{ kind: 'cyberShield', action: 'update', requests: 1 }])
    expect(plan.warnings).toContainEqual({
      code: 'WRITTEN_AGAIN',
      message:
        'Cyber Shield lists would be written although they may be as the files say: the API cannot read them, and the state folder does not say what was applied. Keep the folder between runs.',
      objects: [{ kind: 'cyberShield', key: 'cyberShield' }],
    })
  })

  it('is what was protected, so that removing the file does not delete it', async () => {
    await scene.account.service.export(files(), { kinds: ['userGroup'] })
    await write(
      'user-groups/kept.yaml',
      'name: Kept',
      '$protected: true',
      'internetAccess: SPLIT_TUNNEL_ON',
      'maxDevice: 3',
      'connectAuth: ON_PRIOR_AUTH',
      'allRegionsIncluded: true',
    )
    await run()
    const { rm } = await import('node:fs/promises')
    await rm(join(files(), 'user-groups/kept.yaml'))
    await expect(run()).rejects.toMatchObject({ code: 'PROTECTED' })
  })
})

describe('secrets', () => {
  const connector = writeIpSecNetwork('plant')
  it('are compared by their values, whatever they are called, and written when another one is at hand', async () => {
    await write('cloudconnexa.yaml', 'format: 1')
    await scene.account.service.export(files(), { kinds: ['network'] })
    await write('networks/plant.yaml', ...connector)
    await run({ CLOUDCONNEXA_SECRET_PLANT: 'first-key' })
    expect((await run({ CLOUDCONNEXA_SECRET_PLANT: 'first-key' })).changes).toEqual([])
    const { changes } = await run({ CLOUDCONNEXA_SECRET_PLANT: 'second-key' })
    expect(changes).toMatchObject([
      { action: 'update', properties: [{ path: 'ipSecConfig.preSharedKey', isSecret: true }] },
    ])
    const [stored] = scene.account.emulator.state.connectors.all().filter(({ name }) => name === 'tunnel')
    expect(stored?.ipSecConfig?.preSharedKey).toBe('second-key')
  })

  it('are looked up for a plan until its signal aborts', async () => {
    await write('cloudconnexa.yaml', 'format: 1')
    await write('networks/plant.yaml', ...connector)
    const controller = new AbortController()
    const reason = new Error('enough')
    const vault: SecretSource = {
      name: 'vault',
      load: async (_, signal) => {
        controller.abort(reason)
        throw signal?.reason
      },
    }
    const options = { stateFolder: join(scene.folder, 'state'), secrets: [vault], signal: controller.signal }
    await expect(scene.account.service.plan(files(), options)).rejects.toBe(reason)
  })

  it('that are not at hand are of unknown drift, which is said and never taken for none', async () => {
    await write('cloudconnexa.yaml', 'format: 1')
    await scene.account.service.export(files(), { kinds: ['network'] })
    await write('networks/plant.yaml', ...connector)
    await run({ CLOUDCONNEXA_SECRET_PLANT: 'first-key' })
    const plan = await scene.account.service.plan(files(), {
      stateFolder: join(scene.folder, 'state'),
      secrets: [environmentSecrets({})],
    })
    expect(plan.changes).toEqual([])
    expect(plan.warnings).toContainEqual(expect.objectContaining({ code: 'SECRET_UNKNOWN' }))
  })
})

describe('names that are not unique in the account', () => {
  it('are refused where a file names one of them, with the ids', async () => {
    const ids = [0, 1].map(() => scene.account.emulator.state.create('networks', { name: 'twin' }).id)
    await write('cloudconnexa.yaml', 'format: 1')
    await write('networks/twin.yaml', 'name: twin')
    const error: unknown = await run().catch((caught: unknown) => caught)
    expect(error).toMatchObject({ code: 'NAME_DUPLICATE', location: { line: 1 } })
    for (const id of ids) expect(String(error)).toContain(id)
  })
})
