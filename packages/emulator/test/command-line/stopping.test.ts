import { existsSync, mkdtempSync, readdirSync, readFileSync, rmdirSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Run } from '../support/command-line-run.ts'
import { findLines, runShell } from '../support/shell-lines.ts'

describe('cloudconnexa-emulator, when it stops', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'writes the authority where only this user can read it, and deletes it at the end (%s)',
    async (signal) => {
      const run = new Run('--port', '0', '--tls')
      const path = await run.find(/NODE_EXTRA_CA_CERTS=(\S+)\n/)
      expect(readFileSync(path, 'utf8')).toContain('BEGIN CERTIFICATE')
      expect(statSync(dirname(path)).mode & 0o777).toBe(0o700)
      expect(statSync(path).mode & 0o777).toBe(0o600)
      expect(await run.interrupt(signal)).toBe(0)
      expect(existsSync(dirname(path))).toBe(false)
    },
  )

  it('writes the authority for other programs to a file of choice, and deletes it at the end', async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'authority-')), 'ca.pem')
    const run = new Run('--port', '0', '--tls', '--quiet', '--certificate-file', path)
    expect(await run.find(/\n(\S+)\n/)).toBe(path)
    expect(statSync(path).mode & 0o777).toBe(0o644)
    await run.interrupt()
    expect(readdirSync(dirname(path))).toEqual([])
    rmdirSync(dirname(path))
  })

  it('ends with a word, and cleans up, when nobody reads its output any more', async () => {
    const run = new Run('--port', '0', '--tls')
    const url = await run.find(/CLOUDCONNEXA_BASE_URL=(\S+)\n/)
    const path = await run.find(/NODE_EXTRA_CA_CERTS=(\S+)\n/)
    const variables = await findLines(run, /^export /)
    run.closeOutput()
    await runShell(`${variables}\ncurl -s "${url}/nowhere"`)
    expect(await run.exitCode).toBe(0)
    expect(run.stderr).toBe('The output was closed: the emulator stops.\n')
    expect(existsSync(dirname(path))).toBe(false)
  })

  it('stops with its input on demand, and otherwise goes on without any', async () => {
    const bound = new Run('--port', '0', '--quiet', '--stop-with-input')
    const free = new Run('--port', '0', '--quiet')
    const url = await free.find(/^(http\S+)\n/)
    await bound.find(/^http/)
    const signalled = new Run('--port', '0', '--quiet', '--stop-with-input')
    await signalled.find(/^http/)
    expect(await signalled.interrupt()).toBe(0)
    for (const run of [bound, free]) run.endInput()
    expect(await bound.exitCode).toBe(0)
    expect((await fetch(`${url}/nowhere`)).status).toBe(404)
    expect(await free.interrupt()).toBe(0)
  })
})
