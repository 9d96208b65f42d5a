import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Emulator, type EmulatorSnapshot, startEmulator } from '@cloudconnexa/emulator'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { outputFormats } from '../../../src/output/output-format.ts'
import { readEnvironment } from '../../support/environment.ts'
import { listOperationCommands } from '../../support/list-operation-commands.ts'
import { type CommandLineRun, runLine } from '../../support/run.ts'
import { splitWords } from '../../support/split-words.ts'
import { useTempFolder } from '../../support/use-temp-folder.ts'

const preSharedKey = 'canary-pre-shared-key-3f81'
const clientSecret = 'canary-client-secret-77a0'

/** What must not be seen unasked: planted, or as the emulator makes it up. */
const canaries: Readonly<Record<string, RegExp>> = {
  preSharedKey: /canary-pre-shared-key/,
  clientSecret: /canary-client-secret/,
  createdSecret: /emulated-secret-/,
  profile: /PRIVATE KEY|Made by the emulator|made by the emulator/,
  token: /Emulated\+connector\+token/,
  bundle: /downloads\.example\.com/,
  // 32 random bytes, as the emulator writes them.
  accessToken: /(?<![\w-])[\w-]{43}(?![\w-])/,
}

const commands = await listOperationCommands()

let emulator: Emulator
let planted: EmulatorSnapshot
/** What the command line keeps between runs; one for all, because a run would otherwise spend most of its time on making one. */
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cloudconnexa-cli-'))
  emulator = await startEmulator({
    seed: 'demo',
    clientSecret,
    connectorOnlineAfter: 0,
    cloudIdCreation: true,
    rateLimit: 'off',
  })
  for (const line of [
    'networks patch datacentre --set tunnelingProtocol=IPSEC',
    'networks connectors delete datacentre-connector --yes',
    'networks connectors create datacentre --name datacentre-connector --vpn-region-id eu-central-1 --ip-sec-config.platform OTHER --ip-sec-config.authentication-type SHARED_SECRET --ip-sec-config.pre-shared-key-env KEY',
  ])
    expect(await run(line), line).toMatchObject({ exitCode: 0 })
  // What waits for a connector has one that is online.
  const token = await run('networks connectors token generate headquarters-connector --reveal')
  expect(token).toMatchObject({ exitCode: 0 })
  await run('hosts connectors token generate build-server-connector --reveal')
  expect(JSON.stringify([...emulator.state.connectors])).toContain(preSharedKey)
  planted = emulator.snapshot()
})
beforeEach(() => emulator.restore(planted))
afterAll(async () => {
  await emulator.close()
  await rm(folder, { recursive: true, force: true })
})

function run(line: string, kept?: string, columns?: number): Promise<CommandLineRun> {
  const folders =
    kept === undefined ? {} : { XDG_STATE_HOME: kept, XDG_CACHE_HOME: kept, XDG_CONFIG_HOME: kept }
  const environment = { ...readEnvironment(emulator), ...folders, KEY: preSharedKey }
  return runLine(splitWords(line), { environment, ...(columns !== undefined && { columns }) })
}

function findCanaries(text: string): readonly string[] {
  return Object.entries(canaries).flatMap(([name, pattern]) => (pattern.test(text) ? [name] : []))
}

async function readAllFiles(place: string): Promise<string> {
  const entries = await readdir(place, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  return (await Promise.all(files.map((file) => readFile(file, 'latin1')))).join('\n')
}

describe('secrets', () => {
  const createFolder = useTempFolder()

  const cases = commands.flatMap(({ entry, command }) =>
    command.examples.slice(0, 1).map(({ line }) => ({
      // The connector of a tunnel has no profile and is not online.
      line: entry.waits === true ? line.replace('datacentre-connector', 'headquarters-connector') : line,
      effect: entry.effect,
    })),
  )
  it.each(cases)('stay out of what is printed and kept: $line', async ({ line, effect }) => {
    const file = join(folder, 'asked-for')
    // What a change prints is printed by the same code as what a read prints.
    const formats = effect === 'read' ? outputFormats : (['json'] as const)
    for (const format of formats) {
      const typed = line.replace(/--output-file \S+/, `--output-file ${file}`)
      const { stdout, stderr } = await run(`${typed} --yes --verbose --output ${format}`, folder, 120)
      expect(findCanaries(`${stdout}${stderr}`), format).toEqual([])
      await rm(file, { force: true })
      if (effect !== 'read') emulator.restore(planted)
    }
    expect(findCanaries(await readAllFiles(folder)).filter((name) => name !== 'accessToken')).toEqual([])
  })

  const minting = commands.filter(({ command }) => command.flags['output-file'] !== undefined)
  it.each(minting.map(({ entry, command }) => ({ path: entry.path, line: command.examples[0]?.line ?? '' })))(
    'go into a file that only its owner can read, and nothing is sent without a place for them: $path',
    async ({ line }) => {
      // The connector of a tunnel has no profile.
      const tried = line.replace('datacentre-connector', 'headquarters-connector')
      emulator.requests.clear()
      const unasked = await run(tried.replace(/ --output-file \S+/, ''))
      expect(unasked).toMatchObject({ exitCode: 20, stdout: '' })
      expect(emulator.requests.list()).toEqual([])

      const file = join(await createFolder(), 'secret.txt')
      const asked = tried.replace(/--output-file \S+/, `--output-file ${file}`)
      expect(await run(asked)).toMatchObject({ exitCode: 0, stdout: '' })
      expect(findCanaries(await readFile(file, 'utf8'))).not.toEqual([])
      expect((await stat(file)).mode & 0o777).toBe(0o600)

      const again = await run(asked.replace('acme-lab', 'acme-lab-2'))
      expect(again).toMatchObject({ exitCode: 21 })
      expect(again.stderr).toContain('already exists')
    },
  )

  it('have their place before anything is sent, and leave nothing behind when the request fails', async () => {
    const place = await createFolder()
    const line = 'hosts connectors token generate build-server-connector --output-file'
    emulator.requests.clear()
    expect(await run(`${line} ${place}/nowhere/token`)).toMatchObject({ exitCode: 1 })
    expect(await run(`${line} ${place} --yes`)).toMatchObject({ exitCode: 20 })
    const noFile = await run(`${line} ''`)
    expect(noFile).toMatchObject({ exitCode: 20, stderr: expect.stringContaining('names no file') })
    await writeFile(join(place, 'file'), '')
    const belowFile = await run(`${line} ${place}/file/token`)
    expect(belowFile).toMatchObject({
      exitCode: 1,
      stderr: expect.stringContaining('Name a file in a folder'),
    })
    await rm(join(place, 'file'))
    expect(emulator.requests.count({ path: /hosts\/connectors\//, method: 'POST' })).toBe(0)
    emulator.faults.add({ method: 'POST', path: /hosts\/connectors\//, status: 400, count: 1 })
    expect(await run(`${line} ${place}/token`)).toMatchObject({ exitCode: 30 })
    expect(await readdir(place)).toEqual([])
  })

  it('are not taken from arguments', async () => {
    for (const line of [
      `networks connectors patch datacentre-connector --set ipSecConfig.preSharedKey=${preSharedKey}`,
      `networks connectors patch datacentre-connector --set 'ipSecConfig={"preSharedKey":"${preSharedKey}"}'`,
      `networks connectors update datacentre-connector --data '{"ipSecConfig":{"preSharedKey":"${preSharedKey}"}}'`,
      `networks create --name a --connector name=b,ip-sec-config.pre-shared-key=${preSharedKey}`,
    ]) {
      emulator.requests.clear()
      const { exitCode, stderr } = await run(line)
      expect({ line, exitCode }).toEqual({ line, exitCode: 20 })
      expect(stderr).toContain('is a secret')
      expect(findCanaries(stderr)).toEqual([])
      expect(emulator.requests.list()).toEqual([])
    }
  })
})
