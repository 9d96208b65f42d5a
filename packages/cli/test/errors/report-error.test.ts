import { CloudConnexaError, NotFoundError, ServerError } from '@cloudconnexa/errors'
import { describe, expect, it } from 'vitest'
import { CommandError } from '../../src/errors/command-error.ts'
import { reportError } from '../../src/error-reports/report-error.ts'
import { ClosedOutputError } from '../../src/terminal/closed-output-error.ts'
import { createTestTerminal, type TerminalOptions } from '../support/test-terminal.ts'

interface Report {
  readonly exitCode: number
  readonly stderr: string
}

async function report(error: unknown, typed: string = '', options: TerminalOptions = {}): Promise<Report> {
  const { terminal, stdout, stderr } = createTestTerminal(options)
  const exitCode = await reportError(terminal, error, typed.split(' '))
  expect(stdout).toEqual([])
  return { exitCode, stderr: stderr.join('') }
}

const notFound = new NotFoundError('There is no network 4711.', {
  status: 404,
  hint: 'Check the id.',
  requestId: 'req-1',
}).attach({ operation: 'getNetwork' })

describe('reportError', () => {
  it('says what is wrong, what to do, and what support has to know', async () => {
    expect(await report(notFound)).toEqual({
      exitCode: 30,
      stderr: 'There is no network 4711.\nCheck the id.\n(operation getNetwork, request id req-1)\n',
    })
  })

  it('says where in a file it is', async () => {
    const location = { file: 'hosts.yaml', line: 3, column: 14 }
    expect((await report(new CommandError('It is no YAML.', { location }))).stderr).toBe(
      'It is no YAML.\nat hosts.yaml:3:14\n',
    )
    const error = Object.assign(new CloudConnexaError('It is no YAML.', { code: 'FILE_INVALID' }), {
      location,
    })
    expect(await report(error)).toEqual({ exitCode: 20, stderr: 'It is no YAML.\nat hosts.yaml:3:14\n' })
  })

  it.each([
    [
      'Give it more time with the option `timeout`, or look at the state yourself.',
      'Give it more time with --timeout, or look at the state yourself.',
    ],
    [
      'Correct the path, or pass another "file" to profileCredentials() and saveProfile().',
      'Correct the path, or set XDG_CONFIG_HOME to another folder.',
    ],
  ])('has hints for a command line: %s', async (hint, said) => {
    const error = new CloudConnexaError('It failed.', { code: 'DEADLINE_EXCEEDED', hint })
    expect((await report(error)).stderr).toBe(`It failed.\n${said}\n`)
  })

  it('is JSON that does nothing to a terminal', async () => {
    const { stderr } = await report(new CommandError('Not \u202Eevil.'), '--output json')
    expect(stderr).toContain('Not \\u202eevil.')
  })

  it('is red on a terminal with colours, and nowhere else', async () => {
    const { stderr } = await report(new CommandError('Two\nlines.', { hint: 'Do this.' }), '', {
      columns: 80,
      hasColors: true,
    })
    expect(stderr).toBe('\u001B[31mTwo\nlines.\u001B[39m\nDo this.\n')
    expect((await report(notFound, '', { columns: 80 })).stderr).not.toContain('\u001B')
  })

  it('makes control characters harmless', async () => {
    const { stderr } = await report(new CommandError('No network \u001B[2J.', { hint: 'a\u009Bb' }))
    expect(stderr).toBe('No network \\u001b[2J.\na\\u009bb\n')
  })

  it.each([
    'users get x --output json',
    'users get -o jsonl x',
    '--output=json users get',
    'x -o=json',
    '-ojson',
  ])('is an object for programs: %s', async (typed) => {
    const { stderr, exitCode } = await report(notFound, typed)
    expect(exitCode).toBe(30)
    expect(JSON.parse(stderr)).toEqual({
      error: {
        name: 'NotFoundError',
        code: 'NOT_FOUND',
        exitCode: 30,
        message: 'There is no network 4711.',
        hint: 'Check the id.',
        status: 404,
        operation: 'getNetwork',
        isRetryable: false,
        requestId: 'req-1',
      },
    })
    expect(stderr.trimEnd().includes('\n')).toBe(!typed.includes('jsonl'))
  })

  it('is in words for all other formats, and for what stands behind --', async () => {
    for (const typed of ['x -o yaml', 'x -o json -o csv', 'x -- -o json'])
      expect((await report(notFound, typed)).stderr).toMatch(/^There is no network/)
  })

  it('has a code for programs where the command line has found the failure', async () => {
    const location = { file: 'a.yaml', line: 1 }
    const { stderr } = await report(
      new CommandError('No.', { hint: 'Do.', exit: 'refused', location }),
      '-o json',
    )
    expect(JSON.parse(stderr)).toEqual({
      error: { code: 'REFUSED', exitCode: 21, message: 'No.', hint: 'Do.', location },
    })
  })

  it('adds causes and stack with --verbose only', async () => {
    const error = new ServerError('It failed.', { status: 500, cause: new Error('secret canary') })
    expect((await report(error)).stderr).toBe('It failed.\n')
    const { stderr } = await report(error, 'x --verbose')
    expect(stderr).toContain('ServerError [SERVER_ERROR]: It failed.\n    at ')
    expect(stderr).toContain('Caused by: Error')
    expect(stderr).not.toContain('canary')
    const { stderr: json } = await report(error, 'x --verbose -o json')
    expect(JSON.parse(json)).toMatchObject({
      error: { code: 'SERVER_ERROR', stack: [expect.any(String), 'Caused by: Error'] },
    })
  })

  it('says how to report what nobody expected', async () => {
    const { stderr, exitCode } = await report(new TypeError('x is not a function'))
    expect(exitCode).toBe(1)
    expect(stderr).toMatch(
      /^x is not a function\n.*report it.*leave out names, addresses, ids and secrets\.\n$/,
    )
    expect((await report('oh')).stderr).toMatch(/^oh\n/)
  })

  it('says in words that the disk is full', async () => {
    const error = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' })
    expect(await report(error)).toEqual({
      exitCode: 1,
      stderr: 'Reading or writing failed: no space is left on the device (ENOSPC).\n',
    })
  })

  it('ends quietly when nobody reads on', async () => {
    expect(await report(new ClosedOutputError())).toEqual({ exitCode: 0, stderr: '' })
  })

  it('says that it was interrupted, and what may have happened', async () => {
    const signal = AbortSignal.abort()
    expect(await report(signal.reason, '', { signal })).toEqual({ exitCode: 130, stderr: 'Interrupted.\n' })
    const error = new ServerError('x', { outcome: 'unknown', hint: 'Read the current state.' })
    expect((await report(error, '', { signal })).stderr).toBe('Interrupted.\nRead the current state.\n')
    expect(JSON.parse((await report(error, '-o json', { signal })).stderr)).toMatchObject({
      error: { code: 'INTERRUPTED', exitCode: 130, message: 'Interrupted.' },
    })
  })
})
