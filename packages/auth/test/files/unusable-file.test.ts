import { execFile, spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { lstat, mkdir, readdir, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  fileTokenStore,
  memoryTokenStore,
  profileCredentials,
  type TokenStore,
  withFallback,
} from '../../src/index.ts'
import { saveProfile } from '../../src/profiles.ts'
import { captureError } from '../support/capture-error.ts'
import { key, token } from '../support/file-fixture.ts'
import { never, createRecordingLogger } from '../support/runtime.ts'
import { type TempFolder, createTempFolder } from '../support/temp-folder.ts'

let folder: TempFolder
let path: string
let servers: Server[]

beforeEach(async () => {
  folder = await createTempFolder()
  path = folder.file('token.json')
  servers = []
})
afterEach(async () => {
  for (const server of servers) server.close()
  await folder[Symbol.asyncDispose]()
})

// Without root, those of /dev serve: nobody else can replace or remove them.
const canMakeDevices = process.getuid?.() !== 0 || canRunMknod()

interface Obstacle {
  readonly name: string
  /** What the error says. */
  readonly says: RegExp
  /** Puts it in place, and returns the path to use. */
  readonly place: () => Promise<string>
  /** Whether it takes a right that root has not got in every container. */
  readonly isDevice?: boolean
}

function canRunMknod(): boolean {
  const probe = join(tmpdir(), `cloudconnexa-probe-${globalThis.crypto.randomUUID()}`)
  const isMade = spawnSync('mknod', ['-m', '600', probe, 'c', '1', '3']).status === 0
  rmSync(probe, { force: true })
  return isMade
}

async function makeFifo(): Promise<string> {
  await promisify(execFile)('mkfifo', ['-m', '600', path])
  return path
}

async function listenOnSocket(): Promise<string> {
  const server = createServer()
  servers.push(server)
  await new Promise<void>((resolve) => {
    server.listen(path, resolve)
  })
  return path
}

async function link(target: string): Promise<string> {
  await symlink(target, path)
  return path
}

/** A device like one of /dev. Root gets a copy, so that a store that replaces or removes devices harms nobody. */
async function makeDevice(name: string, minor: number): Promise<string> {
  if (process.getuid?.() !== 0) return `/dev/${name}`
  await promisify(execFile)('mknod', ['-m', '600', path, 'c', '1', String(minor)])
  return path
}

async function makeHuge(): Promise<string> {
  await writeFile(path, '', { mode: 0o600 })
  // Takes no space on the disk.
  await truncate(path, 2 ** 40)
  return path
}

const obstacles: readonly Obstacle[] = [
  { name: 'a FIFO', says: /it is a FIFO/, place: makeFifo },
  { name: 'a link to a FIFO', says: /it is a FIFO/, place: async () => linkTo(await makeFifo()) },
  { name: 'a socket', says: /it is a socket/, place: listenOnSocket },
  {
    name: 'a device that holds nothing',
    says: /it is a device/,
    place: () => makeDevice('null', 3),
    isDevice: true,
  },
  {
    name: 'a device without an end',
    says: /it is a device/,
    place: () => makeDevice('zero', 5),
    isDevice: true,
  },
  {
    name: 'a device that is always full',
    says: /it is a device/,
    place: () => makeDevice('full', 7),
    isDevice: true,
  },
  {
    name: 'a link to a device',
    says: /it is a device/,
    place: async () => linkTo(await makeDevice('null', 3)),
    isDevice: true,
  },
  {
    name: 'a folder',
    says: /it is a folder/,
    place: async () => {
      await mkdir(path)
      return path
    },
  },
  {
    name: 'a link that leads nowhere',
    says: /a symbolic link that leads nowhere/,
    place: () => link(folder.file('gone.json')),
  },
  { name: 'links in a circle', says: /lead in a circle \(ELOOP\)/, place: () => link(path) },
  {
    name: 'a file below a file',
    says: /not a folder \((?:ENOTDIR|EEXIST)\)/,
    place: async () => {
      await writeFile(path, '')
      return `${path}/token.json`
    },
  },
  {
    name: 'a name that is too long',
    says: /too long \(ENAMETOOLONG\)/,
    place: async () => folder.file('x'.repeat(300)),
  },
]

async function linkTo(target: string): Promise<string> {
  const other = folder.file('link.json')
  await symlink(target, other)
  return other
}

function withLock(store: TokenStore, work: () => Promise<unknown>): Promise<unknown> {
  return store.withLock?.(key, work) ?? Promise.reject(new Error('The store has no lock.'))
}

const methods: Readonly<Record<string, (store: TokenStore) => Promise<unknown>>> = {
  read: (store) => store.read(key),
  write: (store) => store.write(key, token),
  delete: (store) => store.delete(key),
  withLock: (store) => withLock(store, async () => undefined),
}

async function listFolder(): Promise<readonly string[]> {
  return (await readdir(folder.path)).toSorted()
}

/** What is in the folder, and of which kind and size it is. */
async function describeFolder(): Promise<unknown> {
  const describeEntry = async (name: string): Promise<unknown> => {
    const { ino, mode, size } = await lstat(folder.file(name))
    return { name, ino, mode, size }
  }
  return Promise.all((await listFolder()).map(describeEntry))
}

describe.each(obstacles)('$name', ({ place, says, isDevice = false }) => {
  const isSkipped = process.platform === 'win32' || (isDevice && !canMakeDevices)

  it.skipIf(isSkipped).each(Object.keys(methods))(
    'is an error of %s, which leaves everything as it is',
    async (method) => {
      const file = await place()
      const before = await describeFolder()
      const error = await captureError(methods[method]?.(fileTokenStore({ path: file })))
      expect(error.code).toBe('TOKEN_STORE_UNAVAILABLE')
      expect(error.message).toMatch(says)
      expect(error.message).toContain(file)
      expect(error.hint).toMatch(/"path".*withFallback/s)
      expect(await describeFolder()).toEqual(before)
    },
  )

  it.skipIf(isSkipped).each(Object.keys(methods))('makes a store fall back in %s', async (method) => {
    const logger = createRecordingLogger()
    const store = withFallback(fileTokenStore({ path: await place() }), memoryTokenStore(), { logger })
    await methods[method]?.(store)
    await store.write(key, token)
    expect(await store.read(key)).toBe(token)
    expect(logger.lines).toMatchObject([{ level: 'warn', fields: { code: 'TOKEN_STORE_UNAVAILABLE' } }])
  })

  it.skipIf(isSkipped)('is an error where a profile is read or saved', async () => {
    const file = await place()
    const before = await describeFolder()
    const attempts = [
      () => profileCredentials('work', { file }).load(never()),
      () => profileCredentials(undefined, { file, environment: {} }).load(never()),
      () => saveProfile('work', { clientId: 'a.b', clientSecret: 'secret' }, { file }),
    ]
    for (const attempt of attempts) {
      const error = await captureError(attempt())
      expect(error.code).toBe('PROFILE_INVALID')
      expect(error.message).toMatch(says)
      expect(error.hint).toContain('"file"')
    }
    expect(await describeFolder()).toEqual(before)
  })
})

describe('a file that is too large', () => {
  it('is not read', async () => {
    const file = await makeHuge()
    const error = await captureError(fileTokenStore({ path: file }).read(key))
    expect(error.code).toBe('TOKEN_STORE_UNAVAILABLE')
    expect(error.message).toContain('larger than 1048576 bytes')
    expect((await captureError(profileCredentials('work', { file }).load(never()))).code).toBe(
      'PROFILE_INVALID',
    )
    const store = withFallback(fileTokenStore({ path: file }), memoryTokenStore(), {
      logger: createRecordingLogger(),
    })
    expect(await store.read(key)).toBeUndefined()
  })
})

describe('a folder that is a link that leads nowhere', () => {
  it.each(['token.json', 'below/token.json'])('holds no file and takes none: %s', async (name) => {
    const store = fileTokenStore({ path: `${await link(folder.file('gone'))}/${name}` })
    expect(await store.read(key)).toBeUndefined()
    for (const attempt of [() => store.write(key, token), () => withLock(store, async () => 'done')]) {
      expect((await captureError(attempt())).message).toContain('its folder is missing (ENOENT)')
    }
    expect(await listFolder()).toEqual(['token.json'])
  })
})

describe('a link to a file', () => {
  it('is followed by every method', async () => {
    const store = fileTokenStore({ path })
    await store.write(key, token)
    const linked = fileTokenStore({ path: await linkTo(path) })
    await linked.write(key, { ...token, expiresAt: 3000 })
    expect(await store.read(key)).toMatchObject({ expiresAt: 3000 })
    await withLock(linked, async () => {
      expect(await readdir(folder.path)).toContain('token.json.lock')
    })
    await linked.delete(key)
    expect(await store.read(key)).toBeUndefined()
    expect(await linked.read(key)).toBeUndefined()
    expect(await readdir(folder.path)).toEqual([])
  })
})

describe('drafts of processes that were killed while they wrote', () => {
  it('are removed once they are an hour old', async () => {
    const id = '01234567-89ab-4def-8123-456789abcdef'
    const old = [`token.json.17.${id}.tmp`, `token.json.lock.${id}`]
    const others = [`token.json.18.${id}.tmp`, 'token.json.tmp', `other.json.17.${id}.tmp`]
    for (const name of [...old, ...others]) await writeFile(folder.file(name), '')
    const { utimes } = await import('node:fs/promises')
    for (const name of [...old, ...others.slice(1)]) await utimes(folder.file(name), new Date(0), new Date(0))
    await fileTokenStore({ path }).write(key, token)
    expect(await listFolder()).toEqual([...others, 'token.json'].toSorted())
    await rm(path)
  })
})
