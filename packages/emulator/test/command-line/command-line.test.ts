import { describe, expect, it } from 'vitest'
import { listCommandLineOptions } from '../../src/command-line/described-options.ts'
import { requestToken, start } from '../support/api-client.ts'
import { Run } from '../support/command-line-run.ts'
import { runShell } from '../support/shell-lines.ts'

describe('cloudconnexa-emulator', () => {
  it('prints lines that connect a client, logs requests in plain form when piped, and stops cleanly on SIGINT', async () => {
    const run = new Run('--port', '0', '--cloud-id', 'acme', '--seed', '7')
    const url = await run.find(/CLOUDCONNEXA_BASE_URL=(\S+)\n/)
    const id = await run.find(/CLOUDCONNEXA_CLIENT_ID=(\S+)\n/)
    const secret = await run.find(/CLOUDCONNEXA_CLIENT_SECRET=(\S+)\n/)
    expect(id).toBe('local.acme')
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

  it('lets other machines in only with a flag, and with a warning', async () => {
    const run = new Run('--port', '0', '--host', '0.0.0.0', '--expose', '--allow-host', 'emulator', '--quiet')
    const url = await run.find(/^(http\S+)\n/)
    expect((await fetch(`${url}/api/v1/users`)).status).toBe(401)
    expect(await runShell(`curl -s --noproxy '*' -H 'Host: emulator' ${url}/nowhere`)).toContain(
      '"status":404',
    )
    await run.interrupt()
    expect(run.stderr).toMatch(/^warning: every machine that reaches this port can use the emulator/)
  })

  it('prints only its base URL with --quiet, and applies the other options', async () => {
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
      '--region',
      'ca-yyz',
      '--region',
      'ca-yul',
      '--profile-ready-after',
      '60000',
      '--connector-online-after',
      '0',
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
    const headers = { authorization: `Bearer ${token.access_token}`, 'content-type': 'application/json' }
    const connectors = [{ name: 'gate', vpnRegionId: 'ca-yyz' }]
    const body = JSON.stringify({ name: 'office', connectors })
    const created = await fetch(`${url}/api/v1/networks`, { method: 'POST', headers, body })
    const network: { connectors: [{ id: string }] } = JSON.parse(await created.text())
    const profile = `${url}/api/v1/networks/connectors/${network.connectors[0].id}/profile`
    expect((await fetch(profile, { method: 'POST', headers })).status).toBe(202)
    const cloudId = await fetch(`${url}/api/v1/account/cloud-id?id=second`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token.access_token}` },
    })
    expect(cloudId.status).toBe(200)
    await run.interrupt()
    expect(run.stdout).toBe(`${url}\n`)
  })

  it('accepts faults in both forms, and serves the control endpoint', async () => {
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

  it('logs each request on one line, without characters that control a terminal', async () => {
    const run = new Run('--port', '0')
    const url = await run.find(/CLOUDCONNEXA_BASE_URL=(\S+)\n/)
    await fetch(`${url}/nowhere?a=1%0Aforged%1B[31m%C2%9B`)
    expect(await run.find(/\S+Z GET .*\n/)).toMatch(
      / GET \/nowhere\?a=1%0Aforged%1B\[31m%C2%9B 404 \d+ ms\n$/,
    )
  })

  it('prints nothing but JSON with --log json', async () => {
    for (const quiet of [[], ['--quiet']]) {
      const run = new Run('--port', '0', '--log', 'json', ...quiet)
      const banner = JSON.parse(await run.find(/^.*\n/))
      expect(banner).toEqual({
        url: expect.stringMatching(/^http:/),
        cloudId: 'emulator',
        clientId: 'local.emulator',
        clientSecret: 'not-a-real-secret',
      })
      await fetch(`${banner.url}/nowhere?a=1`)
      await run.find(/\n.*\n/)
      await run.interrupt()
      const [, line, ...rest] = run.stdout.split('\n')
      expect(JSON.parse(line ?? '')).toMatchObject({ path: '/nowhere', query: { a: '1' }, status: 404 })
      expect(rest).toEqual([''])
    }
  })

  it('exits with 1 and says what to do when the port is in use', async () => {
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
    [['--unknown-id-status', '403'], 'It must be 400 or 404'],
    [['--unknown'], '--unknown'],
    [['--region', 'A b'], 'regions: an id'],
    [['--fault', 'statuss=500'], 'no property statuss'],
    [['--fault', 'GET /api/v1/users'], 'A fault needs'],
    [['--fault', 'handshake=alert'], 'needs the option tls'],
    [['--host', '0.0.0.0'], '--expose'],
    [['--certificate-file', 'ca.pem'], 'needs the option --tls'],
    [['--allow-host', 'http://emulator'], 'allowedHosts'],
    [['--cloud-id', 'a/b'], 'cloudId'],
  ])('exits with 2 and an error message for %j', async (options, message) => {
    const run = new Run('--port', '0', ...options)
    expect(await run.exitCode).toBe(2)
    expect(run.stderr).toContain(message)
    expect(run.stdout).toBe('')
  })

  it('prints its version and that of the API', async () => {
    const run = new Run('--version')
    expect(await run.exitCode).toBe(0)
    expect(run.stdout).toMatch(/^\d+\.\d+\.\d+\S* \(API 1\.2\.3\)\n$/)
  })

  it('prints help', async () => {
    const run = new Run('--help')
    expect(await run.exitCode).toBe(0)
    for (const { flags } of listCommandLineOptions()) expect(run.stdout).toContain(flags)
    expect(run.stdout).toContain('--log <format>')
    expect(run.stdout).toContain('retryAfter=')
  })
})
