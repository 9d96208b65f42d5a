import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Emulator, startEmulator } from '@cloudconnexa/emulator'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { buildCommandTree } from '../../../src/commands/command-tree.ts'
import { listServices } from '../../../src/commands/operations/operation-groups.ts'
import type { CommandGroup, CommandLink } from '../../../src/command/command-group.ts'
import { createTestNpm, createTestPackage } from '../../commands/plugins/support.ts'
import { readEnvironment } from '../../support/environment.ts'
import { type CommandLineRun, runLine } from '../../support/run.ts'
import { writeContexts } from '../../support/write-contexts.ts'

let emulator: Emulator
let home: string
let cache: string

beforeAll(async () => {
  emulator = await startEmulator({ seed: 'demo', rateLimit: 'off' })
  home = await mkdtemp(join(tmpdir(), 'cloudconnexa-cli-'))
  cache = await mkdtemp(join(tmpdir(), 'cloudconnexa-cli-'))
  const { clientId, clientSecret, url: baseUrl } = emulator
  const office = { clientId, clientSecret, baseUrl }
  await writeContexts(join(home, '.config'), { current: 'office', profiles: { office, lab: office } })
  await run('plugins add cloudconnexa-print-queues --yes')
  await run(`export ${home}/files`)
  await writeFile(join(home, 'files/networks/left.yaml'), 'name: left\n')
})
beforeEach(() => emulator.requests.clear())
afterAll(async () => {
  await emulator.close()
  for (const folder of [home, cache]) await rm(folder, { recursive: true, force: true })
})

/** Token, limits and names are kept outside of what is compared: whatever reads keeps them. */
function run(line: string): Promise<CommandLineRun> {
  const npm = createTestNpm(home, [
    createTestPackage('cloudconnexa-print-queues'),
    createTestPackage('cloudconnexa-badges', { service: 'badges' }),
  ])
  const caches = { XDG_CACHE_HOME: cache, XDG_STATE_HOME: cache, SECRET: emulator.clientSecret }
  return runLine(line.replaceAll('~', home), {
    environment: { ...readEnvironment(emulator), ...npm.environment, ...caches },
    runProgram: npm.runProgram,
  })
}

/** Every file below the home folder, with its content. */
async function readHome(): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(home, { recursive: true, withFileTypes: true })
  const paths = entries.map((entry) => ({ path: join(entry.parentPath, entry.name), isFile: entry.isFile() }))
  const read = paths.map(
    async ({ path, isFile }) => [path, isFile ? await readFile(path, 'utf8') : ''] as const,
  )
  return new Map(await Promise.all(read))
}

function listCommands(places: ReadonlyMap<string, CommandGroup | CommandLink>): readonly string[] {
  return [...places].flatMap(([word, place]) =>
    place.kind === 'command' ? [word] : listCommands(place.list()).map((rest) => `${word} ${rest}`),
  )
}

/** What each command says that is not a method of a service; the home folder stands as `~`. */
const lines: readonly (readonly [command: string, inputs: string, said: string])[] = [
  ['init', '~/new', 'Would write ~/new. Nothing was written.'],
  ['export', '~/new', 'to ~/new: 19 files would change. Nothing was written.'],
  ['export', '~/files --prune', 'no file would change, and ~/files/networks/left.yaml would be removed.'],
  ['export', '~/all.yaml', '1 file would change. Nothing was written.'],
  ['validate', '~/files', 'is valid'],
  ['diff', '~/files', ''],
  ['plan', '~/files --out ~/plan.json', 'Would write the plan to ~/plan.json. Nothing was written.'],
  ['apply', '~/files', ''],
  ['context list', '', ''],
  ['context show', '', ''],
  [
    'context add',
    'new --client-id ID --base-url URL --client-secret-env SECRET',
    'Would save the context new',
  ],
  ['context use', 'lab', 'Would make lab ('],
  ['context remove', 'lab', 'Would remove the context lab'],
  ['plugins list', '', ''],
  [
    'plugins add',
    'cloudconnexa-badges',
    'Would install cloudconnexa-badges 1.2.0 (published by jane). Nothing',
  ],
  [
    'plugins remove',
    'cloudconnexa-print-queues',
    'Would remove cloudconnexa-print-queues. Nothing was removed.',
  ],
  ['api', 'POST /networks --data {}', 'was not sent'],
  ['doctor', '', ''],
  ['limits', '', ''],
  ['emulator', '--data ~/account.db', 'Would start the emulator. Nothing was started.'],
  ['help', '', ''],
  ['completion', 'bash', ''],
]

describe('--dry-run on this machine', () => {
  it.each(lines)('leaves every file as it is: %s %s', async (command, inputs, said) => {
    const before = await readHome()
    const typed = inputs.replace('ID', emulator.clientId).replace('URL', emulator.url)
    const { exitCode, stderr } = await run(`${command} ${typed} --dry-run`.replaceAll('  ', ' '))
    expect({ stderr: stderr.replaceAll(home, '~'), exitCode }).toMatchObject({
      stderr: expect.stringContaining(said),
    })
    expect(await readHome()).toEqual(before)
    const sent = emulator.requests.list({ path: /^\/api\/v1\/(?!oauth)/ })
    const writes = sent.filter(({ method }) => method !== 'GET')
    expect(writes).toEqual([])
  })

  it('is known of every command that is not a method of a service', () => {
    const own = listCommands(buildCommandTree().list()).filter(
      (line) => ![...listServices().keys()].includes(line.split(' ')[0] ?? ''),
    )
    expect([...new Set(lines.map(([command]) => command))].toSorted()).toEqual(own.toSorted())
  })

  it('names the file for a secret, and makes none', async () => {
    const before = await readHome()
    const line = 'hosts connectors profile generate build-server-connector --output-file ~/x.ovpn --dry-run'
    const { stderr } = await run(line)
    expect(stderr.replaceAll(home, '~')).toContain('Would write ~/x.ovpn. Nothing was written.')
    expect(await readHome()).toEqual(before)
  })
})
