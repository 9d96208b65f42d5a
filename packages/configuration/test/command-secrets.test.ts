import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { commandSecrets } from '../src/index.ts'
import { useFolders } from './support/temporary-folder.ts'

const createFolder = useFolders()

/** A source that runs a program of Node.js, which finds the name of the secret in `process.argv[1]`. */
function runNode(program: string) {
  return commandSecrets([process.execPath, '--eval', program, '--'])
}

describe('secrets of a command', () => {
  it('are what it writes, without the newline at the end', async () => {
    const source = runNode('console.log("key of " + process.argv[1])')
    expect((await source.load('office/$(id) ipsec'))?.reveal()).toBe('key of office/$(id) ipsec')
    expect(await runNode('').load('office/ipsec')).toBeUndefined()
  })

  it('are refused where it fails, without what it has written', async () => {
    const source = runNode('console.log("canary"); console.error("canary"); process.exitCode = 3')
    const error: unknown = await source.load('office/ipsec').catch((caught: unknown) => caught)
    expect(error).toMatchObject({
      code: 'SECRET_UNRESOLVED',
      message: expect.stringContaining('(3)') as string,
    })
    expect(JSON.stringify(error) + String(Reflect.get(Object(error), 'stack'))).not.toContain('canary')
    await expect(commandSecrets(['/nowhere/vault']).load('x')).rejects.toMatchObject({
      message: expect.stringContaining('(ENOENT)') as string,
    })
  })

  it('are not waited for by a command that reads what nobody writes', async () => {
    const source = runNode('process.stdin.on("end", () => console.log("key")).resume()')
    expect((await source.load('office/ipsec'))?.reveal()).toBe('key')
  })

  it('end with the reason of the signal, and the command with them, whatever it ignores', async () => {
    const file = join(await createFolder(), 'pid')
    const controller = new AbortController()
    const source = runNode(
      `process.on('SIGTERM', () => {})
       setInterval(() => {}, 1000)
       require('node:fs').writeFileSync(${JSON.stringify(file)}, String(process.pid))`,
    )
    const loading = source.load('office/ipsec', controller.signal)
    const pid = await vi.waitFor(async () => Number((await readFile(file, 'utf8')) || Number.NaN))
    const reason = new Error('enough')
    controller.abort(reason)
    await expect(loading).rejects.toBe(reason)
    await vi.waitFor(() => {
      expect(() => process.kill(pid, 0)).toThrow('ESRCH')
    })
  })
})
