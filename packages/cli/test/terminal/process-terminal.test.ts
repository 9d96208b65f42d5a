import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { startEmulator } from '@cloudconnexa/emulator'
import { describe, expect, it, vi } from 'vitest'
import { writeFile } from '../../src/terminal/write-file.ts'
import { readEnvironment } from '../support/environment.ts'

const program = new URL('../../src/cli.ts', import.meta.url).pathname
const options = ['--conditions=@cloudconnexa/source', '--no-warnings', program]

async function readText(stream: Readable | null): Promise<string> {
  return stream === null ? '' : text(stream)
}

// Devices of Linux.
describe.skipIf(process.platform !== 'linux')('the terminal of a process', () => {
  it('fails where the disk is full', async () => {
    await using emulator = await startEmulator({ seed: 'demo' })
    const full = fs.openSync('/dev/full', 'w')
    const child = spawn(process.execPath, [...options, 'users', 'list'], {
      env: { ...process.env, ...readEnvironment(emulator) },
      stdio: ['ignore', full, 'pipe'],
    })
    const [stderr] = await Promise.all([readText(child.stderr), once(child, 'exit')])
    fs.closeSync(full)
    expect(child.exitCode).toBe(1)
    expect(stderr).toBe('Reading or writing failed: no space is left on the device (ENOSPC).\n')
  })

  it('ends quietly when nobody reads on', async () => {
    await using emulator = await startEmulator({ seed: { users: 3000 }, rateLimit: 'off' })
    const child = spawn(process.execPath, [...options, 'users', 'list', '--output', 'jsonl'], {
      env: { ...process.env, ...readEnvironment(emulator) },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    child.stdout.once('data', () => child.stdout.destroy())
    const [stderr] = await Promise.all([text(child.stderr), once(child, 'exit')])
    expect({ exitCode: child.exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
  })
})

describe.skipIf(process.platform === 'win32')('help in a pipe', () => {
  const runHelp = async (...preload: readonly string[]): Promise<unknown> => {
    const child = spawn(process.execPath, [...preload, ...options, '--help'], {
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')])
    return { exitCode: child.exitCode, stderr, stdout }
  }

  it('is whole where the pipe takes a part of it, and nothing more for now', async () => {
    const takeHalf = `
      import fs from 'node:fs'
      const write = fs.writeSync
      let calls = 0
      fs.writeSync = (descriptor, bytes) => {
        calls += 1
        if (calls > 1) throw Object.assign(new Error('busy'), { code: 'EAGAIN' })
        return write(descriptor, bytes.subarray(0, bytes.length / 2))
      }`
    const whole = await runHelp()
    expect(whole).toMatchObject({ exitCode: 0, stderr: '', stdout: expect.stringContaining('Usage') })
    expect(await runHelp('--import', `data:text/javascript,${encodeURIComponent(takeHalf)}`)).toEqual(whole)
  })

  it('ends quietly when nobody reads it', async () => {
    const fail = `
      import fs from 'node:fs'
      fs.writeSync = () => { throw Object.assign(new Error('closed'), { code: 'EPIPE' }) }`
    const result = await runHelp('--import', `data:text/javascript,${encodeURIComponent(fail)}`)
    expect(result).toEqual({ exitCode: 0, stderr: '', stdout: '' })
  })
})

describe('writeFile', () => {
  it('writes the rest where a full disk took a part, so that it is told', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'cloudconnexa-cli-'))
    const file = join(folder, 'out.txt')
    const descriptor = fs.openSync(file, 'w')
    const write = fs.writeSync
    const takesHalf = (target: number, bytes: Buffer): number =>
      write(target, bytes.subarray(0, Math.max(1, Math.floor(bytes.length / 2))))
    vi.spyOn(fs, 'writeSync').mockImplementation(takesHalf as typeof fs.writeSync) // the only form that is called
    writeFile(descriptor, 'été '.repeat(100))
    fs.closeSync(descriptor)
    expect(await readFile(file, 'utf8')).toBe('été '.repeat(100))
    await rm(folder, { recursive: true })
  })
})
