import fs from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmulator } from '@cloudconnexa/emulator'
import { describe, expect, it, vi } from 'vitest'
import { writeFile } from '../../src/terminal/write-file.ts'
import { readEnvironment } from '../support/environment.ts'
import { startProcess } from '../support/start-process.ts'

// Devices of Linux.
describe.skipIf(process.platform !== 'linux')('the terminal of a process', () => {
  it('fails where the disk is full', async () => {
    await using emulator = await startEmulator({ seed: 'demo' })
    const full = fs.openSync('/dev/full', 'w')
    const environment = readEnvironment(emulator)
    const { exitCode, stderr } = await startProcess('users list', { environment, stdout: full }).ended
    fs.closeSync(full)
    expect(exitCode).toBe(1)
    expect(stderr).toBe('Reading or writing failed: no space is left on the device (ENOSPC).\n')
  })

  it('ends quietly when nobody reads on', async () => {
    await using emulator = await startEmulator({ seed: { users: 3000 }, rateLimit: 'off' })
    const { child, ended } = startProcess('users list --output jsonl', {
      environment: readEnvironment(emulator),
    })
    child.stdout?.once('data', () => child.stdout?.destroy())
    const { exitCode, stderr } = await ended
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
  })
})

describe.skipIf(process.platform === 'win32')('help in a pipe', () => {
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
    const whole = await startProcess('--help').ended
    expect(whole).toMatchObject({ exitCode: 0, stderr: '', stdout: expect.stringContaining('Usage') })
    expect(await startProcess('--help', { preload: takeHalf }).ended).toEqual(whole)
  })

  it('ends quietly when nobody reads it', async () => {
    const fail = `
      import fs from 'node:fs'
      fs.writeSync = () => { throw Object.assign(new Error('closed'), { code: 'EPIPE' }) }`
    const result = await startProcess('--help', { preload: fail }).ended
    expect(result).toEqual({ exitCode: 0, stderr: '', stdout: '' })
  })
})

describe.skipIf(process.platform === 'win32')('a result in a pipe', () => {
  /** Runs a command after code that changes how files are written. */
  async function runList(code: string): Promise<unknown> {
    await using emulator = await startEmulator({ seed: 'demo' })
    const preload = `import fs from 'node:fs'; const { write } = fs; ${code}`
    return await startProcess('users list --output json', { environment: readEnvironment(emulator), preload })
      .ended
  }

  it('is written without a stream of Node', async () => {
    const counted = `let calls = 0; fs.write = (...all) => { calls += 1; return write(...all) }
      process.on('exit', () => fs.writeSync(2, String(calls > 0)))`
    expect(await runList(counted)).toMatchObject({ exitCode: 0, stderr: 'true' })
  })

  it('is whole where the pipe takes a part of it, and nothing more for now', async () => {
    const takeHalf = `let calls = 0
      fs.write = (descriptor, bytes, done) => {
        calls += 1
        if (calls > 1) done(Object.assign(new Error('busy'), { code: 'EAGAIN' }), 0)
        else write(descriptor, bytes.subarray(0, bytes.length / 2), done)
      }`
    const whole = await runList('')
    expect(whole).toMatchObject({ exitCode: 0, stderr: '', stdout: expect.stringMatching(/^\[[^]*\]\n$/) })
    expect(await runList(takeHalf)).toEqual(whole)
  })

  it('ends quietly when nobody reads it', async () => {
    const fail = `fs.write = (descriptor, bytes, done) => done(Object.assign(new Error('closed'), { code: 'EPIPE' }))`
    expect(await runList(fail)).toEqual({ exitCode: 0, stderr: '', stdout: '' })
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
