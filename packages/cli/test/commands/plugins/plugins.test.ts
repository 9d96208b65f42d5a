import { cp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Emulator, startEmulator } from '@cloudconnexa/emulator'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import packageDocument from '../../../package.json' with { type: 'json' }
import { readEnvironment } from '../../support/environment.ts'
import { type CommandLineRun, runLine } from '../../support/run.ts'
import { useTempFolder } from '../../support/use-temp-folder.ts'
import { createTestNpm, createTestPackage, printQueueRoutes, readJson, type TestNpm } from './support.ts'

const name = 'cloudconnexa-print-queues'

describe('plugins', () => {
  const createFolder = useTempFolder()
  let emulator: Emulator

  beforeAll(async () => {
    emulator = await startEmulator({ seed: 'demo', additionalRoutes: printQueueRoutes })
  })
  afterAll(() => emulator.close())

  function run(npm: TestNpm, inputs: string | readonly string[]): Promise<CommandLineRun> {
    const environment = { ...readEnvironment(emulator), ...npm.environment }
    return runLine(inputs, { environment, runProgram: npm.runProgram })
  }

  it('shows the methods of a plugin as commands', async () => {
    const npm = createTestNpm(await createFolder(), [createTestPackage(name)])
    const added = await run(npm, `plugins add ${name} --yes`)
    expect(added).toMatchObject({ exitCode: 0, stderr: `Added ${name} 1.2.0.\n` })
    expect(JSON.parse(added.stdout)).toMatchObject({
      name,
      version: '1.2.0',
      command: 'print-queues',
      status: 'ok',
    })
    const list = await run(npm, 'print-queues list')
    expect(JSON.parse(list.stdout)).toEqual([{ id: '1', name: 'lobby' }])
    const one = await run(npm, 'print-queues get 7')
    expect(JSON.parse(one.stdout)).toMatchObject({ id: '7' })
    const help = await run(npm, 'print-queues --help')
    expect(help.stdout).toContain('Reads a print queue.')
    expect(help.stdout).toMatch(/ print-queues get <[a-z-]+>\n/)
    expect((await run(npm, '--help')).stdout).toContain('print-queues')
  })

  it('installs an exact version, without scripts, with the core of the command line', async () => {
    const npm = createTestNpm(await createFolder(), [createTestPackage(name)])
    await run(npm, ['plugins', 'add', name, '--yes'])
    const install = npm.calls.find(([verb]) => verb === 'install')
    expect(install).toEqual(expect.arrayContaining(['--ignore-scripts', '--save-exact', `${name}@1.2.0`]))
    expect(await readJson(npm.folder, 'package.json')).toMatchObject({
      private: true,
      overrides: { '@cloudconnexa/core': packageDocument.version },
    })
  })

  it('installs from a tarball, which it keeps', async () => {
    const npm = createTestNpm(await createFolder(), [createTestPackage(name)])
    const tarball = join(npm.environment['HOME'] ?? '', `${name}-1.2.0.tgz`)
    await writeFile(tarball, 'packed')
    expect((await run(npm, ['plugins', 'add', tarball, '--yes'])).exitCode).toBe(0)
    await rm(tarball)
    const install = npm.calls.find(([verb]) => verb === 'install')
    expect(install?.at(-1)).toBe(`file:tarballs/${name}-1.2.0.tgz`)
    expect((await run(npm, 'print-queues list')).exitCode).toBe(0)
  })

  it('names package, version and publisher before it installs, and does nothing where nobody can be asked', async () => {
    const npm = createTestNpm(await createFolder(), [createTestPackage(name)])
    const { exitCode, stdout, stderr } = await run(npm, `plugins add ${name}`)
    expect({ exitCode, stdout }).toEqual({ exitCode: 21, stdout: '' })
    expect(stderr).toContain(`Install ${name} 1.2.0 (published by jane)?`)
    expect(stderr).toContain(`cloudconnexa plugins add ${name}@1.2.0 --yes`)
    expect(npm.calls.map(([verb]) => verb)).toEqual(['view'])
  })

  it('writes nothing of a publisher that a terminal acts on', async () => {
    const escaping = { ...createTestPackage(name), publisher: 'jane\u001B[2J' }
    const npm = createTestNpm(await createFolder(), [escaping])
    const { stderr } = await run(npm, `plugins add ${name}`)
    expect(stderr).toContain('published by jane')
    expect(stderr).not.toContain('\u001B')
  })

  it('needs no credentials', async () => {
    const npm = createTestNpm(await createFolder(), [createTestPackage(name)])
    const { environment, runProgram } = npm
    const added = await runLine(`plugins add ${name} --yes`, { environment, runProgram })
    const listed = await runLine('plugins list', { environment })
    expect([added.exitCode, listed.exitCode]).toEqual([0, 0])
  })

  it('puts the name of the package before a word that is taken', async () => {
    const npm = createTestNpm(await createFolder(), [
      createTestPackage('cloudconnexa-acme', { service: 'users' }),
      createTestPackage('@acme/cloudconnexa-limits', { service: 'limits' }),
    ])
    await run(npm, 'plugins add cloudconnexa-acme --yes')
    await run(npm, 'plugins add @acme/cloudconnexa-limits --yes')
    const listed = JSON.parse((await run(npm, 'plugins list')).stdout) as { command: string }[]
    expect(listed.map(({ command }) => command)).toEqual(['acme-users', 'acme-limits'])
    expect(JSON.parse((await run(npm, 'users list')).stdout)).toHaveLength(emulator.state.users.size)
    expect(JSON.parse((await run(npm, 'acme-users list')).stdout)).toEqual([{ id: '1', name: 'lobby' }])
    expect(JSON.parse((await run(npm, 'acme-limits get 3')).stdout)).toMatchObject({ id: '3' })
  })

  it('hides the secrets of a plugin in raw responses', async () => {
    const npm = createTestNpm(await createFolder(), [createTestPackage(name)])
    await run(npm, `plugins add ${name} --yes`)
    const { stdout, stderr } = await run(npm, 'api GET print-queues/7')
    expect(stderr).toBe('')
    expect(JSON.parse(stdout)).toEqual({ id: '7', printerPassword: '[secret]' })
  })

  it('removes a plugin', async () => {
    const npm = createTestNpm(await createFolder(), [createTestPackage(name)])
    await run(npm, `plugins add ${name} --yes`)
    expect(await run(npm, `plugins remove ${name}`)).toMatchObject({
      exitCode: 0,
      stderr: `Removed ${name}.\n`,
    })
    expect((await run(npm, 'print-queues list')).exitCode).toBe(20)
    expect(JSON.parse((await run(npm, 'plugins list')).stdout)).toEqual([])
    expect((await run(npm, `plugins remove ${name}`)).exitCode).toBe(20)
  })

  describe('broken ones', () => {
    it.each([
      ['throws when it is loaded', { 'index.js': 'throw new Error("boom")' }, 'boom'],
      ['has no catalog', { 'catalog.js': 'export {}' }, 'exports no catalog'],
      ['has no service', { 'index.js': 'export {}' }, 'exports no service printQueues'],
      ['exports no catalog', { 'package.json': '{"name":"x","exports":"./index.js"}' }, 'does not export'],
    ])('are not added: one %s', async (_title, files, reason) => {
      const npm = createTestNpm(await createFolder(), [createTestPackage(name, { files })])
      const { exitCode, stderr } = await run(npm, `plugins add ${name} --yes`)
      expect(exitCode).toBe(1)
      expect(stderr).toContain(reason)
      expect(stderr).toContain('It was not added.')
      expect(npm.calls.at(-1)?.[0]).toBe('uninstall')
      expect(JSON.parse((await run(npm, 'plugins list')).stdout)).toEqual([])
    })

    it('are not added: one for another version of the service interface', async () => {
      const npm = createTestNpm(await createFolder(), [createTestPackage(name, { specificationVersion: 0 })])
      const { exitCode, stderr } = await run(npm, `plugins add ${name} --yes`)
      expect(exitCode).toBe(1)
      expect(stderr).toContain('made for version 0 of the service interface')
    })

    it('break no other command, and say why', async () => {
      const before = createTestNpm(await createFolder(), [createTestPackage(name)])
      await run(before, `plugins add ${name} --yes`)
      // In another place, because this process has loaded the one that works.
      const npm = createTestNpm(await createFolder(), [])
      await cp(before.folder, npm.folder, { recursive: true })
      for (const file of ['index.js', 'catalog.js'])
        await writeFile(join(npm.folder, 'node_modules', name, file), 'syntax error here')
      const users = await run(npm, 'users list')
      expect({ exitCode: users.exitCode, stderr: users.stderr }).toEqual({ exitCode: 0, stderr: '' })
      const own = await run(npm, 'print-queues list')
      expect(own.exitCode).toBe(1)
      expect(own.stderr).toContain(`The plugin ${name} cannot be used`)
      expect(own.stderr).toContain('plugins remove')
      const listed = JSON.parse((await run(npm, 'plugins list')).stdout) as object[]
      expect(listed).toEqual([expect.objectContaining({ status: 'broken', problem: expect.any(String) })])
    })

    it('break no other command where the list of them is damaged', async () => {
      const npm = createTestNpm(await createFolder(), [createTestPackage(name)])
      await run(npm, `plugins add ${name} --yes`)
      for (const text of ['{"version":1', '{"version":2}', '{"version":1,"plugins":[{}]}', '']) {
        await writeFile(join(npm.folder, 'plugins.json'), text)
        expect((await run(npm, 'users list')).exitCode).toBe(0)
        expect((await run(npm, 'plugins list')).stderr).toContain('is not a list of plugins')
      }
      expect((await run(npm, `plugins add ${name} --yes`)).exitCode).toBe(0)
      expect((await run(npm, 'print-queues list')).exitCode).toBe(0)
    })
  })

  it.each([
    ['cloudconnexa-unknown', 1, '404 Not Found'],
    ['git+https://example.org/x.git', 20, 'neither the name of a package nor a tarball'],
    ['--global', 20, ''],
    ['./gone.tgz', 20, 'There is no file'],
  ])('refuses to add %s', async (spec, code, message) => {
    const npm = createTestNpm(await createFolder(), [createTestPackage(name)])
    const { exitCode, stderr } = await run(npm, ['plugins', 'add', spec, '--yes'])
    expect(exitCode).toBe(code)
    expect(stderr).toContain(message)
    expect(npm.calls.every(([verb]) => verb === 'view')).toBe(true)
  })
})
