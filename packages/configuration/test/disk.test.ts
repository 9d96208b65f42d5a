import { mkdir, readdir, readFile, rename, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { initConfiguration, validateConfiguration } from '../src/index.ts'
import { useAccounts } from './support/use-accounts.ts'
import { useFolders } from './support/temporary-folder.ts'

const createFolder = useFolders()
const openAccount = useAccounts()

describe('initConfiguration', () => {
  it('writes a commented configuration that is valid', async () => {
    const folder = join(await createFolder(), 'cloudconnexa')
    const written = await initConfiguration(folder)
    const { objects, managed } = await validateConfiguration(folder)
    expect(written).toHaveLength(5)
    expect([...managed].toSorted()).toEqual(['accessGroup', 'dnsRecord', 'network', 'userGroup'])
    expect(objects.map(({ kind, key }) => `${kind} ${key}`)).toContain('networkIpService printers')
    expect(await readFile(join(folder, '../.cloudconnexa/.gitignore'), 'utf8')).toBe('*\n')
    expect((await stat(join(folder, '../.cloudconnexa'))).mode & 0o777).toBe(0o700)
  })

  it('returns what it would write in a dry run, and writes nothing', async () => {
    const folder = await createFolder()
    const planned = await initConfiguration(folder, { dryRun: true })
    expect(await readdir(folder)).toEqual([])
    expect(await initConfiguration(folder)).toEqual(planned)
  })

  it('writes nothing where one of its files is', async () => {
    const folder = await createFolder()
    await writeFile(join(folder, 'dns-records.yaml'), '[]\n')
    await expect(initConfiguration(folder)).rejects.toMatchObject({ code: 'FILE_EXISTS' })
    expect(await readdir(folder)).toEqual(['dns-records.yaml'])
  })
})

describe('initConfiguration with the path of a file', () => {
  it('writes nothing', async () => {
    const file = join(await createFolder(), 'backup.yaml')
    await writeFile(file, 'format: 1\nusers: []\n')
    await expect(initConfiguration(file)).rejects.toMatchObject({ code: 'FILE_INVALID' })
    expect(await readFile(file, 'utf8')).toBe('format: 1\nusers: []\n')
  })

  it('says that something else is there', async () => {
    const file = join(await createFolder(), 'notes')
    await writeFile(file, 'Notes of somebody.\n')
    await expect(initConfiguration(file)).rejects.toMatchObject({ code: 'FILE_EXISTS' })
  })
})

describe('a folder whose last file is gone', () => {
  it('is refused, because a repository would forget it', async () => {
    const account = await openAccount({ seed: 'demo' })
    const folder = join(await createFolder(), 'cloudconnexa')
    await account.service.export(folder, { kinds: ['host', 'dnsRecord'] })
    await rm(join(folder, 'hosts/build-server.yaml'))
    const options = { allowDelete: true, stateFolder: join(folder, '../.cloudconnexa') }
    await expect(account.service.plan(folder, options)).rejects.toMatchObject({
      code: 'FILE_INVALID',
      location: { file: join(folder, 'hosts') },
    })
    await writeFile(join(folder, 'hosts/.gitkeep'), '')
    expect((await account.service.plan(folder, options)).counts).toMatchObject({ delete: 1 })
    await rm(join(folder, 'hosts'), { recursive: true })
    expect((await account.service.plan(folder, options)).counts).toMatchObject({ delete: 0 })
  })
})

describe('export to where something is', () => {
  it('keeps what only files know: protection, and the names of secrets', async () => {
    const account = await openAccount({ seed: 'demo' })
    const folder = join(await createFolder(), 'cloudconnexa')
    await account.service.export(folder)
    const file = join(folder, 'networks/headquarters.yaml')
    const text = await readFile(file, 'utf8')
    await writeFile(file, `# Ask Ada before you touch it.\n$protected: true\n${text}`)
    expect((await account.service.export(folder)).changed).toEqual([])
    await writeFile(file, `$protected: true\n${text}description: old\n`)
    expect((await account.service.export(folder)).changed).toEqual([file])
    expect(await readFile(file, 'utf8')).toContain('$protected: true')
  })

  it.each(['format: 1\nusers: []\n', 'services: {}\n', '- a\n', 'a: [\n'])(
    'refuses a file with something else: %j',
    async (text) => {
      const account = await openAccount({ seed: 'demo' })
      const file = join(await createFolder(), 'one.yaml')
      await writeFile(file, text)
      await expect(account.service.export(file, { kinds: ['network'] })).rejects.toMatchObject({
        code: 'FILE_EXISTS',
      })
      expect(await readFile(file, 'utf8')).toBe(text)
    },
  )

  it('refuses a file in the place of a folder before it reads the account', async () => {
    const account = await openAccount({ seed: 'demo' })
    const file = join(await createFolder(), 'notes')
    await writeFile(file, 'Notes of somebody.\n')
    await expect(account.service.export(file)).rejects.toMatchObject({ code: 'FILE_EXISTS' })
    expect(account.emulator.requests.list({ path: /networks/ })).toEqual([])
  })
})

describe('export to the disk', () => {
  it('refuses kinds that have no files of their own, of which nothing would be written', async () => {
    const account = await openAccount({ seed: 'demo' })
    const folder = await createFolder()
    await expect(account.service.export(folder, { kinds: ['networkRoute'] })).rejects.toMatchObject({
      code: 'OPTION_INVALID',
      hint: 'Export the kind "network".',
    })
    expect(await readdir(folder)).toEqual([])
    await account.service.export(folder, { kinds: ['network', 'networkRoute'] })
    expect(await readdir(folder)).toContain('networks')
  })

  it('writes what has changed, and removes the files of what is gone where that is asked for', async () => {
    const account = await openAccount({ seed: 'demo' })
    const folder = join(await createFolder(), 'cloudconnexa')
    const first = await account.service.export(folder)
    expect(first.counts['network']).toBe(3)
    expect(first.notices.map(({ code }) => code).toSorted()).toEqual(['NOT_EXPORTED', 'WRITE_ONLY'])
    expect((await account.service.export(folder)).changed).toEqual([])

    await rm(join(folder, 'networks/datacentre.yaml'))
    await writeFile(join(folder, 'networks/gone.yaml'), 'name: gone\n')
    await writeFile(join(folder, 'networks/README.md'), 'Notes of somebody.\n')
    const gone = join(folder, 'networks/gone.yaml')
    const second = await account.service.export(folder, { kinds: ['network'] })
    expect(second).toMatchObject({
      changed: [join(folder, 'networks/datacentre.yaml')],
      removed: [],
      stale: [gone],
    })
    const pruned = await account.service.export(folder, { kinds: ['network'], prune: true })
    expect(pruned).toMatchObject({ changed: [], removed: [gone], stale: [] })
    expect(await readdir(join(folder, 'networks'))).toContain('README.md')
    await expect(validateConfiguration(folder)).resolves.toBeDefined()
  })

  it('reports what it would write and remove in a dry run, and changes nothing', async () => {
    const account = await openAccount({ seed: 'demo' })
    const root = await createFolder()
    const folder = join(root, 'cloudconnexa')
    const planned = await account.service.export(folder, { dryRun: true })
    expect(await readdir(root)).toEqual([])
    expect((await account.service.export(folder)).changed).toEqual(planned.changed)
    const gone = join(folder, 'networks/gone.yaml')
    await writeFile(gone, 'name: gone\n')
    const pruned = await account.service.export(folder, { dryRun: true, prune: true })
    expect(pruned).toMatchObject({ changed: [], removed: [gone], stale: [] })
    expect(await readFile(gone, 'utf8')).toBe('name: gone\n')
  })

  it('keeps the file of an object that somebody has renamed', async () => {
    const account = await openAccount({ seed: 'demo' })
    const folder = join(await createFolder(), 'cloudconnexa')
    await account.service.export(folder)
    await rename(join(folder, 'networks/datacentre.yaml'), join(folder, 'networks/headquarters-2.yaml'))
    expect(await account.service.export(folder)).toMatchObject({ changed: [], stale: [] })
    // A name that is taken by it is not that of another object.
    account.emulator.state.create('networks', { name: 'headquarters-2' })
    const { changed } = await account.service.export(folder)
    expect(changed).toEqual([expect.stringMatching(/networks.headquarters-2-\w+\.yaml$/)])
    await expect(validateConfiguration(folder)).resolves.toBeDefined()
  })

  it('gives objects that stood in the first file together files of their own', async () => {
    const account = await openAccount()
    const folder = await createFolder()
    for (const name of ['left', 'right']) account.emulator.state.create('networks', { name })
    const together = 'format: 1\nnetworks:\n  - name: left\n  - name: right\n'
    await writeFile(join(folder, 'cloudconnexa.yaml'), together)
    await account.service.export(folder)
    expect(await readdir(join(folder, 'networks'))).toEqual(['left.yaml', 'right.yaml'])
    expect((await account.service.plan(folder, { allowDelete: true })).changes).toEqual([])
  })

  it('keeps a kind without objects managed', async () => {
    const account = await openAccount()
    const folder = join(await createFolder(), 'cloudconnexa')
    await account.service.export(folder)
    expect(await readdir(join(folder, 'hosts'))).toEqual(['.gitkeep'])
    expect((await validateConfiguration(folder)).managed).toContain('host')
  })

  it('writes everything into one file where the path is one', async () => {
    const account = await openAccount({ seed: 'demo' })
    const file = join(await createFolder(), 'cloudconnexa.yaml')
    expect((await account.service.export(file)).changed).toEqual([file])
    const { objects } = await account.service.validate(file)
    expect(objects.filter(({ kind }) => kind === 'user')).toHaveLength(24)
  })
})

describe('reading from the disk', () => {
  it('refuses what is no regular file, by its name', async () => {
    const folder = await createFolder()
    await writeFile(join(folder, 'cloudconnexa.yaml'), 'format: 1\n')
    await mkdir(join(folder, 'networks'))
    await symlink('/dev/null', join(folder, 'networks/device.yaml'))
    await expect(validateConfiguration(folder)).rejects.toMatchObject({
      code: 'FILE_UNREADABLE',
      location: { file: join(folder, 'networks/device.yaml') },
    })
  })

  it('refuses what cannot be read, instead of taking it for nothing', async () => {
    const folder = await createFolder()
    await expect(validateConfiguration(join(folder, 'missing'))).rejects.toMatchObject({
      code: 'FILE_UNREADABLE',
    })
    await writeFile(join(folder, 'cloudconnexa.yaml'), 'format: 1\n')
    await mkdir(join(folder, 'networks'))
    await writeFile(join(folder, 'networks/office.yaml'), Buffer.from([0xff, 0xfe, 0x00]))
    await expect(validateConfiguration(folder)).rejects.toMatchObject({
      code: 'FILE_UNREADABLE',
      location: { file: join(folder, 'networks/office.yaml') },
    })
  })

  it('names files as the caller would', async () => {
    const folder = await createFolder()
    await writeFile(join(folder, 'acme.yaml'), 'format: 1\nuser: []\n')
    await expect(validateConfiguration(join(folder, 'acme.yaml'))).rejects.toMatchObject({
      location: { file: join(folder, 'acme.yaml'), line: 2, column: 1 },
    })
    await writeFile(join(folder, 'cloudconnexa.yaml'), 'format: 1\n')
    await writeFile(join(folder, 'users.yaml'), '- name: a\n')
    await rm(join(folder, 'acme.yaml'))
    await expect(validateConfiguration(folder)).rejects.toMatchObject({
      location: { file: join(folder, 'users.yaml'), line: 1 },
    })
  })
})
