import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Emulator, startEmulator } from '@cloudconnexa/emulator'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readEnvironment } from '../support/environment.ts'
import { type CommandLineRun, runLine } from '../support/run.ts'
import type { TerminalOptions } from '../support/test-terminal.ts'
import { useTempFolder } from '../support/use-temp-folder.ts'
import { writeContexts } from '../support/write-contexts.ts'

const preSharedKey = 'canary-pre-shared-key-1'

describe('api', () => {
  const createFolder = useTempFolder()
  let emulator: Emulator
  const run = (inputs: string | readonly string[], options: TerminalOptions = {}): Promise<CommandLineRun> =>
    runLine(inputs, { environment: readEnvironment(emulator), ...options })

  beforeAll(async () => {
    emulator = await startEmulator({ seed: { users: 2_500, networks: 3 } })
  })
  afterAll(() => emulator.close())

  it('reads a path as it is typed or copied', async () => {
    for (const path of ['regions', '/regions', '/api/v1/regions']) {
      const { exitCode, stdout, stderr } = await run(['api', 'get', path])
      expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
      expect(JSON.parse(stdout)).toBeInstanceOf(Array)
    }
  })

  it('reads all pages of a list as one array', async () => {
    emulator.requests.clear()
    const { exitCode, stdout } = await run('api GET users --all')
    expect(exitCode).toBe(0)
    expect(JSON.parse(stdout)).toHaveLength(emulator.state.users.size)
    expect(emulator.requests.list({ path: '/api/v1/users' })).toHaveLength(3)
  })

  it('reads lists by cursor and bare arrays as one array', async () => {
    const sessions = await run(['api', 'GET', 'sessions?returnOnlyNew=false', '--all'])
    const regions = await run('api GET regions --all')
    expect(JSON.parse(sessions.stdout)).toBeInstanceOf(Array)
    expect(JSON.parse(regions.stdout).length).toBeGreaterThan(1)
  })

  it('passes a query and fields on as query parameters', async () => {
    const { stdout } = await run(['api', 'GET', 'users?page=1', '--field', 'size=7'])
    expect(JSON.parse(stdout)).toMatchObject({ page: 1, size: 7, numberOfElements: 7 })
  })

  it('makes a request body of fields, which win over data', async () => {
    const created = await run([
      'api',
      'POST',
      'networks',
      '--data',
      '{"name":"first","description":"kept"}',
      '--field',
      'name=second',
      '--field',
      'egress:=true',
    ])
    expect(created.exitCode).toBe(0)
    expect(JSON.parse(created.stdout)).toMatchObject({ name: 'second', description: 'kept', egress: true })
  })

  it('takes a body from a YAML file and from standard input', async () => {
    const file = join(await createFolder(), 'group.yaml')
    await writeFile(file, 'name: by file\ndescription: from yaml\n')
    const byFile = await run(['api', 'POST', 'networks', '--data', `@${file}`])
    const byInput = await run('api POST networks --data -', { stdin: '{"name":"by input"}' })
    expect(JSON.parse(byFile.stdout)).toMatchObject({ name: 'by file', description: 'from yaml' })
    expect(JSON.parse(byInput.stdout)).toMatchObject({ name: 'by input' })
  })

  it('says where a body is neither JSON nor YAML', async () => {
    const { exitCode, stderr } = await run('api POST networks --data -', { stdin: 'name: "x\nother: [1' })
    expect(exitCode).toBe(20)
    expect(stderr).toContain('standard input is not valid')
  })

  it('sends text and bare JSON as the operation takes them', async () => {
    const text = await run('api PUT settings/user/connect-auth --data EVERY_TIME')
    const json = await run(['api', 'PUT', 'settings/dns/default-suffix', '--data', '"corp.example"'])
    expect([text.exitCode, json.exitCode]).toEqual([0, 0])
    expect((await run('api GET settings/user/connect-auth -o json')).stdout).toBe('"EVERY_TIME"\n')
    expect((await run('api GET settings/dns/default-suffix -o json')).stdout).toBe('"corp.example"\n')
  })

  it('hides secrets wherever they stand', async () => {
    const network = emulator.state.networks.all()[0]
    const body = join(await createFolder(), 'connector.json')
    const ipSecConfig = { platform: 'OTHER', authenticationType: 'SHARED_SECRET', preSharedKey }
    const connector = { name: 'tunnel', vpnRegionId: 'us-west-1', ipSecConfig }
    await writeFile(body, JSON.stringify(connector))
    const created = await run([
      'api',
      'POST',
      `networks/connectors?networkId=${network?.id}`,
      '-d',
      `@${body}`,
    ])
    const list = await run('api GET networks/connectors --all')
    const unknown = await run('api GET networks')
    for (const { stdout, stderr } of [created, list, unknown])
      expect(stdout + stderr).not.toContain(preSharedKey)
    const profile = await run(`api POST networks/connectors/${JSON.parse(list.stdout)[0]?.id}/profile`)
    expect(profile.stdout).toMatch(/^"?\[secret\]"?\n$/)
  })

  it('asks before it deletes, and before what takes something away by another method', async () => {
    emulator.requests.clear()
    const [user] = emulator.state.users.all()
    for (const line of ['api DELETE networks/42', `api PUT users/${user?.id}/suspend`]) {
      const { exitCode, stderr } = await run(line)
      expect(exitCode).toBe(21)
      expect(stderr).toContain(`cloudconnexa ${line} --yes`)
    }
    expect(emulator.requests.count({ method: 'DELETE' }) + emulator.requests.count({ method: 'PUT' })).toBe(0)
    const [network] = emulator.state.networks.all()
    const deleted = await run(`api DELETE networks/${network?.id} --yes`)
    expect({ exitCode: deleted.exitCode, stdout: deleted.stdout }).toEqual({ exitCode: 0, stdout: '' })
    expect(deleted.stderr).toContain(`DELETE /networks/${network?.id}: done`)
    expect(emulator.state.networks.get(network?.id ?? '')).toBeUndefined()
  })

  it('sends no change with --dry-run', async () => {
    emulator.requests.clear()
    const { exitCode, stdout } = await run(['api', 'POST', 'networks', '-F', 'name=office', '--dry-run'])
    expect(exitCode).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      requests: [{ method: 'POST', path: '/api/v1/networks', body: { name: 'office' } }],
    })
    expect(emulator.requests.count({ method: 'POST', path: '/api/v1/networks' })).toBe(0)
  })

  it('lets nothing but reads leave a read-only context', async () => {
    const folder = await createFolder()
    const { url: baseUrl, clientId, clientSecret } = emulator
    const profiles = { prod: { baseUrl, clientId, clientSecret, readOnly: true } }
    await writeContexts(folder, { current: 'prod', profiles })
    emulator.requests.clear()
    const environment = { XDG_CONFIG_HOME: folder }
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      const { exitCode, stderr } = await runLine(`api ${method} networks/42 --yes`, { environment })
      expect(exitCode).toBe(21)
      expect(stderr).toContain('se another context with `--context`')
    }
    expect((await runLine('api GET networks', { environment })).exitCode).toBe(0)
    const sent = emulator.requests.list().map(({ method, path }) => `${method} ${path}`)
    expect(new Set(sent)).toEqual(new Set(['POST /api/v1/oauth/token', 'GET /api/v1/networks']))
  })

  it('refuses secrets in arguments', async () => {
    emulator.requests.clear()
    const field = await run([
      'api',
      'POST',
      'networks/connectors',
      '-F',
      `ipSecConfig.preSharedKey=${preSharedKey}`,
    ])
    const literals = [
      JSON.stringify({ a: [{ pre_shared_key: preSharedKey }] }),
      `preSharedKey: ${preSharedKey}`,
    ]
    const data = await Promise.all(literals.map((literal) => run(['api', 'POST', 'networks', '-d', literal])))
    for (const { exitCode, stderr } of [field, ...data]) {
      expect(exitCode).toBe(20)
      expect(stderr).not.toContain(preSharedKey)
      expect(stderr).toContain('--data @file')
    }
    expect(emulator.requests.list()).toHaveLength(0)
  })

  it('warns where nothing is known of a path', async () => {
    const { exitCode, stderr } = await run('api GET brand-new')
    expect(exitCode).not.toBe(0)
    expect(stderr).toContain('Nothing is known of secrets in the response to GET /brand-new.')
    expect(stderr).toContain('preSharedKey')
  })

  it.each([
    ['api FETCH users', 'FETCH is not an HTTP method'],
    ['api GET https://example.org/users', 'names a scheme or a host'],
    ['api GET users --data {}', 'GET has no request body'],
    ['api POST users --all', '--all reads lists'],
    ['api POST users --field name', 'has no name and value'],
    ['api POST users --field name:=x', 'is not JSON'],
    ['api POST users --data @/does/not/exist', '/does/not/exist'],
    ['api GET access-visibility/enabled --all', 'is not a list'],
  ])('refuses %s', async (line, message) => {
    const { exitCode, stdout, stderr } = await run(line)
    expect({ exitCode, stdout: stdout.replace('[\n', '') }).toEqual({ exitCode: 20, stdout: '' })
    expect(stderr).toContain(message)
  })
})
