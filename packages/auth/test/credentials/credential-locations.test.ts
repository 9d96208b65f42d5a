import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import { inspect } from 'node:util'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { profileCredentials } from '../../src/index.ts'
import { type CredentialLocation, listProfiles, saveProfile } from '../../src/profiles.ts'
import { captureError } from '../support/capture-error.ts'
import { never } from '../support/runtime.ts'
import { useTempFolder } from '../support/use-temp-folder.ts'
import { waitUntil } from '../support/wait-until.ts'

const folder = useTempFolder()
const getFile = (): string => folder().file('profiles.json')
const pair = { clientId: 'work.example', clientSecret: 'canary-secret' }

afterEach(() => {
  vi.useRealTimers()
})

async function load(
  credentials: CredentialLocation,
  { environment = {}, signal = never(), ...profile }: LoadOptions = {},
): Promise<Record<string, unknown> | undefined> {
  await saveProfile('work', { credentials, ...profile }, { file: getFile() })
  const source = profileCredentials('work', { file: getFile(), environment })
  const found = await source.load(signal)
  return found === undefined ? undefined : { ...found, clientSecret: found.clientSecret.reveal() }
}

interface LoadOptions {
  readonly environment?: Record<string, string>
  readonly signal?: AbortSignal
  readonly clientId?: string
  readonly baseUrl?: string
  readonly cloudId?: string
}

/** Runs a program of this runtime as the command. */
function run(code: string, ...args: readonly string[]): CredentialLocation {
  return { command: [process.execPath, '-e', code, '--', ...args] }
}

async function captureRefusal(failure: Promise<unknown>): Promise<string> {
  const error = await captureError(failure)
  expect(error).toMatchObject({ code: 'CREDENTIALS_INVALID', outcome: 'not-sent' })
  expect(inspect(error, { depth: 9 })).not.toContain('canary')
  return `${error.message} ${error.hint}`
}

describe('credentials of a command', () => {
  it('are the JSON that it prints, whatever it writes to its error output', async () => {
    const code = `console.error('canary'); console.log(JSON.stringify(${JSON.stringify(pair)}))`
    expect(await load(run(code))).toEqual(pair)
    expect(await listProfiles({ file: getFile(), environment: {} })).toEqual([
      { name: 'work', isCurrent: false, secret: 'command', readOnly: false },
    ])
  })

  it('are run without a shell', async () => {
    const code = `console.log(JSON.stringify({ clientId: 'a.b', clientSecret: process.argv.at(-1) }))`
    expect(await load(run(code, '$(id)>x;&|'))).toMatchObject({ clientSecret: '$(id)>x;&|' })
  })

  it('take the client ID of the profile where they have none, and a place of the profile rather than theirs', async () => {
    const code = `console.log(JSON.stringify({ clientSecret: 's', baseUrl: 'https://a.example.com' }))`
    expect(await load(run(code), { clientId: 'kept.example' })).toEqual({
      clientId: 'kept.example',
      clientSecret: 's',
      baseUrl: 'https://a.example.com',
    })
    expect(await load(run(code), { clientId: 'kept.example', cloudId: 'other' })).toEqual({
      clientId: 'kept.example',
      clientSecret: 's',
      cloudId: 'other',
    })
    expect(await listProfiles({ file: getFile(), environment: {} })).toMatchObject([
      { clientId: 'kept.example' },
    ])
  })

  it.each([
    ['that fails', `console.error('canary'); process.exit(3)`, 'ended with exit code 3', 'in a terminal'],
    ['that is killed', `process.kill(process.pid, 'SIGKILL')`, 'ended with signal SIGKILL', 'in a terminal'],
    ['that prints no JSON', `console.log('canary')`, 'is not a JSON object', '"clientSecret"'],
    ['that prints nothing', ``, 'is not a JSON object', '"clientSecret"'],
    ['that prints half', `console.log('{"clientId":"a.b"}')`, '"clientSecret"', 'Set'],
    [
      'that prints another type',
      `console.log('{"clientId":"a.b","clientSecret":1}')`,
      'is not a string',
      'string',
    ],
    ['that prints an empty object', `console.log('{}')`, 'holds no credentials', '"clientSecret"'],
    [
      'without an end',
      `console.log('canary'.repeat(20000)); setInterval(() => {}, 1000)`,
      'more than 65536 bytes',
      'nothing else',
    ],
  ])('%s are an error', async (_, code, what, hint) => {
    const said = await captureRefusal(load(run(code)))
    expect(said).toContain(what)
    expect(said).toContain(hint)
    expect(said).toContain('"work"')
  })

  it('name the executable that is not there, and not its arguments', async () => {
    const said = await captureRefusal(load({ command: ['no-such-command', 'canary'] }))
    expect(said).toContain('"no-such-command"')
    expect(said).toContain('ENOENT')
  })

  it('take a minute at most', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const marker = folder().file('started')
    const code = `require('fs').writeFileSync(${JSON.stringify(marker)}, String(process.pid)); setInterval(() => {}, 1000)`
    const refusal = captureRefusal(load(run(code)))
    const pid = await readWhenThere(marker)
    vi.advanceTimersByTime(60_000)
    expect(await refusal).toContain('has not ended within 60 seconds')
    await waitUntil(() => !isRunning(pid))
  })

  it('end with the signal', async () => {
    const marker = folder().file('started')
    const code = `require('fs').writeFileSync(${JSON.stringify(marker)}, String(process.pid)); setInterval(() => {}, 1000)`
    const abort = new AbortController()
    const loading = load(run(code), { signal: abort.signal })
    const pid = await readWhenThere(marker)
    abort.abort(new Error('enough'))
    await expect(loading).rejects.toThrow('enough')
    await waitUntil(() => !isRunning(pid))
  })
})

async function readWhenThere(path: string): Promise<number> {
  for (;;) {
    const text = await readFile(path, 'utf8').catch(() => '')
    if (text !== '') return Number(text)
    await new Promise((resolve) => setImmediate(resolve))
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

describe('credentials of the environment', () => {
  const location = { environment: { clientId: 'WORK_ID', clientSecret: 'WORK_SECRET' } }

  it('are in the variables that the profile names', async () => {
    const environment = { WORK_ID: 'work.example', WORK_SECRET: 'canary' }
    expect(await load(location, { environment, baseUrl: 'https://a.example.com' })).toEqual({
      clientId: 'work.example',
      clientSecret: 'canary',
      baseUrl: 'https://a.example.com',
    })
  })

  it.each([[{}], [{ WORK_ID: 'work.example' }], [{ WORK_ID: 'work.example', WORK_SECRET: 'canary x' }]])(
    'are an error that names the variables: %o',
    async (environment: Record<string, string>) => {
      expect(await captureRefusal(load(location, { environment }))).toContain('WORK_SECRET')
    },
  )
})

describe('credentials of a file', () => {
  it('are in a file beside the profile file, which only its owner may read', async () => {
    await mkdir(folder().file('secrets'))
    const path = folder().file('secrets/work.json')
    await writeFile(path, JSON.stringify(pair), { mode: 0o600 })
    expect(await load({ file: 'secrets/work.json' })).toEqual(pair)
    expect(await load({ file: path })).toEqual(pair)
    await chmod(path, 0o644)
    const error = await captureError(load({ file: path }))
    expect(error).toMatchObject({ code: 'PROFILE_PERMISSIONS' })
    expect(error.hint).toContain(`chmod 600 '${path}'`)
  })

  it('are an error where the file is missing, or holds something else', async () => {
    const path = folder().file('work.json')
    expect(await captureRefusal(load({ file: path }))).toContain(path)
    await writeFile(path, 'canary', { mode: 0o600 })
    expect(await captureRefusal(load({ file: path }))).toContain('is not a JSON object')
    expect(await captureError(load({ file: folder().path }))).toMatchObject({ code: 'PROFILE_INVALID' })
  })
})
