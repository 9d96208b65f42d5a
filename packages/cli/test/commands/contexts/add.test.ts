import { chmod, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Emulator, startEmulator } from '@cloudconnexa/emulator'
import { describe, expect, it } from 'vitest'
import { createMapKeychain } from '../../support/map-keychain.ts'
import { runLine, type CommandLineRun } from '../../support/run.ts'
import type { TerminalOptions } from '../../support/test-terminal.ts'
import { useTempFolder } from '../../support/use-temp-folder.ts'
import { writeContexts } from '../../support/write-contexts.ts'

const secret = 'canary-secret-93'

function startApi(): Promise<Emulator> {
  return startEmulator({ seed: 'demo', clientSecret: secret })
}

async function add(
  emulator: Emulator,
  folder: string,
  flags: readonly string[],
  options: TerminalOptions = {},
): Promise<CommandLineRun & { readonly file: string }> {
  const line = ['context', 'add', 'office', '--base-url', emulator.url, ...flags]
  const environment = { XDG_CONFIG_HOME: folder, XDG_STATE_HOME: folder, ...options.environment }
  const run = await runLine(line, { ...options, environment })
  return { ...run, file: join(folder, 'cloudconnexa', 'profiles.json') }
}

/** Lists the users with the context that was added. */
async function useContext(folder: string, options: TerminalOptions = {}): Promise<CommandLineRun> {
  const environment = { XDG_CONFIG_HOME: folder, ...options.environment }
  return runLine('users list --context office', { ...options, environment })
}

describe('context add', () => {
  const createFolder = useTempFolder()

  it('asks for everything, without showing the secret, and puts it into the keychain', async () => {
    await using emulator = await startApi()
    const folder = await createFolder()
    const keychain = createMapKeychain()
    const replies = {
      'Client ID': emulator.clientId,
      'Client secret': secret,
      'but reading': 'y',
      names: 'n',
    }
    const { exitCode, stdout, stderr, file } = await add(emulator, folder, [], { keychain, replies })
    expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: '' })
    expect(stderr).toContain('The client secret is in the keychain.')
    expect(stderr).toContain('It is the current context.')
    expect(stderr).not.toContain(secret)
    // Not even how long it is.
    expect(stderr).not.toContain('▪')
    expect([...keychain.entries.values()].join('')).toContain(secret)
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({
      current: 'office',
      profiles: {
        office: { clientId: emulator.clientId, baseUrl: emulator.url, keychain: true, readOnly: true },
      },
    })
    expect((await useContext(folder, { keychain })).exitCode).toBe(0)
  })

  it('tries the credentials with a token request and one read', async () => {
    await using emulator = await startApi()
    const folder = await createFolder()
    const environment = { SECRET: secret }
    const flags = ['--client-id', emulator.clientId, '--client-secret-env', 'SECRET']
    const { stderr } = await add(emulator, folder, flags, { environment })
    expect(stderr).toContain('The API accepts the credentials.')
    expect(emulator.requests.list().map(({ method, path }) => `${method} ${path}`)).toEqual([
      'POST /api/v1/oauth/token',
      'GET /api/v1/regions',
    ])
  })

  it('saves nothing when the secret is wrong', async () => {
    await using emulator = await startApi()
    const folder = await createFolder()
    const environment = { SECRET: 'canary-wrong' }
    const flags = ['--client-id', emulator.clientId, '--client-secret-env', 'SECRET']
    const { exitCode, stderr, file } = await add(emulator, folder, flags, { environment })
    expect(exitCode).toBe(10)
    expect(stderr).toContain('nothing was saved')
    expect(stderr).not.toContain('canary')
    await expect(stat(file)).rejects.toThrow('ENOENT')
  })

  it('asks for nothing but the credentials again where the API refuses them', async () => {
    await using emulator = await startApi()
    const folder = await createFolder()
    const replies = {
      'Client ID of': emulator.clientId,
      'Client secret': 'canary-wrong',
      'but reading': 'y',
      // Enter keeps the one that was typed.
      'Enter keeps': '',
      'secret again': secret,
    }
    const options = { keychain: createMapKeychain(), replies }
    const { exitCode, stderr, file } = await add(emulator, folder, [], options)
    expect({ exitCode, stderr }).toMatchObject({ exitCode: 0 })
    expect(stderr).toMatch(/The API refuses the credentials.* Correct it here, or press Ctrl\+C to end\.\n/)
    expect(stderr).toContain(`Client ID (Enter keeps ${emulator.clientId})`)
    expect(stderr.split('Correct it here')[1]).not.toContain('Refuse everything')
    expect(stderr).not.toContain('canary')
    expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({
      profiles: { office: { readOnly: true } },
    })
    expect([...options.keychain.entries.values()].join('')).toContain(secret)
  })

  it('asks for the secret alone where the client ID was passed', async () => {
    await using emulator = await startApi()
    const folder = await createFolder()
    const replies = { 'Client secret': 'canary-wrong', 'secret again': secret }
    const options = { keychain: createMapKeychain(), replies }
    const { exitCode, stderr } = await add(emulator, folder, ['--client-id', emulator.clientId], options)
    expect({ exitCode, stderr }).toMatchObject({ exitCode: 0 })
    expect(stderr).not.toContain('Client ID')
  })

  it('asks for the client ID alone where the host that it names is not known', async () => {
    const folder = await createFolder()
    const line = 'context add office --store file --client-secret-env SECRET'
    // No resolver is asked for a name with so long a part.
    const replies = { 'Client ID of': `key.${'x'.repeat(64)}`, 'Enter keeps': '\u0003' }
    const { exitCode, stderr } = await runLine(line, {
      environment: { XDG_CONFIG_HOME: folder, XDG_STATE_HOME: folder, SECRET: secret },
      replies,
    })
    expect(stderr).toContain('Correct it here')
    expect(exitCode).toBe(130)
  })

  it.each([
    ['cannot be reached', [{ resetBefore: true }]],
    ['fails', [{ status: 500, path: '/api/v1/oauth/token' }]],
  ])('saves nothing, and does not blame the credentials, where the API %s', async (_what, faults) => {
    await using emulator = await startEmulator({ clientSecret: secret, faults })
    const folder = await createFolder()
    const flags = ['--client-id', emulator.clientId, '--client-secret-env', 'SECRET', '--timeout', '20']
    const { exitCode, stderr, file } = await add(emulator, folder, flags, { environment: { SECRET: secret } })
    expect(exitCode).not.toBe(0)
    expect(stderr).toContain('Nothing was saved. Pass --no-test')
    expect(stderr).not.toContain('refuses the credentials')
    await expect(stat(file)).rejects.toThrow('ENOENT')
  })

  it('saves without a request when it is told to', async () => {
    await using emulator = await startApi()
    const folder = await createFolder()
    const flags = [
      '--client-id',
      emulator.clientId,
      '--client-secret-file',
      '-',
      '--no-test',
      '--typed-confirm',
    ]
    const { exitCode, file } = await add(emulator, folder, flags, { stdin: `${secret}\n` })
    expect(exitCode).toBe(0)
    expect(emulator.requests.count()).toBe(0)
    expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({
      profiles: { office: { clientSecret: secret, confirm: 'typed' } },
    })
  })

  it('saves nothing of a file that holds more than a secret', async () => {
    await using emulator = await startApi()
    const flags = ['--client-id', emulator.clientId, '--client-secret-file', '-', '--no-test']
    const stdin = 'canary'.repeat(1000)
    const { exitCode, stderr, file } = await add(emulator, await createFolder(), flags, { stdin })
    expect(exitCode).toBe(20)
    expect(stderr).toContain('Standard input holds more than a client secret.')
    expect(stderr).not.toContain('canary')
    await expect(stat(file)).rejects.toThrow('ENOENT')
  })

  it('says plainly that a file with mode 0600 holds the secret, where there is no keychain', async () => {
    await using emulator = await startApi()
    const folder = await createFolder()
    const secretFile = join(folder, 'secret.txt')
    await writeFile(secretFile, `${secret}\n`)
    const flags = ['--client-id', emulator.clientId, '--client-secret-file', secretFile]
    const { stderr, file } = await add(emulator, folder, flags)
    expect(stderr).toContain(
      `The client secret is in ${file} as plain text. Only you can read the file (mode 0600).`,
    )
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    expect((await useContext(folder)).exitCode).toBe(0)
  })

  it('encrypts the secret with the passphrase of the environment, or with one that is typed twice', async () => {
    await using emulator = await startApi()
    for (const options of [
      { environment: { CLOUDCONNEXA_PASSPHRASE: 'canary-phrase', SECRET: secret } },
      {
        environment: { SECRET: secret },
        replies: { 'Where shall': '', 'New passphrase': 'canary-phrase', again: 'canary-phrase' },
      },
    ]) {
      const folder = await createFolder()
      const flags = ['--client-id', emulator.clientId, '--client-secret-env', 'SECRET']
      const { exitCode, stderr, file } = await add(emulator, folder, flags, options)
      expect({ exitCode, stderr }).toEqual({
        exitCode: 0,
        stderr: expect.stringContaining('encrypted. Commands ask'),
      })
      const text = `${await readFile(file, 'utf8')}${stderr}`
      expect(text).not.toContain('canary')
      const replies = { 'Passphrase of the context office': 'canary-phrase' }
      expect((await useContext(folder, { replies })).exitCode).toBe(0)
      const refused = await useContext(folder, { environment: { CLOUDCONNEXA_PASSPHRASE: 'canary-other' } })
      expect(refused.exitCode).not.toBe(0)
      expect(refused.stderr).not.toContain('canary')
    }
  })

  it('leaves credentials with a command, in a file or in the environment', async () => {
    await using emulator = await startApi()
    const stored = await createFolder()
    const credentials = join(stored, 'credentials.json')
    await writeFile(credentials, JSON.stringify({ clientId: emulator.clientId, clientSecret: secret }), {
      mode: 0o600,
    })
    const environment = { OFFICE_ID: emulator.clientId, OFFICE_SECRET: secret }
    const program = `process.stdout.write(require("fs").readFileSync(process.argv[1], "utf8"))`
    for (const flags of [
      ['--credentials-command', `"${process.execPath}" -e '${program}' "${credentials}"`],
      ['--credentials-file', credentials],
      ['--credentials-env', 'OFFICE_ID,OFFICE_SECRET'],
    ]) {
      const folder = await createFolder()
      const { exitCode, stderr, file } = await add(emulator, folder, flags, { environment })
      expect({ exitCode, stderr }).toEqual({
        exitCode: 0,
        stderr: expect.stringContaining('stay where they are'),
      })
      const text = await readFile(file, 'utf8')
      expect(text).not.toContain(secret)
      expect(JSON.parse(text)).toMatchObject({ profiles: { office: { clientId: emulator.clientId } } })
      expect((await useContext(folder, { environment })).exitCode).toBe(0)
    }
  })

  it('keeps what others have written into the file', async () => {
    await using emulator = await startApi()
    const folder = await createFolder()
    const others = { clientId: 'a.b', clientSecret: 'c', note: 'mine' }
    const file = await writeContexts(folder, {
      theirs: 1,
      profiles: { others, office: { note: 2, readOnly: true } },
    })
    const flags = ['--client-id', emulator.clientId, '--client-secret-env', 'SECRET']
    const environment = { SECRET: secret }
    const refused = await add(emulator, folder, flags, { environment })
    expect(refused.exitCode).toBe(20)
    expect(refused.stderr).toContain('Pass --replace')
    const { exitCode, stderr } = await add(emulator, folder, [...flags, '--replace'], { environment })
    expect(exitCode).toBe(0)
    expect(stderr).toContain('Use it with `--context office`')
    const content: unknown = JSON.parse(await readFile(file, 'utf8'))
    expect(content).toMatchObject({
      theirs: 1,
      profiles: { others, office: { note: 2, clientSecret: secret } },
    })
    expect(content).not.toHaveProperty('profiles.office.readOnly', true)
  })

  it('takes the secret out of the keychain when it is kept elsewhere from now on', async () => {
    await using emulator = await startApi()
    const folder = await createFolder()
    const keychain = createMapKeychain()
    const options = { keychain, environment: { SECRET: secret } }
    const flags = ['--client-id', emulator.clientId, '--client-secret-env', 'SECRET']
    await add(emulator, folder, flags, options)
    expect(keychain.entries.size).toBe(1)
    await add(emulator, folder, [...flags, '--replace', '--store', 'file'], options)
    expect(keychain.entries.size).toBe(0)
  })

  it.each([
    ['nothing at all', [], {}, 'Pass --client-id with'],
    [
      'an empty variable',
      ['--client-id', 'a.b', '--client-secret-env', 'NOTHING'],
      {},
      'NOTHING holds no client secret',
    ],
    [
      'a file that is not there',
      ['--client-id', 'a.b', '--client-secret-file', '/nowhere/x'],
      {},
      'there is no such file',
    ],
    [
      'a keychain that is not there',
      ['--client-id', 'a.b', '--client-secret-env', 'S', '--store', 'keychain'],
      { S: 'x' },
      '--store file',
    ],
    [
      'no passphrase',
      ['--client-id', 'a.b', '--client-secret-env', 'S', '--store', 'encrypted'],
      { S: 'x' },
      'CLOUDCONNEXA_PASSPHRASE',
    ],
    ['a command of nothing', ['--credentials-command', ' '], {}, 'is empty'],
    ['an open quote', ['--credentials-command', 'vault "x'], {}, 'quote'],
    ['one variable of two', ['--credentials-env', 'ID'], {}, 'two variables'],
    ['several places', ['--credentials-env', 'A,B', '--credentials-file', 'x'], {}, 'Several flags'],
  ])('refuses %s', async (_what, flags, environment, text) => {
    await using emulator = await startApi()
    const { exitCode, stderr } = await add(emulator, await createFolder(), flags, { environment })
    expect(exitCode).toBe(20)
    expect(stderr).toContain(text)
    expect(emulator.requests.count()).toBe(0)
  })

  it('never takes the secret as an argument', async () => {
    await using emulator = await startApi()
    const { exitCode } = await add(emulator, await createFolder(), [
      '--client-id',
      'a.b',
      '--client-secret',
      secret,
    ])
    expect(exitCode).toBe(20)
  })

  it('refuses a profile file that others can read', async () => {
    await using emulator = await startApi()
    const folder = await createFolder()
    await chmod(await writeContexts(folder, { profiles: {} }), 0o644)
    const flags = ['--client-id', emulator.clientId, '--client-secret-env', 'SECRET']
    const { exitCode } = await add(emulator, folder, flags, { environment: { SECRET: secret } })
    expect(exitCode).not.toBe(0)
    expect(emulator.requests.count()).toBe(0)
  })
})
