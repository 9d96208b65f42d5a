import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { describe, expect, it } from 'vitest'
import { requestToken, start } from './api-client.ts'
import { Run } from './command-line-run.ts'

describe('cloudconnexa-emulator', () => {
  it('prints the lines that point a client at it, logs requests plainly when piped, and ends cleanly on SIGINT', async () => {
    const run = new Run('--port', '0', '--cloud-id', 'acme', '--seed', '7')
    const url = await run.find(/CLOUDCONNEXA_BASE_URL=(\S+)\n/)
    const id = await run.find(/CLOUDCONNEXA_CLIENT_ID=(\S+)\n/)
    const secret = await run.find(/CLOUDCONNEXA_CLIENT_SECRET=(\S+)\n/)
    expect(id).toBe('local.acme')
    await run.find(/curl -X POST -u \S+ http\S+\n/)
    expect(run.stdout).toContain('8 users')
    const query = new URLSearchParams({ client_id: id, client_secret: secret })
    expect((await fetch(`${url}/api/v1/oauth/token?${query.toString()}`, { method: 'POST' })).status).toBe(
      200,
    )
    const line = await run.find(/\S+Z POST .*\n/)
    expect(line).toMatch(
      /^\S+Z POST \/api\/v1\/oauth\/token\?client_id=local\.acme&client_secret=\*\*\* 200 \d+ ms\n$/,
    )
    expect(run.stdout).not.toContain('\u001B')
    expect(await run.interrupt()).toBe(0)
    expect(run.stderr).toBe('')
    await expect(fetch(url)).rejects.toThrow()
  })

  it('writes the authority where only this user can read it, and takes it away at the end', async () => {
    const run = new Run('--port', '0', '--tls')
    const path = await run.find(/NODE_EXTRA_CA_CERTS=(\S+)\n/)
    await run.find(/curl --cacert \S+ -X POST -u \S+ https:\S+\n/)
    expect(readFileSync(path, 'utf8')).toContain('BEGIN CERTIFICATE')
    expect(statSync(dirname(path)).mode & 0o777).toBe(0o700)
    expect(statSync(path).mode & 0o777).toBe(0o600)
    expect(await run.interrupt()).toBe(0)
    expect(existsSync(dirname(path))).toBe(false)
  })

  it('prints only its address with --quiet, and obeys the other options', async () => {
    const run = new Run(
      '--port',
      '0',
      '--quiet',
      '--rate-limit',
      '5,1,60',
      '--token-lifetime',
      '90',
      '--seed',
      'none',
      '--cloud-id-creation',
    )
    const url = await run.find(/^(http\S+)\n/)
    const credentials = { url, clientId: 'local.emulator', clientSecret: 'not-a-real-secret' }
    const { body: token } = await requestToken(credentials)
    expect(token).toMatchObject({ expires_in: 90 })
    const users = await fetch(`${url}/api/v1/users`, {
      headers: { authorization: `Bearer ${token.access_token}` },
    })
    expect(users.headers.get('x-ratelimit-burst-capacity')).toBe('5')
    expect(await users.json()).toMatchObject({ totalElements: 1 })
    const cloudId = await fetch(`${url}/api/v1/account/cloud-id?id=second`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token.access_token}` },
    })
    expect(cloudId.status).toBe(200)
    await run.interrupt()
    expect(run.stdout).toBe(`${url}\n`)
  })

  it('takes faults in both forms, and opens the control endpoint', async () => {
    const run = new Run(
      '--port',
      '0',
      '--quiet',
      '--control',
      '--fault-seed',
      '7',
      '--fault',
      'GET ~nowhere$ status=503 count=1',
      '--fault',
      '{"path":"/teapot","status":418,"body":"short"}',
    )
    const url = await run.find(/^(http\S+)\n/)
    expect((await fetch(`${url}/nowhere`)).status).toBe(503)
    expect((await fetch(`${url}/nowhere`)).status).toBe(404)
    const teapot = await fetch(`${url}/teapot`)
    expect([teapot.status, await teapot.text()]).toEqual([418, 'short'])
    expect(await (await fetch(`${url}/emulator/faults`)).json()).toMatchObject({
      faults: [{ hits: 1 }, { hits: 1 }],
    })
    await run.interrupt()
  })

  it('logs as JSON if asked to', async () => {
    const run = new Run('--port', '0', '--quiet', '--log', 'json')
    const url = await run.find(/^(http\S+)\n/)
    await fetch(`${url}/nowhere?a=1`)
    expect(JSON.parse(await run.find(/\{.*\}\n/))).toMatchObject({
      path: '/nowhere',
      query: { a: '1' },
      status: 404,
    })
  })

  it('ends with 1 and says what to do when the port is in use', async () => {
    const { url } = await start()
    const run = new Run('--port', new URL(url).port)
    expect(await run.exitCode).toBe(1)
    expect(run.stderr).toMatch(/^error: the port is in use: .*--port/)
    expect(run.stdout).toBe('')
  })

  it.each([
    [['--port', '70000'], '--port'],
    [['--seed', 'plenty'], '--seed'],
    [['--rate-limit', '1,2'], '--rate-limit'],
    [['--token-lifetime', '0'], '--token-lifetime'],
    [['--log', 'loud'], '--log'],
    [['--unknown'], '--unknown'],
    [['--fault', 'statuss=500'], 'no property statuss'],
    [['--fault', 'GET /api/v1/users'], 'A fault needs'],
    [['--fault', 'handshake=alert'], 'needs the option tls'],
    [['--host', '0.0.0.0'], 'loopback'],
    [['--cloud-id', 'a/b'], 'cloudId'],
  ])('ends with 2 and a complaint on %j', async (options, complaint) => {
    const run = new Run('--port', '0', ...options)
    expect(await run.exitCode).toBe(2)
    expect(run.stderr).toContain(complaint)
    expect(run.stdout).toBe('')
  })

  it('explains itself', async () => {
    const run = new Run('--help')
    expect(await run.exitCode).toBe(0)
    for (const option of [
      '--port',
      '--host',
      '--cloud-id',
      '--tls',
      '--seed',
      '--rate-limit',
      '--token-lifetime',
      '--fault <fault>',
      'retryAfter=',
      '--control',
    ]) {
      expect(run.stdout).toContain(option)
    }
  })
})
