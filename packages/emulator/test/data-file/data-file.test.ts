import { readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { EmulatorDataError, type EmulatorOptions, startEmulator, VirtualClock } from '../../src/index.ts'
import { type Api, requestToken, start, startApi } from '../support/api-client.ts'
import { Run } from '../support/command-line-run.ts'

let folder = ''
let data = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'emulator-data-'))
  data = join(folder, 'state.db')
})

afterEach(() => rm(folder, { recursive: true, force: true }))

/** Reads everything that changes in the test below. */
async function readEverything({ get }: Api): Promise<unknown> {
  const paths = [
    '/networks',
    '/networks/routes',
    '/networks/connectors',
    '/users',
    '/user-groups',
    '/access-groups',
    '/dns-records',
    '/settings/dns/zones',
    '/settings/wpc/topology',
  ]
  const responses = await Promise.all(paths.map((path) => get(path)))
  return responses.map(({ status, text }) => [status, text])
}

async function expectRejection(options: EmulatorOptions = {}): Promise<string> {
  const error: unknown = await startEmulator({ data, ...options }).then(
    () => undefined,
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(EmulatorDataError)
  return error instanceof EmulatorDataError ? error.message : ''
}

describe('data file', () => {
  it('keeps objects, settings, profiles, tokens and the audit log across restarts, and continues with new ids', async () => {
    const noon = Date.UTC(2026, 0, 1, 12)
    const before = await startApi({ data, seed: 'demo', clock: new VirtualClock({ start: noon }) })
    const { id } = (await before.post('/networks', { name: 'n', routes: [{ value: '10.1.0.0/16' }] })).body
    const connector = { name: 'c', vpnRegionId: 'eu-central-1' }
    const { id: connectorId } = (await before.post(`/networks/connectors?networkId=${id}`, connector)).body
    expect((await before.post(`/networks/connectors/${connectorId}/profile`)).status).toBe(200)
    await before.put('/settings/dns/zones', { zones: [{ name: 'z.example.com' }] })
    const { id: gone } = (await before.post('/users', { username: 'gone' })).body
    expect((await before.delete(`/users/${gone}`)).status).toBe(204)
    const seen = await readEverything(before)
    const log = before.emulator.state.auditLog.all()
    await before.emulator.close()

    const after = await startApi({ data, clock: new VirtualClock({ start: noon + 1000 }) })
    expect(await readEverything(after)).toEqual(seen)
    expect(after.emulator.state.auditLog.all()).toEqual(log)
    const headers = { authorization: before.authorization }
    expect((await after.raw('/api/v1/users', { headers })).status).toBe(200)
    const profile = await after.post(`/networks/connectors/${connectorId}/profile`)
    expect(profile.status, 'it was requested before the restart').toBe(200)
    const { id: next } = (await after.post('/users', { username: 'next' })).body
    expect(JSON.stringify([seen, gone])).not.toContain(next)
    expect(after.emulator.state.auditLog.all()).toHaveLength(log.length + 2)
  })

  it('keeps changes that are made from code: an added seed, and expired tokens', async () => {
    const before = await startApi({ data })
    before.emulator.state.seed({ users: 5 })
    before.emulator.expireTokens()
    await before.emulator.close()
    const after = await startApi({ data, seed: { users: 50 } })
    expect(after.emulator.state.users.size, 'the seed applies to new files').toBe(6)
    const headers = { authorization: before.authorization }
    expect((await after.raw('/api/v1/users', { headers })).status).toBe(401)
  })

  it('is one file that only this user can read, without access tokens', async () => {
    const { emulator, authorization } = await startApi({ data })
    await emulator.close()
    expect((await stat(data)).mode & 0o777).toBe(0o600)
    expect((await readFile(data)).includes(authorization.slice('Bearer '.length))).toBe(false)
    await expect(stat(`${data}-wal`)).rejects.toThrow('ENOENT')
  })

  it('rejects a file of another kind, and leaves it unchanged', async () => {
    await writeFile(data, 'dear diary, '.repeat(100))
    expect(await expectRejection()).toContain('is not a data file of the emulator')
    expect(await readFile(data, 'utf8')).toBe('dear diary, '.repeat(100))

    await rm(data)
    const other = new DatabaseSync(data)
    other.exec('CREATE TABLE diary (day TEXT)')
    other.close()
    const content = await readFile(data)
    expect(await expectRejection()).toContain('is not a data file of the emulator')
    expect(await readFile(data)).toEqual(content)
  })

  it('rejects a file that a newer emulator wrote', async () => {
    await (await startEmulator({ data })).close()
    const database = new DatabaseSync(data)
    database.exec('PRAGMA user_version = 2')
    database.close()
    expect(await expectRejection()).toMatch(
      /newer emulator \(format 2, this one reads 1\): update the emulator/,
    )
  })

  it('rejects a file that is in use, belongs to another Cloud ID, is damaged or cannot be opened', async () => {
    const first = await startEmulator({ data })
    expect(await expectRejection()).toContain('is in use')
    await first.close()
    expect(await expectRejection({ cloudId: 'acme' })).toContain('belongs to the Cloud ID emulator, not acme')
    const database = new DatabaseSync(data)
    database.exec("UPDATE record SET content = '{' WHERE position = 1")
    database.close()
    expect(await expectRejection()).toContain('is damaged')
    data = join(folder, 'nowhere', 'state.db')
    expect(await expectRejection()).toContain('cannot be used as data file')
  })

  it('rejects a file in which any page was zeroed', async () => {
    const first = await startEmulator({ data, seed: { users: 120, networks: 5 } })
    // Longer than a page.
    first.state.create('devicePostures', { name: 'p', macos: { certificate: 'x'.repeat(9_000) } })
    await first.close()
    const file = readFileSync(data)
    const size = file.readUInt16BE(16)
    const pages = file.length / size
    expect(pages).toBeGreaterThan(15)
    for (let page = 0; page < pages; page += 1) {
      writeFileSync(data, Buffer.from(file).fill(0, page * size, (page + 1) * size))
      const expected = page === 0 ? 'not a data file' : 'is damaged: restore it from a copy'
      expect(await expectRejection(), `page ${String(page)}`).toContain(expected)
    }
    writeFileSync(data, file)
    expect((await start({ data })).state.users.size).toBe(121)
  })

  it('closes the file when the emulator cannot start for another reason', async () => {
    const other = await startEmulator()
    const port = Number(new URL(other.url).port)
    await expect(startEmulator({ data, port })).rejects.toThrow('EADDRINUSE')
    await other.close()
    await (await startEmulator({ data })).close()
  })

  it.skipIf(process.platform === 'win32')(
    'responds with 500 instead of success when the disk is full',
    async () => {
      const limited = Run.startLimited(1200, '--port', '0', '--quiet', '--seed', 'none', '--data', data)
      const url = await limited.find(/^(http\S+)\n/)
      const { access_token } = (
        await requestToken({ url, clientId: 'local.emulator', clientSecret: 'not-a-real-secret' })
      ).body
      const headers = { authorization: `Bearer ${access_token}`, 'content-type': 'application/json' }
      const firstName = 'x'.repeat(20_000)
      const statuses: number[] = []
      for (let number = 0; !statuses.includes(500) && number < 200; number += 1) {
        const body = JSON.stringify({ username: `user-${String(number)}`, firstName })
        const response = await fetch(`${url}/api/v1/users`, { method: 'POST', headers, body })
        statuses.push(response.status)
        if (response.status === 500) expect(await response.text()).toContain('cannot be written')
      }
      expect(statuses).toContain(201)
      expect(statuses.at(-1)).toBe(500)
      const read = await fetch(`${url}/api/v1/users`, { headers })
      expect(read.status, 'nothing is shown that a restart would undo').toBe(500)
      await limited.kill()
      const { emulator } = await startApi({ data })
      for (let number = 0; number < statuses.length - 1; number += 1) {
        expect(emulator.state.users.findBy('username', `user-${String(number)}`)).toHaveLength(1)
      }
    },
  )

  it('can be set on the command line, which explains in one line why it cannot use a file', async () => {
    const first = new Run('--port', '0', '--seed', '3', '--data', data)
    await first.find(/Everything is kept in \S+/)
    const second = new Run('--port', '0', '--data', data)
    expect(await second.exitCode).toBe(1)
    expect(second.stderr).toMatch(/^error: \S+ is in use: stop the other emulator, or choose another file\n$/)
    expect(await first.interrupt()).toBe(0)
    expect(first.stderr).toBe('')
    const again = new Run('--port', '0', '--data', data)
    await again.find(/4 users/)
    expect(await again.interrupt()).toBe(0)
  })
})
