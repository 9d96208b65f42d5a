import { mkdir, readdir, readFile, unlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Emulator, type EmulatorOptions, startEmulator } from '@cloudconnexa/emulator'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readEnvironment } from '../support/environment.ts'
import { type CommandLineRun, runLine } from '../support/run.ts'
import { useTempFolder } from '../support/use-temp-folder.ts'

const createFolder = useTempFolder()
let emulator: Emulator
let root: string
/** What a test does when a request arrives. */
let onRequest: NonNullable<EmulatorOptions['onRequest']>

beforeEach(async () => {
  onRequest = () => undefined
  emulator = await startEmulator({ seed: 'demo', onRequest: (request) => onRequest(request) })
  root = await createFolder()
})

afterEach(() => emulator.close())

const files = (): string => join(root, 'cloudconnexa')

function run(...inputs: readonly string[]): Promise<CommandLineRun> {
  const state = ['diff', 'plan', 'apply'].includes(inputs[0] ?? '')
    ? ['--state-folder', join(root, 'state')]
    : []
  return runLine([...inputs, ...state], { environment: { ...readEnvironment(emulator), HOME: root } })
}

async function edit(path: string, from: string, to: string): Promise<void> {
  const file = join(files(), path)
  await writeFile(file, (await readFile(file, 'utf8')).replace(from, to))
}

const countWrites = (): number =>
  emulator.requests.list({ path: /^\/api\/v1\/(?!oauth)/ }).filter(({ method }) => method !== 'GET').length

describe('configuration as code', () => {
  it('exports an account, and finds no difference then', async () => {
    const exported = await run('export', files())
    expect(exported).toMatchObject({ exitCode: 0 })
    expect(exported.stderr).toContain('Cyber Shield lists: the API has no operation to read it')
    expect(await readdir(files())).toContain('networks')
    expect(await run('validate', files())).toMatchObject({ exitCode: 0 })
    expect(await run('diff', files())).toMatchObject({ exitCode: 0 })
    expect(countWrites()).toBe(0)
  })

  it('leaves files alone that say the same, and names those without an object', async () => {
    await run('export', files())
    await edit('user-groups/engineering.yaml', 'name:', '# our builders\nname:')
    await writeFile(join(files(), 'networks/mine.yaml'), 'name: mine\n')
    const again = await run('export', files())
    expect(JSON.parse(again.stdout)).toMatchObject({ changed: [], removed: [] })
    expect(again.stderr).toContain('networks/mine.yaml')
    expect(await readFile(join(files(), 'user-groups/engineering.yaml'), 'utf8')).toContain('# our builders')
    const pruned = await run('export', files(), '--prune')
    expect(JSON.parse(pruned.stdout)).toMatchObject({ removed: [join(files(), 'networks/mine.yaml')] })
    expect(pruned.stderr).toContain(`and removed ${join(files(), 'networks/mine.yaml')}.`)
  })

  it('lists for people what an export would do to each file in a dry run', async () => {
    await run('export', files())
    await edit('user-groups/engineering.yaml', 'maxDevice: 3', 'maxDevice: 5')
    await unlink(join(files(), 'networks/datacentre.yaml'))
    await writeFile(join(files(), 'networks/mine.yaml'), 'name: mine\n')
    const { stdout, stderr } = await run('export', files(), '--dry-run', '--output', 'table')
    const rows = stdout.replaceAll(`${files()}/`, '').trimEnd().split('\n').slice(1)
    expect(rows.map((row) => row.replaceAll(/ +/g, ' ')).toSorted()).toEqual([
      'create networks/datacentre.yaml',
      'leave networks/mine.yaml',
      'replace user-groups/engineering.yaml',
    ])
    expect(stderr).toContain('2 files would change. Nothing was written.')
    const pruned = await run('export', files(), '--dry-run', '--prune', '--output', 'table')
    expect(pruned.stdout).toMatch(/remove +\S+mine\.yaml/)
  })

  it('plans a change, applies the plan, and refuses to apply it twice', async () => {
    await run('export', files())
    await edit('user-groups/engineering.yaml', 'maxDevice: 3', 'maxDevice: 5')
    const plan = join(root, 'plan.json')
    expect(await run('diff', files())).toMatchObject({ exitCode: 2 })
    expect(await run('plan', files(), '--exit-code')).toMatchObject({ exitCode: 2 })
    expect(await run('plan', files(), '--out', plan)).toMatchObject({ exitCode: 0 })
    expect(await run('apply', plan)).toMatchObject({ exitCode: 21 })
    expect(await run('apply', plan, '--dry-run')).toMatchObject({ exitCode: 0 })
    expect(countWrites()).toBe(0)
    const applied = await run('apply', plan, '--yes')
    expect(applied).toMatchObject({ exitCode: 0 })
    expect(JSON.parse(applied.stdout)).toMatchObject([
      { status: 'done', action: 'update', name: 'Engineering' },
    ])
    expect(applied.stderr).toContain('1 done.')
    expect(await run('apply', plan, '--yes')).toMatchObject({ exitCode: 20 })
    expect(await run('plan', files())).toMatchObject({ exitCode: 0 })
    expect(countWrites()).toBe(1)
  })

  it('writes the plan in words or as Markdown', async () => {
    await run('export', files())
    await edit('user-groups/engineering.yaml', 'maxDevice: 3', 'maxDevice: 5')
    const words = await run('plan', files(), '--output', 'table')
    expect(words.stdout).toContain('~ update userGroup Engineering  (')
    const markdown = await run('plan', files(), '--markdown')
    expect(markdown.stdout).toContain('| update | `userGroup Engineering` | `maxDevice` | `3` | `5` |')
  })

  it('exits with 40 where a change fails, and goes on with --resume', async () => {
    await run('export', files())
    for (const name of ['one', 'two'])
      await writeFile(join(files(), `networks/${name}.yaml`), `name: ${name}\n`)
    emulator.faults.add({ method: 'POST', path: '/api/v1/networks', count: 1, status: 400 })
    const failed = await run('apply', files(), '--yes')
    expect(failed).toMatchObject({ exitCode: 40 })
    expect(failed.stderr).toContain('1 change failed; 1 done.')
    const tried = await run('apply', '--resume', '--dry-run')
    expect(tried.stderr).toBe('Nothing was changed: 1 change left to do.\n')
    expect(tried.stdout.match(/"reason": ".+"/g)?.toSorted()).toEqual([
      '"reason": "done before"',
      '"reason": "dry run"',
    ])
    const resumed = await run('apply', '--resume', '--yes')
    expect(resumed).toMatchObject({ exitCode: 0 })
    expect(resumed.stderr).toContain('1 done, 1 done before.')
    expect(await run('apply', '--resume', '--yes')).toMatchObject({ exitCode: 20 })
  })

  it('reports changes in the order of the plan, whichever is done first', async () => {
    await run('export', files())
    for (const name of ['one', 'three', 'two'])
      await writeFile(join(files(), `networks/${name}.yaml`), `name: ${name}\n`)
    // The first one goes alone: its response tells the limits.
    emulator.faults.add({ method: 'POST', path: '/api/v1/networks', after: 1, count: 1, delay: 300 })
    const rows: readonly { readonly name: string }[] = JSON.parse(
      (await run('apply', files(), '--yes')).stdout,
    )
    expect(rows.map(({ name }) => name)).toEqual(['one', 'three', 'two'])
  })

  it('has one name for a kind in plan, report and flags, and completes it', async () => {
    await run('export', files())
    await writeFile(join(files(), 'networks/one.yaml'), 'name: one\nroutes:\n  - value: 10.99.0.0/16\n')
    const plan = await run('plan', files(), '--output', 'table')
    expect(plan.stdout).toContain('+ create networkRoute one/"10.99.0.0/16"')
    const applied = await run('apply', files(), '--yes')
    const rows: readonly { readonly kind: string }[] = JSON.parse(applied.stdout)
    expect(rows.map(({ kind }) => kind)).toEqual(['network', 'networkRoute'])
    const exported = await run('export', join(root, 'only'), '--kind', 'user-group', '--kind', 'network')
    expect(JSON.parse(exported.stdout)).toMatchObject({ counts: { userGroup: 4, networkRoute: 4 } })
    const refused = await run('export', join(root, 'only'), '--kind', 'nets')
    const completed = await runLine(['complete', '--', 'export', '--kind', ''])
    expect(refused.stderr).toContain(`Use one of these: ${completed.stdout.trim().split(/\s+/).join(', ')}.`)
    expect((await runLine(['complete', '--', 'plan', '--allow-large-changes', 'userG'])).stdout).toBe(
      'userGroup\t\n',
    )
  })

  it('names the flags for what a plan leaves out', async () => {
    await run('export', files())
    await unlink(join(files(), 'networks/datacentre.yaml'))
    expect((await run('plan', files(), '--output', 'table')).stderr).toContain(
      'To include what is left out: --allow-delete',
    )
    expect((await run('plan', files(), '--output', 'table', '--allow-delete')).stderr).not.toContain(
      'left out',
    )
  })

  it('asks nobody about a plan that cannot be carried out', async () => {
    await run('export', files())
    const users = join(files(), 'users.yaml')
    await writeFile(users, (await readFile(users, 'utf8')).replaceAll('group: Sales', 'group: Default'))
    const refused = await run('apply', files())
    expect(refused).toMatchObject({ exitCode: 21 })
    expect(refused.stderr).toContain('`--allow-large-changes <kind>`')
    expect(refused.stderr).not.toContain('confirmation')
    expect(countWrites()).toBe(0)
  })

  it('says at once what an interruption does, and how to go on', async () => {
    await run('export', files())
    await writeFile(join(files(), 'networks/one.yaml'), 'name: one\n')
    const controller = new AbortController()
    emulator.faults.add({ method: 'POST', path: '/api/v1/networks', count: 1, throttle: true, retryAfter: 2 })
    onRequest = ({ method, path }) => {
      if (method === 'POST' && path === '/api/v1/networks') controller.abort()
    }
    const { exitCode, stderr } = await runLine(
      ['apply', files(), '--yes', '--state-folder', join(root, 'state')],
      { environment: { ...readEnvironment(emulator), HOME: root }, signal: controller.signal },
    )
    expect(exitCode).toBe(130)
    expect(stderr).toContain('`cloudconnexa apply --resume`')
  })

  it('begins with a starter that is valid without credentials', async () => {
    const environment = { HOME: root }
    expect(await runLine(['init', files()], { environment })).toMatchObject({ exitCode: 0 })
    expect(await runLine(['validate', files()], { environment })).toMatchObject({ exitCode: 0 })
    const again = await runLine(['init', files()], { environment })
    expect(again).toMatchObject({ exitCode: 20 })
    expect(again.stderr).toContain('is there already')
  })

  it('refuses flags of a plan for one that is made already', async () => {
    await run('export', files())
    const plan = join(root, 'plan.json')
    await run('plan', files(), '--out', plan)
    for (const line of [
      ['apply', plan, '--allow-delete'],
      ['apply', '--resume', '--allow-large-changes', 'all'],
    ]) {
      const { exitCode, stderr } = await run(...line, '--yes')
      expect({ exitCode, stderr }).toEqual({
        exitCode: 20,
        stderr: expect.stringContaining('says what a new plan may contain'),
      })
    }
  })

  it('names the flag whose command cannot be read', async () => {
    await run('export', files())
    const { exitCode, stderr } = await run('plan', files(), '--secrets-command', 'read "office')
    expect(exitCode).toBe(20)
    expect(stderr).toContain('The command of --secrets-command is empty, or a quote in it is not closed.')
  })

  it('counts in words', async () => {
    await mkdir(files())
    await writeFile(join(files(), 'cloudconnexa.yaml'), 'format: 1\nnetworks:\n  - name: one\n')
    expect((await run('validate', files())).stderr).toContain('is valid: 1 object.')
  })

  it('names the plan file that it cannot read or write', async () => {
    await run('export', files())
    const missing = join(root, 'missing', 'plan.json')
    const unread = await run('apply', missing, '--yes')
    expect(unread).toMatchObject({ exitCode: 20 })
    expect(unread.stderr).toContain(`The file ${missing} cannot be read: there is no such file.`)
    const unwritten = await run('plan', files(), '--out', missing)
    expect(unwritten).toMatchObject({ exitCode: 20 })
    expect(unwritten.stderr).toContain(`The file ${missing} cannot be written: there is no such folder.`)
  })

  it('asks for nothing where all of the plan is left out', async () => {
    await run('export', files())
    await unlink(join(files(), 'networks/datacentre.yaml'))
    const applied = await run('apply', files())
    expect(applied).toMatchObject({ exitCode: 0 })
    expect(applied.stderr).toContain('There is nothing to do but what the plan leaves out.')
    expect(countWrites()).toBe(0)
  })

  it('remembers what is protected also where nothing has to be changed, and asks nobody', async () => {
    await run('export', files())
    await edit('networks/datacentre.yaml', 'name:', '$protected: true\nname:')
    const applied = await run('apply', files())
    expect(applied).toMatchObject({ exitCode: 0 })
    expect(applied.stderr).toContain('What the files protect is remembered.')
    expect(countWrites()).toBe(0)
    await unlink(join(files(), 'networks/datacentre.yaml'))
    expect(await run('plan', files(), '--allow-delete')).toMatchObject({ exitCode: 21 })
  })

  it('says what is missing where there are no files', async () => {
    const nothing = join(root, 'nothing')
    const planned = await run('plan', nothing, '--output', 'table')
    expect(planned).toMatchObject({ exitCode: 20 })
    expect(planned.stderr).toBe(
      `There is no file or folder "${nothing}".\nCheck the path, or export an account to it first.\n`,
    )
  })

  it('names its flag for objects that have the same name', async () => {
    for (let count = 0; count < 2; count += 1) await run('networks', 'create', '--name', 'twin')
    const exported = await run('export', files(), '--output', 'table')
    expect(exported).toMatchObject({ exitCode: 20 })
    expect(exported.stderr).toContain('pass `--duplicates id` to write')
  })

  it('says where a file is wrong', async () => {
    await run('export', files())
    await edit('user-groups/engineering.yaml', 'maxDevice: 3', 'maxDevices: 3')
    const { exitCode, stderr } = await run('plan', files(), '--output', 'table')
    expect(exitCode).toBe(20)
    expect(stderr).toContain('user-groups/engineering.yaml:3:1')
    expect(countWrites()).toBe(0)
  })
})
