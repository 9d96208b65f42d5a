import { catalogs, findOperation } from '@cloudconnexa/catalog'
import { type Emulator, type EmulatorSnapshot, startEmulator } from '@cloudconnexa/emulator'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { buildCommandTree } from '../../../src/commands/command-tree.ts'
import { findCommand } from '../../../src/router/find-command.ts'
import { parseInput } from '../../../src/router/parse-input.ts'
import { globalFlags } from '../../../src/inputs/global-flags.ts'
import { readEnvironment } from '../../support/environment.ts'
import { listOperationCommands } from '../../support/list-operation-commands.ts'
import { type CommandLineRun, runLine } from '../../support/run.ts'
import { splitWords } from '../../support/split-words.ts'

const commands = await listOperationCommands()
const examples = commands.flatMap(({ entry, command, words }) =>
  command.examples.map(({ line }) => ({ line, entry, command, words })),
)

// The emulator is the demo account, whose connectors were not enrolled yet, whose network has no IPsec connector, and whose groups
// all have users.
const preparations: Readonly<Record<string, readonly string[]>> = {
  'hosts.connectors.waitUntilOnline': ['hosts connectors token generate build-server-connector --reveal'],
  'networks.connectors.waitUntilOnline': ['networks connectors token generate datacentre-connector --reveal'],
  'networks.connectors.ipsec.start': [
    'networks patch datacentre --set tunnelingProtocol=IPSEC',
    'networks connectors delete datacentre-connector --yes',
    'networks connectors create datacentre --name datacentre-connector --vpn-region-id eu-central-1 --ip-sec-config.platform OTHER --ip-sec-config.authentication-type SHARED_SECRET --ip-sec-config.remote-site-public-ip 198.51.100.7 --ip-sec-config.pre-shared-key-env PRE_SHARED_KEY',
  ],
  'userGroups.delete': [
    'user-groups create --name Empty --all-regions-included --internet-access SPLIT_TUNNEL_ON',
  ],
}
const prepareFor: Readonly<Record<string, string>> = {
  'networks.connectors.ipsec.stop': 'networks.connectors.ipsec.start',
}

let emulator: Emulator
let demo: EmulatorSnapshot
beforeAll(async () => {
  emulator = await startEmulator({
    seed: 'demo',
    connectorOnlineAfter: 0,
    cloudIdCreation: true,
    rateLimit: 'off',
  })
  demo = emulator.snapshot()
})
beforeEach(() => emulator.restore(demo))
afterAll(() => emulator.close())

function run(line: string): Promise<CommandLineRun> {
  const environment = { ...readEnvironment(emulator), PRE_SHARED_KEY: 'not-a-real-pre-shared-key' }
  return runLine(splitWords(line), { environment })
}

describe('operations', () => {
  it('have a command each, 162 in all', () => {
    const reached = new Set(
      commands.filter(({ entry }) => entry.kind === 'operation').flatMap(({ entry }) => entry.operations),
    )
    const all = catalogs.flatMap(({ operations }) => operations.map(({ id }) => id))
    expect(all).toHaveLength(162)
    expect(all.filter((id) => !reached.has(id))).toEqual([])
  })

  it('leave out drafts and look-ups alone', () => {
    const paths = new Set(commands.map(({ entry }) => entry.path))
    const methods = catalogs
      .flatMap(({ entries }) => entries.map(({ path }) => path))
      .filter((path) => !paths.has(path))
      .map((path) => path.split('.').at(-1))
    expect(new Set(methods)).toEqual(
      new Set(['draft', 'findByName', 'findByDomain', 'findById', 'findByEmail', 'findByUsername']),
    )
  })

  it('are found by at most three nouns and a verb', async () => {
    for (const { words, entry, command } of commands) {
      expect(words.length, entry.path).toBeLessThanOrEqual(4)
      const found = await findCommand(buildCommandTree(), words)
      expect(found.command?.summary, entry.path).toBe(command.summary)
    }
  })

  it('have flags that are unlike those of every command, with summaries of their own', () => {
    for (const { command, entry } of commands)
      for (const [name, { summary }] of Object.entries(command.flags)) {
        expect(name, entry.path).toMatch(/^[a-z][a-z\d]*(?:[-.][a-z\d]+)*$/)
        expect(Object.hasOwn(globalFlags, name), name).toBe(false)
        expect(summary, `${entry.path} --${name}`).toMatch(/^\S.*[^.\s]$/s)
      }
  })
})

describe('examples', () => {
  it.each(examples)('send what they are for: $line', async ({ line, entry, command, words }) => {
    const typed = splitWords(line)
    await expect(parseInput(command, words, typed.slice(words.length))).resolves.toBeDefined()
    const preparation = preparations[prepareFor[entry.path] ?? entry.path] ?? []
    for (const before of preparation) {
      const prepared = await run(before)
      expect(prepared, before).toMatchObject({ exitCode: 0 })
    }
    emulator.requests.clear()
    const target = entry.path === 'userGroups.delete' ? line.replace('Engineering', 'Empty') : line
    const { exitCode, stderr } = await run(`${target.replace(/--output-file \S+/, '--reveal')} --yes`)
    expect({ exitCode, stderr }).toMatchObject({ exitCode: 0 })
    expect(listCarriedOut(entry.operations)).not.toEqual([])
    if (entry.kind === 'operation') expect(listCarriedOut(entry.operations)).toEqual(entry.operations)
  })
})

/** The operations that requests were sent for. */
function listCarriedOut(ids: readonly string[]): readonly string[] {
  return ids.filter((id) => {
    const { method = '', path = '' } = findOperation(id) ?? {}
    const pattern = new RegExp(`^/api/v1${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`)
    return emulator.requests.count({ method, path: pattern }) > 0
  })
}
