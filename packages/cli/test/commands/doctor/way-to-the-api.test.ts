import dns from 'node:dns/promises'
import { startEmulator } from '@cloudconnexa/emulator'
import { describe, expect, it, vi } from 'vitest'
import { readEnvironment } from '../../support/environment.ts'
import { diagnose, diagnoseEmulator, startProxy } from './support.ts'

const credentials = { CLOUDCONNEXA_CLIENT_ID: 'a.b', CLOUDCONNEXA_CLIENT_SECRET: 'secret' }
const short = { words: ['--check-timeout', '0.5'] }

describe('doctor, on the way to the API', () => {
  it('names a host that is not found', async () => {
    const unknown = Object.assign(new Error('getaddrinfo'), { code: 'ENOTFOUND' })
    vi.spyOn(dns, 'lookup').mockRejectedValue(unknown)
    const { exitCode, find } = await diagnose({
      ...credentials,
      CLOUDCONNEXA_BASE_URL: 'https://nowhere.invalid',
    })
    expect(exitCode).toBe(30)
    expect(find('DNS')[0]).toMatchObject({
      status: 'problem',
      message: 'nowhere.invalid was not found: there is no such host.',
    })
    expect(find('Token')[0]).toMatchObject({ status: 'skipped' })
  })

  it('names a port that nobody listens on', async () => {
    const emulator = await startEmulator()
    const environment = readEnvironment(emulator)
    await emulator.close()
    const { exitCode, find } = await diagnose(environment)
    expect(exitCode).toBe(30)
    expect(find('Connection')[0]).toMatchObject({
      status: 'problem',
      message: expect.stringContaining('refused'),
    })
    for (const check of ['Token', 'Reads']) expect(find(check)[0]).toMatchObject({ status: 'skipped' })
  })

  it('says of a proxy that it cannot use what a person can do', async () => {
    const { find } = await diagnose({ ...credentials, HTTPS_PROXY: 'socks5://127.0.0.1:1' }, short)
    expect(find('Proxy')[0]).toMatchObject({
      status: 'problem',
      advice: expect.stringMatching(/host:port"\. SOCKS proxies are not supported\.$/),
    })
  })

  it('names a certificate that is not trusted, and who has issued it', async () => {
    const { exitCode, find } = await diagnoseEmulator({ tls: true })
    expect(exitCode).toBe(30)
    expect(find('TLS')[0]).toMatchObject({
      status: 'problem',
      message: expect.stringMatching(/not trusted .* issued by .*, until \d{4}-\d\d-\d\d/),
      advice: expect.stringContaining('NODE_EXTRA_CA_CERTS'),
    })
    expect(find('Token')[0]).toMatchObject({ status: 'skipped' })
  })

  it.each(['alert', 'reset'] as const)('names a handshake that fails: %s', async (handshake) => {
    const { exitCode, findings } = await diagnoseEmulator({ tls: true, faults: [{ handshake }] })
    expect(exitCode).toBe(30)
    // A reset can come before anything is sent.
    const problems = findings.filter(({ status }) => status === 'problem')
    expect(problems.map(({ check }) => check)).toEqual([expect.stringMatching(/^(?:TLS|Connection)$/)])
  })

  it('does not wait longer than a check may take', async () => {
    const { exitCode, find } = await diagnoseEmulator(
      { faults: [{ path: /token/, delay: 600_000 }] },
      {},
      short,
    )
    expect(exitCode).toBe(31)
    expect(find('Token')[0]?.message).toBe('There was no response within 0.5 seconds.')
    expect(find('Reads')[0]).toMatchObject({ status: 'skipped' })
  })

  it('names a token response that is none', async () => {
    const body = '<html>Please log in</html>'
    const { exitCode, find } = await diagnoseEmulator({ faults: [{ path: /token/, status: 200, body }] })
    expect(exitCode).toBe(30)
    expect(find('Token')[0]?.message).toContain('holds no token')
  })

  it('says which proxy is in force, and that it works', async () => {
    await using proxy = await startProxy(200)
    const { find } = await diagnoseEmulator({}, { HTTP_PROXY: proxy.url })
    expect(find('Proxy')[0]).toMatchObject({
      status: 'ok',
      message: expect.stringContaining('HTTP_PROXY leads through'),
    })
    expect(find('DNS')[0]).toMatchObject({ status: 'skipped' })
    expect(find('Token')[0]).toMatchObject({ status: 'ok' })
  })

  it('looks at the certificate through the proxy', async () => {
    await using proxy = await startProxy(200)
    const { find } = await diagnoseEmulator({ tls: true }, { https_proxy: proxy.url })
    expect(find('Proxy')[0]?.message).toContain('https_proxy')
    expect(find('TLS')[0]?.message).toContain('not trusted')
  })

  it('does not use a proxy that the API is exempt from', async () => {
    const { exitCode, find } = await diagnoseEmulator(
      {},
      { HTTP_PROXY: 'http://127.0.0.1:9', NO_PROXY: '127.0.0.1' },
    )
    expect(exitCode).toBe(0)
    expect(find('Proxy')[0]).toMatchObject({ status: 'ok', message: expect.stringContaining('NO_PROXY') })
  })

  it.each([
    [407, 'asks for credentials (407)'],
    [502, 'refuses (502)'],
  ])('names a proxy that refuses with %s', async (status, message) => {
    await using proxy = await startProxy(status)
    const url = proxy.url.replace('//', '//user:canary-password@')
    const { exitCode, find, stdout } = await diagnoseEmulator({}, { HTTP_PROXY: url })
    expect(exitCode).toBe(30)
    expect(find('Proxy')[0]).toMatchObject({ status: 'problem', message: expect.stringContaining(message) })
    expect(find('Token')[0]).toMatchObject({ status: 'skipped' })
    expect(stdout).not.toContain('canary')
  })

  it('names a proxy that nobody listens for', async () => {
    const proxy = await startProxy(200)
    await proxy[Symbol.asyncDispose]()
    const { exitCode, find } = await diagnoseEmulator({}, { HTTP_PROXY: proxy.url })
    expect(exitCode).toBe(30)
    expect(find('Proxy')[0]?.message).toContain('refused')
  })

  it('does not hang behind a proxy that does', async () => {
    await using proxy = await startProxy(undefined)
    const { exitCode, find } = await diagnoseEmulator({}, { HTTP_PROXY: proxy.url }, short)
    expect(exitCode).toBe(31)
    expect(find('Proxy')[0]?.message).toContain('no response within')
  })

  it('names a proxy variable that cannot be used', async () => {
    const { exitCode, find, stdout } = await diagnoseEmulator({}, { HTTP_PROXY: 'socks5://user:canary@host' })
    expect(exitCode).toBe(20)
    expect(find('Proxy')[0]?.message).toContain('HTTP_PROXY')
    expect(stdout).not.toContain('canary')
  })
})
