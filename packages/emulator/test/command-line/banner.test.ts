import { mkdtempSync, readdirSync, rmdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { Run } from '../support/command-line-run.ts'
import { findLines, runShell } from '../support/shell-lines.ts'

afterEach(() => {
  vi.unstubAllEnvs()
})

describe('the lines that cloudconnexa-emulator prints', () => {
  it('prints lines after which a script that calls the real address with curl works unchanged', async () => {
    const run = new Run('--port', '0', '--tls', '--cloud-id', 'acme', '--log', 'off')
    const script = [
      'token=$(curl -sS -X POST -u local.acme:not-a-real-secret https://acme.api.openvpn.com/api/v1/oauth/token)',
      'token=$(echo "$token" | sed \'s/.*"access_token":"\\([^"]*\\)".*/\\1/\')',
      'curl -sS -H "Authorization: Bearer $token" https://acme.api.openvpn.com/api/v1/users',
    ].join('\n')
    const settings = await findLines(run, /^(CURL_HOME=|printf )/)
    expect(JSON.parse(await runShell(`${settings}\n${script}\nrm -r "$CURL_HOME"`))).toMatchObject({
      totalElements: 25,
    })
  })

  it.each([[], ['--tls']])('prints lines for curl that work without changes (%j)', async (...options) => {
    const run = new Run('--port', '0', '--log', 'off', ...options)
    const response = await runShell(await findLines(run, /^(token=|curl )/))
    expect(JSON.parse(response)).toMatchObject({ totalElements: 25 })
  })

  it('prints lines that work although the environment names a proxy, and leaves exempt what is', async () => {
    vi.stubEnv('HTTP_PROXY', 'http://127.0.0.1:9')
    vi.stubEnv('http_proxy', 'http://127.0.0.1:9')
    vi.stubEnv('NO_PROXY', 'intranet.example.org')
    vi.stubEnv('no_proxy', undefined)
    const run = new Run('--port', '0', '--log', 'off')
    const response = await runShell(await findLines(run, /^(token=|curl )/))
    expect(JSON.parse(response)).toMatchObject({ totalElements: 25 })
    const variables = await findLines(run, /^export /)
    expect(variables).toContain('export NO_PROXY=intranet.example.org,127.0.0.1')
    expect(await runShell(`${variables}\ncurl -s "$CLOUDCONNEXA_BASE_URL/nowhere"`)).toContain('"status":404')
  })

  it('prints the variables that make Node and curl trust it, wherever the temporary folder is', async () => {
    const folder = mkdtempSync(join(tmpdir(), "it's a "))
    vi.stubEnv('TMPDIR', folder)
    const run = new Run('--port', '0', '--tls', '--log', 'off')
    const variables = await findLines(run, /^export /)
    const url = '$CLOUDCONNEXA_BASE_URL/nowhere'
    const node = `"${process.execPath}" -e 'fetch(process.argv[1]).then(({ status }) => console.log(status))'`
    expect(await runShell(`${variables}\n${node} "${url}"`)).toBe('404\n')
    expect(await runShell(`${variables}\ncurl -s "${url}"`)).toContain('"status":404')
    await expect(runShell(`curl -s "${await run.find(/BASE_URL=(\S+)\n/)}"`)).rejects.toThrow()
    expect(await run.interrupt()).toBe(0)
    expect(readdirSync(folder)).toEqual([])
    rmdirSync(folder)
  })

  it('prints a line for the Go client, which needs an option for plain HTTP, and one for Terraform, which supports HTTPS only', async () => {
    const plain = new Run('--port', '0', '--cloud-id', 'acme')
    const url = await plain.find(/CLOUDCONNEXA_BASE_URL=(\S+)\n/)
    const parameters = `"local.acme", "not-a-real-secret"`
    expect(await findLines(plain, /^client, err/)).toBe(
      `client, err := cloudconnexa.NewClientWithOptions("${url}", ${parameters}, &cloudconnexa.ClientOptions{AllowInsecureHTTP: true})`,
    )
    expect(plain.stdout).toContain('With Terraform: start again with --tls')
    const secure = new Run('--port', '0', '--cloud-id', 'acme', '--tls')
    const secureUrl = await secure.find(/CLOUDCONNEXA_BASE_URL=(\S+)\n/)
    expect(await findLines(secure, /^client, err/)).toBe(
      `client, err := cloudconnexa.NewClient("${secureUrl}", ${parameters})`,
    )
    expect(await findLines(secure, /^provider/)).toBe(`provider "cloudconnexa" { base_url = "${secureUrl}" }`)
  })
})
