import { afterEach, expect, it, vi } from 'vitest'
import { checkCommand, runCommand } from '../../shared/run-command.ts'

function node(program: string): [string, ...string[]] {
  return [process.execPath, '--eval', program]
}

afterEach(() => vi.unstubAllEnvs())

it('keeps the exit code and both streams', async () => {
  const result = await runCommand(
    node("console.log('out'); console.error('\\x1b[31merr\\x1b[39m'); process.exitCode = 3"),
  )
  expect(result).toMatchObject({ code: 3, standardOutput: 'out\n' })
  expect(result.output).toContain('err\n')
})

it('passes with exit code 0 alone', async () => {
  expect((await checkCommand(node(''))).state).toBe('passed')
  expect((await checkCommand(node('process.exitCode = 1'))).state).toBe('failed')
  expect((await checkCommand(['no-such-program'])).state).toBe('failed')
})

it('ends a command that does not end, also if a child process of it survives', async () => {
  const program = `
    const { spawn } = require('node:child_process')
    spawn(process.execPath, ['--eval', 'setTimeout(() => {}, 10_000)'], { stdio: 'inherit' })
    setInterval(() => {}, 1_000)`
  const { code, output } = await runCommand(node(program), { limit: 500 })
  expect([code, output]).toEqual([1, `${process.execPath} was ended by SIGTERM\n`])
})

it('hides the account and the terminal of the user from commands', async () => {
  vi.stubEnv('CLOUDCONNEXA_CLIENT_SECRET', 'canary')
  vi.stubEnv('CLOUDCONNEXA_REQUIRE_KEYCHAIN', '1')
  vi.stubEnv('CLOUDCONNEXA_REQUIRE_PROXY', '1')
  vi.stubEnv('CLOUDCONNEXA_REQUIRE_REDIS', '1')
  vi.stubEnv('FORCE_COLOR', '1')
  const names = 'Object.keys(process.env).filter((name) => /^CLOUDCONNEXA_|_COLOR$/.test(name)).sort().join()'
  const { standardOutput } = await runCommand(node(`console.log(${names}, process.stdin.isTTY)`))
  expect(standardOutput).toBe(
    'CLOUDCONNEXA_REQUIRE_KEYCHAIN,CLOUDCONNEXA_REQUIRE_PROXY,CLOUDCONNEXA_REQUIRE_REDIS,NO_COLOR undefined\n',
  )
})
