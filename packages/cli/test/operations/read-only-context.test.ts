import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { startEmulator } from '@cloudconnexa/emulator'
import { describe, expect, it } from 'vitest'
import { listOperationCommands } from '../support/list-operation-commands.ts'
import { runLine } from '../support/run.ts'
import { splitWords } from '../support/split-words.ts'
import { useTempFolder } from '../support/use-temp-folder.ts'

const commands = await listOperationCommands()
const changes = commands.filter(({ entry }) => entry.effect !== 'read')
const refused = 21

describe('a read-only context', () => {
  const createFolder = useTempFolder()

  it('lets nothing but reads and token requests out of the process, whatever is tried', async () => {
    await using emulator = await startEmulator({ seed: 'demo' })
    const folder = await createFolder()
    const { url: baseUrl, clientId, clientSecret } = emulator
    const guarded = { baseUrl, clientId, clientSecret, readOnly: true }
    await mkdir(join(folder, 'cloudconnexa'), { mode: 0o700 })
    const file = join(folder, 'cloudconnexa', 'profiles.json')
    await writeFile(file, JSON.stringify({ profiles: { guarded } }), { mode: 0o600 })
    const environment = { XDG_CONFIG_HOME: folder, XDG_STATE_HOME: folder, XDG_CACHE_HOME: folder }

    expect(changes.length).toBeGreaterThan(100)
    for (const { command } of changes)
      for (const { line } of command.examples) {
        const inputs = [
          ...splitWords(line.replace(/--output-file \S+/, '--reveal')),
          '--yes',
          '--context',
          'guarded',
        ]
        const { exitCode, stderr } = await runLine(inputs, { environment })
        expect({ line, exitCode, stderr }).toMatchObject({ exitCode: refused })
      }
    const sent = emulator.requests.list().filter(({ method }) => method !== 'GET')
    expect(new Set(sent.map(({ method, path }) => `${method} ${path}`))).toEqual(
      new Set(['POST /api/v1/oauth/token']),
    )
  })
})
