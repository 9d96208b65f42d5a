import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { startEmulator } from '@cloudconnexa/emulator'
import { describe, expect, it } from 'vitest'
import { readEnvironment } from '../../support/environment.ts'
import { runLine } from '../../support/run.ts'
import { useTempFolder } from '../../support/use-temp-folder.ts'
import { diagnose, diagnoseEmulator, startProxy } from './support.ts'

describe('doctor', () => {
  const createFolder = useTempFolder()

  it('finds nothing wrong where nothing is', async () => {
    const { exitCode, stderr, findings } = await diagnoseEmulator({})
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
    expect(findings.filter(({ status }) => status === 'problem' || status === 'warning')).toEqual([])
    const checks = [...new Set(findings.map(({ check }) => check))]
    expect(checks).toEqual([
      'Node.js',
      'Files',
      'Keychain',
      'Shared state',
      'Credentials',
      'Key age',
      'Proxy',
      'DNS',
      'Connection',
      'TLS',
      'Token',
      'Clock',
      'Reads',
      'API version',
      'Limits',
    ])
  })

  it('sends one token request and one small read for each section, and changes nothing', async () => {
    await using emulator = await startEmulator({ seed: 'demo' })
    await diagnose(readEnvironment(emulator))
    const requests = emulator.requests.list()
    const reads = requests.filter(({ method }) => method === 'GET')
    expect(reads).toHaveLength(15)
    expect(new Set(reads.map(({ path }) => path.split('/')[3]))).toHaveProperty('size', 15)
    expect(reads.every(({ query }) => query['size'] === undefined || query['size'] === '1')).toBe(true)
    expect(
      requests.filter(({ method }) => method !== 'GET').every(({ path }) => path === '/api/v1/oauth/token'),
    ).toBe(true)
  })

  it('works without a configuration', async () => {
    const { exitCode, find, stderr } = await diagnose({})
    expect(exitCode).toBe(10)
    expect(find('Credentials')[0]).toMatchObject({
      status: 'problem',
      advice: expect.stringContaining('context add'),
    })
    expect(find('Token')[0]).toMatchObject({ status: 'skipped' })
    expect(JSON.parse(stderr)).toMatchObject({
      error: { exitCode: 10, message: 'There is a problem: Credentials.' },
    })
  })

  it('works with a configuration that cannot be read', async () => {
    const home = await createFolder()
    const folder = join(home, '.config', 'cloudconnexa')
    await mkdir(folder, { recursive: true })
    await writeFile(join(folder, 'profiles.json'), '{ "profiles": canary', { mode: 0o600 })
    const { exitCode, find, findings, stdout } = await diagnose({ HOME: home })
    expect(exitCode).toBe(20)
    expect(find('Credentials')[0]).toMatchObject({
      status: 'problem',
      message: expect.stringContaining('not JSON'),
    })
    expect(findings.at(-1)).toMatchObject({ check: 'Reads', status: 'skipped' })
    expect(stdout).not.toContain('canary')
  })

  it('names an address that cannot be used', async () => {
    const credentials = { CLOUDCONNEXA_CLIENT_ID: 'a.b', CLOUDCONNEXA_CLIENT_SECRET: 'canary-of-the-secret' }
    const { exitCode, find, stdout } = await diagnose({
      ...credentials,
      CLOUDCONNEXA_BASE_URL: 'http://example.org',
    })
    expect(exitCode).not.toBe(0)
    expect(find('Credentials')[0]).toMatchObject({ status: 'problem' })
    expect(stdout).not.toContain('canary')
  })

  it('names credentials that the API refuses', async () => {
    const { exitCode, find, stdout } = await diagnoseEmulator(
      {},
      { CLOUDCONNEXA_CLIENT_SECRET: 'canary-of-the-secret' },
    )
    expect(exitCode).toBe(10)
    expect(find('Token')[0]).toMatchObject({ status: 'problem', message: expect.stringContaining('401') })
    expect(stdout).not.toContain('canary')
  })

  it('names an API that is not enabled', async () => {
    const { exitCode, find } = await diagnoseEmulator({ api: 'disabled' })
    expect(exitCode).toBe(10)
    expect(find('Token')[0]?.message).toContain('403')
  })

  it('names an API that fails', async () => {
    const { exitCode, find } = await diagnoseEmulator({ faults: [{ path: /token/, status: 503 }] })
    expect(exitCode).toBe(30)
    expect(find('Token')[0]?.message).toContain('503')
  })

  it('says which sections a key may not read, which is no problem', async () => {
    const apiKey = { clientId: 'limited.emulator', clientSecret: 'limited-secret' }
    const permissions = { Network: 'read', User: 'modify', Region: 'read' } as const
    const { exitCode, find } = await diagnoseEmulator(
      { apiKeys: [{ ...apiKey, permissions }] },
      { CLOUDCONNEXA_CLIENT_ID: apiKey.clientId, CLOUDCONNEXA_CLIENT_SECRET: apiKey.clientSecret },
    )
    expect(exitCode).toBe(0)
    const [readable, denied] = find('Reads')
    expect(readable?.message).toContain('3 of 15')
    expect(denied).toMatchObject({ status: 'warning' })
    for (const section of ['hosts', 'settings', 'audit-log']) expect(denied?.message).toContain(section)
    for (const section of ['networks', 'users,']) expect(denied?.message).not.toContain(section)
  })

  it('names a section that fails', async () => {
    const { exitCode, find } = await diagnoseEmulator({ faults: [{ path: '/api/v1/hosts', status: 500 }] })
    expect(exitCode).toBe(30)
    expect(find('Reads').find(({ status }) => status === 'problem')?.message).toContain('hosts')
  })

  it('exits with 30 where the API refuses a read, which nobody has typed', async () => {
    const { exitCode } = await diagnoseEmulator({ faults: [{ path: '/api/v1/hosts', status: 400 }] })
    expect(exitCode).toBe(30)
  })

  it('notices an API that is older than the command line', async () => {
    const { exitCode, find } = await diagnoseEmulator({
      faults: [{ path: /\/settings\//, status: 404 }],
    })
    expect(exitCode).toBe(0)
    expect(find('API version')[0]).toMatchObject({
      status: 'warning',
      message: expect.stringContaining('/settings/'),
    })
  })

  it('asks no more than the limit of reads allows', async () => {
    await using emulator = await startEmulator({ rateLimit: { burst: 5, rate: 1, seconds: 15 } })
    const { exitCode, find } = await diagnose(readEnvironment(emulator))
    expect(exitCode).toBe(0)
    expect(find('Reads').at(-1)).toMatchObject({
      status: 'warning',
      advice: expect.stringContaining('--wait'),
    })
    expect(emulator.requests.count({ status: 429 })).toBe(0)
    expect(emulator.requests.count({ method: 'GET' })).toBe(5)
  })

  it('names a pause that the API asks for', async () => {
    const { exitCode, find } = await diagnoseEmulator({
      faults: [{ path: '/api/v1/hosts', throttle: true, retryAfter: 60 }],
    })
    expect(exitCode).toBe(32)
    expect(find('Limits')[0]).toMatchObject({ status: 'problem', advice: expect.stringContaining('Wait ') })
  })

  it('ends with Ctrl+C', async () => {
    const controller = new AbortController()
    await using proxy = await startProxy(undefined, () => controller.abort())
    const { stdout, exitCode } = await diagnoseEmulator(
      {},
      { HTTP_PROXY: proxy.url },
      { signal: controller.signal },
    )
    expect({ exitCode, stdout }).toEqual({ exitCode: 130, stdout: '' })
  })

  it('refuses a time that is none', async () => {
    expect((await runLine('doctor --check-timeout 0')).exitCode).toBe(20)
  })
})
