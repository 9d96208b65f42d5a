import { readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { startEmulator } from '@cloudconnexa/emulator'
import { describe, expect, it } from 'vitest'
import { readCachedNames, toTargetKey } from '../../../src/names/name-cache.ts'
import { findEnvironmentTarget } from '../../../src/session/contexts/environment-target.ts'
import { readEnvironment } from '../../support/environment.ts'
import { runLine } from '../../support/run.ts'
import { useDemoAccount } from '../../support/use-demo-account.ts'
import { useTempFolder } from '../../support/use-temp-folder.ts'

const { emulator, print, countReads, findNetwork } = useDemoAccount()

describe('names', () => {
  it('stand for ids in arguments, flags and bodies', async () => {
    const { id } = findNetwork('datacentre')
    expect(await print('networks get DATACENTRE')).toMatchObject({ id })
    expect(await print('networks connectors list --network-id datacentre')).toEqual([
      expect.objectContaining({ networkItemId: id }),
    ])
    const group = [...emulator().state.userGroups].find(({ name }) => name === 'Sales')
    expect(await print('users patch user-000001 --set groupId=Sales')).toMatchObject({ groupId: group?.id })
    const access = await print(
      'access-groups create --name Wiki --source type=USER_GROUP,all-covered=false,child=Sales,child=Engineering --destination type=NETWORK_SERVICE,all-covered=false,parent=datacentre,child=wiki',
    )
    const wiki = [...emulator().state.applications].find(({ name }) => name === 'wiki')
    expect(access).toMatchObject({
      source: [{ children: expect.arrayContaining([group?.id]) }],
      destination: [{ parent: id, children: [wiki?.id] }],
    })
  })

  it('are the names of users, or their e-mail addresses', async () => {
    const { id } = [...emulator().state.users].find(({ email }) => email === 'user-000003@example.com') ?? {}
    expect(await print('users get user-000003@example.com')).toMatchObject({ id })
    expect(await print('users get user-000003')).toMatchObject({ id })
  })

  it('need no look-up where an id was typed, and one where several names of a kind were', async () => {
    await print(`networks get ${findNetwork('datacentre').id}`)
    expect(countReads('/api/v1/networks')).toBe(0)
    await print('user-groups list')
    emulator().requests.clear()
    await print(
      'users create --username a --email a@example.com --first-name A --last-name B --group-id Sales --secondary-group-id Engineering --secondary-group-id Contractors',
    )
    expect(countReads('/api/v1/user-groups')).toBe(1)
  })

  it('are looked up before somebody is asked to type one', async () => {
    const run = async (line: string): ReturnType<typeof runLine> =>
      runLine(line, { environment: readEnvironment(emulator()), replies: { Type: 'datacentre' } })
    const missing = await run('networks delete datacenter')
    expect(missing).toMatchObject({ exitCode: 20 })
    expect(missing.stderr).toContain('Did you mean `datacentre`?')
    expect(missing.stderr).not.toContain('Type datacenter to confirm')
    expect(await run('networks delete datacentre')).toMatchObject({ exitCode: 0 })
  })

  it('are asked for where an id was typed for what is deleted', async () => {
    const { id } = findNetwork('datacentre')
    const options = { environment: readEnvironment(emulator()), replies: { 'Type datacentre': 'datacentre' } }
    const { exitCode, stderr } = await runLine(`networks delete ${id}`, options)
    expect(stderr).toContain('Delete the network datacentre in environment')
    expect(exitCode).toBe(0)
    const gone = await runLine('networks delete 00000000-0000-4000-8000-000000000000', {
      ...options,
      replies: { 'Type 00000000': '00000000-0000-4000-8000-000000000000' },
    })
    expect(gone.exitCode).toBe(30)
  })

  it('are not looked up for what is refused, where nobody can be asked', async () => {
    const { exitCode } = await runLine('networks delete datacentre', {
      environment: readEnvironment(emulator()),
    })
    expect(exitCode).toBe(21)
    expect(emulator().requests.count()).toBe(0)
  })

  it('lose against an id', async () => {
    const regions = [{ id: 'lab-1', regionName: 'eu-central-1' }]
    await using other = await startEmulator({ seed: 'demo', regions })
    const environment = readEnvironment(other)
    for (const typed of ['eu-central-1', 'lab-1']) {
      const line = `settings wpc default-region set ${typed}`
      expect((await runLine(line, { environment })).stdout).toContain(typed)
    }
  })
})

describe('names that were seen', () => {
  const createFolder = useTempFolder()

  it('are kept for completion in a file that only its owner can read, for each Cloud ID', async () => {
    const folder = await createFolder()
    const environment = { ...readEnvironment(emulator()), XDG_CACHE_HOME: folder }
    await print('networks list', { environment })
    await print('users get user-000003', { environment })
    const target = (await findEnvironmentTarget(environment)) ?? expect.unreachable()
    const key = toTargetKey(target, environment)
    const networks = readCachedNames(environment, key, 'network')
    expect(networks.map(({ name }) => name)).toEqual(['headquarters', 'datacentre', 'internet-gateway'])
    expect(networks[1]?.id).toBe(findNetwork('datacentre').id)
    expect(readCachedNames(environment, key, 'user')).toHaveLength(25)
    const file = join(folder, 'cloudconnexa', 'names', `${key}.json`)
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    expect((await stat(join(folder, 'cloudconnexa', 'names'))).mode & 0o777).toBe(0o700)
    const elsewhere = { ...environment, CLOUDCONNEXA_BASE_URL: 'http://127.0.0.1:1' }
    expect(readCachedNames(elsewhere, toTargetKey(target, elsewhere), 'network')).toEqual([])
  })

  it('are bounded, replaced by a whole list, and of no harm where the file is broken', async () => {
    await using large = await startEmulator({ seed: { users: 3000 }, rateLimit: 'off' })
    const folder = await createFolder()
    const environment = { ...readEnvironment(large), XDG_CACHE_HOME: folder }
    const key = toTargetKey((await findEnvironmentTarget(environment)) ?? expect.unreachable(), environment)
    await runLine('users list', { environment })
    expect(readCachedNames(environment, key, 'user')).toHaveLength(2000)
    const file = join(folder, 'cloudconnexa', 'names', `${key}.json`)
    await writeFile(file, '{"kinds":{"user":[{"id":1},null,{"id":"a","name":"b"}]')
    expect(readCachedNames(environment, key, 'user')).toEqual([])
    await writeFile(file, '{"kinds":{"user":[{"id":1},null,{"id":"a","name":"b"}]}}')
    expect(readCachedNames(environment, key, 'user')).toEqual([{ id: 'a', name: 'b' }])
    await runLine('users list --limit 1', { environment })
    expect(readCachedNames(environment, key, 'user')).toHaveLength(2)
    expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ version: 1 })
  })
})
