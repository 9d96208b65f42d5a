import { chmod, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Emulator, startEmulator } from '@cloudconnexa/emulator'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { readEnvironment } from '../../support/environment.ts'
import { type CommandLineRun, runLine } from '../../support/run.ts'
import { splitWords } from '../../support/split-words.ts'
import { useTempFolder } from '../../support/use-temp-folder.ts'

let emulator: Emulator
beforeAll(async () => {
  emulator = await startEmulator({ seed: 'demo' })
})
beforeEach(() => emulator.requests.clear())
afterAll(() => emulator.close())

function run(line: string, stdin = ''): Promise<CommandLineRun> {
  return runLine(splitWords(line), { environment: readEnvironment(emulator), stdin })
}

/** Runs a line whose input is wrong, and returns what it says. */
async function fail(line: string, stdin = ''): Promise<string> {
  const { exitCode, stdout, stderr } = await run(line, stdin)
  expect({ line, exitCode, stdout }).toEqual({ line, exitCode: 20, stdout: '' })
  const changes = emulator.requests
    .list()
    .filter(({ method, path }) => method !== 'GET' && !path.endsWith('/token'))
  expect(changes).toEqual([])
  return stderr
}

describe('a name', () => {
  it('is refused with the nearest ones where nothing has it', async () => {
    expect(await fail('networks get datacenter')).toContain(
      'There is no network with the name or id `datacenter`. Did you mean `datacentre`?',
    )
    expect(await fail('networks get datacenter')).toContain('`cloudconnexa networks list`')
    expect(
      await fail(
        'users create --username x --email x@example.com --group-id Enginering --first-name X --last-name Y',
      ),
    ).toContain('There is no user group with the name or id `Enginering`. Did you mean `Engineering`?')
  })

  it('is refused with the ids of both, and a flag to tell them apart, where two objects have it', async () => {
    await using twins = await startEmulator({ seed: 'demo' })
    const environment = readEnvironment(twins)
    for (const network of ['headquarters', 'datacentre'])
      await runLine(`networks connectors create ${network} --name twin --vpn-region-id eu-central-1`, {
        environment,
      })
    const ids = [...twins.state.connectors].filter(({ name }) => name === 'twin').map(({ id }) => id)
    expect(ids).toHaveLength(2)
    const { exitCode, stderr } = await runLine('networks connectors delete twin --yes', { environment })
    expect(exitCode).toBe(20)
    for (const id of ids) expect(stderr).toContain(id)
    expect(stderr).toContain('--network-id')
    expect(twins.requests.count({ method: 'DELETE' })).toBe(0)

    const told = await runLine('networks connectors delete twin --network-id datacentre --yes', {
      environment,
    })
    expect(told).toMatchObject({ exitCode: 0, stdout: '' })
    expect([...twins.state.connectors].filter(({ name }) => name === 'twin')).toHaveLength(1)
  })
})

describe('input that the SDK refuses', () => {
  it('is reported in words of the command line', async () => {
    expect(await fail('users list --size 5000')).toBe(
      'The input is not valid: size must be an integer from 1 to 1000.\n' +
        'Nothing was sent. Correct it and run the command again.\n(operation listUsers)\n',
    )
    expect(await fail('networks patch datacentre --clear name')).toMatch(/^The input is not valid: name/)
  })
})

describe('an item that is no key=value', () => {
  it('is refused with the keys that there are', async () => {
    expect(await fail('networks create --name a --route 10.0.0.0/16')).toContain(
      'Its keys are value, description',
    )
    expect(await fail('networks create --name a --route 10.0.0.0/16')).toContain('`--route value=…`')
  })
})

describe('--data', () => {
  it('says how a file is named', async () => {
    expect(await fail('networks create --data branch.yaml')).toContain('`--data @network.yaml`')
  })

  const createFolder = useTempFolder()

  async function writeData(name: string, text: string): Promise<string> {
    const file = join(await createFolder(), name)
    await writeFile(file, text)
    return file
  }

  it('names the file that cannot be read', async () => {
    expect(await fail('networks create --data @/nowhere/network.yaml')).toContain(
      'The file /nowhere/network.yaml cannot be read: there is no such file.',
    )
    expect(await fail(`networks create --data @${await createFolder()}`)).toContain('it is a folder')
  })

  // Root may read everything.
  it.skipIf(process.getuid?.() === 0)('says that reading a file is not permitted', async () => {
    const file = await writeData('network.json', '{}')
    await chmod(file, 0)
    expect(await fail(`networks create --data @${file}`)).toContain('reading it is not permitted')
  })

  it('names line and column where YAML or JSON is not valid, and quotes nothing of it', async () => {
    const yaml = await writeData('network.yaml', 'name: office\nroutes:\n  - value: "canary\n')
    expect(await fail(`networks create --data @${yaml}`)).toMatch(/network\.yaml.*(?:line 4|:4:)/s)
    const json = await writeData('network.json', '{\n  "name": "canary",\n  "egress": tru\n}')
    expect(await fail(`networks create --data @${json}`)).toMatch(
      /network\.json.*(?:line 3, column 16|:3:16)/s,
    )
    const short = await writeData('short.json', '{\n  "name": "canary"')
    expect(await fail(`networks create --data @${short}`)).toMatch(/short\.json.*ends too early/s)
    for (const file of [yaml, json, short])
      expect(await fail(`networks create --data @${file}`)).not.toContain('canary')
    expect(await fail('networks create --data -', 'name: [')).toContain('standard input is not valid')
    expect(await fail('networks create --data -')).toContain('Nothing came from standard input.')
  })

  it('is refused where it is nested too deeply for what goes through it', async () => {
    const json = await writeData('deep.json', `{"name":${'['.repeat(20_000)}${']'.repeat(20_000)}}`)
    expect(await fail(`networks create --data @${json}`)).toContain('is nested deeper than 100 levels.')
  })

  it('is refused with what it lacks and what it has too much, by the names that can be typed', async () => {
    expect(await fail('networks connectors create datacentre')).toContain(
      'The input lacks --name, --vpn-region-id.',
    )
    expect(await fail(`networks create --data '{"nmae":"office"}'`)).toContain(
      '`nmae` (did you mean `name`?).',
    )
    expect(await fail(`networks create --data '[1]'`)).toContain('--data is not an object.')
    expect(await fail(`networks create --name a --data '{"routes":[{"descripton":"x"}]}'`)).toContain(
      'routes[0].descripton',
    )
    expect(await fail('cyber-shield block-list add-all')).toContain('No values were passed.')
    expect(await fail('cyber-shield block-list remove-all --yes')).toContain('No values were passed.')
  })
})

describe('flags', () => {
  it('take only what the API knows', async () => {
    expect(await fail('sessions list --status ONLINE')).toContain('ONLINE')
    expect(await fail('networks patch datacentre --set internetAccess=OPEN')).toContain(
      'Pass one of SPLIT_TUNNEL_ON, SPLIT_TUNNEL_OFF, RESTRICTED_INTERNET.',
    )
    expect(await fail('user-groups patch Sales --set maxDevice=many')).toContain('Pass an integer.')
    expect(await fail('networks patch datacentre --set descripton=x')).toContain(
      'Did you mean `description`?',
    )
    expect(await fail('networks patch datacentre --set description')).toContain('key=value')
    expect(await fail('networks patch datacentre --clear nothing')).toContain('no property `nothing`')
    expect(await fail('networks patch datacentre')).toContain('There is nothing to change.')
    for (const time of ['yesterday', '2026-02-31', '2026-11-01T25:00', '-99999999999d'])
      expect(await fail(`audit-log list --start-date=${time}`)).toContain(`\`${time}\` is not a date or time`)
    expect(await fail('users list --limit 0')).toContain('--limit is less than 1.')
  })

  it('name the keys of an array item where another one was typed', async () => {
    expect(await fail('networks create --name a --route subnet=10.0.0.0/8')).toContain(
      'Its keys are value, description.',
    )
    expect(await fail(`networks create --name a --route 'value="10.0.0.0/8'`)).toContain('cannot be read')
    expect(await fail('networks create --name a --route value=10.0.0.0/8,value=10.1.0.0/16')).toContain(
      '--route has the key `value` twice.',
    )
  })

  it('name the place that holds no secret', async () => {
    const line = 'networks connectors patch datacentre-connector --ip-sec-config.pre-shared-key'
    expect(await fail(`${line}-env NO_SUCH_VARIABLE`)).toContain('NO_SUCH_VARIABLE, which')
    expect(await fail(`${line}-file /nowhere`)).toContain('The file /nowhere cannot be read')
    expect(await fail(`${line}-file /nowhere ${line.split(' ').at(-1) ?? ''}-env KEY`)).toContain(
      'Both --ip-sec-config.pre-shared-key-',
    )
    const { exitCode, stderr } = await run(`${line}-prompt`)
    expect({ exitCode, stderr }).toMatchObject({ exitCode: 21 })
    expect(stderr).toContain('needs a terminal to ask on')
  })
})
