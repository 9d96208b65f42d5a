import { startEmulator } from '@cloudconnexa/emulator'
import { describe, expect, it } from 'vitest'
import { listOperationCommands } from '../../support/list-operation-commands.ts'
import { type CommandLineRun, runLine } from '../../support/run.ts'
import { splitWords } from '../../support/split-words.ts'
import { writeContexts } from '../../support/write-contexts.ts'
import { useTempFolder } from '../../support/use-temp-folder.ts'

const commands = await listOperationCommands()
const changes = commands.filter(({ entry }) => entry.effect !== 'read')
const refused = 21

describe('a read-only context', () => {
  const createFolder = useTempFolder()

  it('lets nothing but reads and token requests out of the process, whatever is tried', async () => {
    await using emulator = await startEmulator({ seed: 'demo', rateLimit: 'off' })
    const folder = await createFolder()
    const { url: baseUrl, clientId, clientSecret } = emulator
    await writeContexts(folder, {
      profiles: { guarded: { baseUrl, clientId, clientSecret, readOnly: true } },
    })
    const environment = { XDG_CONFIG_HOME: folder, XDG_STATE_HOME: folder, XDG_CACHE_HOME: folder }

    const run = (line: string): Promise<CommandLineRun> => {
      const inputs = splitWords(line.replace(/--output-file \S+/, '--reveal'))
      return runLine([...inputs, '--yes', '--context', 'guarded'], { environment })
    }
    expect(changes.length).toBeGreaterThan(100)
    for (const { line } of changes.flatMap(({ command }) => command.examples)) {
      const { exitCode, stdout } = await run(line)
      expect({ line, exitCode, stdout }).toEqual({ line, exitCode: refused, stdout: '' })
    }
    // Reading goes on as before.
    const reads = commands.filter(({ entry }) => entry.effect === 'read' && entry.waits !== true)
    for (const { line } of reads.flatMap(({ command }) => command.examples))
      expect({ line, ...(await run(line)) }).toMatchObject({ line, exitCode: 0 })
    const sent = emulator.requests.list().filter(({ method }) => method !== 'GET')
    expect(new Set(sent.map(({ method, path }) => `${method} ${path}`))).toEqual(
      new Set(['POST /api/v1/oauth/token']),
    )
  })
})
