import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { CloudConnexaError } from '@cloudconnexa/core'
import { describe, expect, it, vi } from 'vitest'
import { reportFigures } from '../../../core/test/support/report-figures.ts'
import { canaries, findCanaries } from './support/canaries.ts'
import { drivablePaths, failurePaths } from './support/failure-paths.ts'
import { makeGround } from './support/ground.ts'
import { collectPrints } from './support/collect-prints.ts'

const figures = {
  canaries: Object.keys(canaries).length - 1,
  codes: Object.keys(failurePaths).length,
  failures: 0,
  processes: 0,
  prints: 0,
  found: 0,
}

reportFigures('canaries', () => figures)

/** A process for each failure takes its time; in the short run those that differ most have to do. */
const crashing: ReadonlySet<string> = new Set([
  'CREDENTIALS_INVALID',
  'TOKEN_STORE_CORRUPT',
  'REQUEST_INVALID',
  'RESPONSE_MALFORMED',
  'TOKEN_REQUEST_FAILED',
  'CONNECTION_FAILED',
])
const isLong = process.env['TRUST'] === 'long'

const paths = drivablePaths.map((path, number) => ({
  ...path,
  number,
  isFirst: drivablePaths.findIndex(({ code }) => code === path.code) === number,
}))

function expectNone(texts: readonly string[]): void {
  const found = texts.flatMap(findCanaries)
  figures.prints += texts.length
  figures.found += found.length
  expect(
    found,
    texts.find((text) => findCanaries(text).length > 0),
  ).toEqual([])
}

it('the canaries are found where they are', () => {
  for (const secret of Object.values(canaries).filter((text) => text !== canaries.clientId)) {
    const prints = collectPrints({ secret, nested: new Error(secret, { cause: [secret] }) })
    for (const print of prints.filter((text) => text !== '')) expect(findCanaries(print)).not.toEqual([])
    expect(findCanaries(Buffer.from(secret).toString('base64'))).not.toEqual([])
  }
})

it('every error code is driven, or a reason is given', () => {
  const source = new URL('../../../errors/src/base/error-code.ts', import.meta.url)
  const codes = [...readFileSync(source, 'utf8').matchAll(/'([A-Z_]+)'/g)].map(([, code = '']) => code)
  expect(Object.keys(failurePaths).toSorted()).toEqual(codes.toSorted())
  for (const ways of Object.values(failurePaths)) expect(Object.keys(ways)).not.toEqual([])
})

describe.each(paths)('$code: $name', ({ code, fail }) => {
  it('shows no secret in any print, in the log or to those who listen', async () => {
    const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    await using ground = await makeGround()
    const error: unknown = await Promise.resolve(fail(ground)).then(undefined, (reason: unknown) => reason)
    expect(error).toBeInstanceOf(CloudConnexaError)
    expect(error).toMatchObject({ code })
    figures.failures += 1
    // What is checked after the response was returned is logged a turn later.
    await new Promise((resolve) => setImmediate(resolve))
    const lines = written.mock.calls.map(([line]) => String(line))
    written.mockRestore()
    expectNone([...collectPrints(error), ...ground.heard.flatMap(collectPrints), ...lines])
  })
})

const crashingPaths = paths.filter(({ code, isFirst }) => isLong || (isFirst && crashing.has(code)))

describe.each(crashingPaths)('$code: $name, which nobody catches', ({ code, number }) => {
  it('shows no secret in what Node prints of it', async () => {
    const script = fileURLToPath(new URL('support/fail-uncaught.ts', import.meta.url))
    const way = number % 2 === 0 ? 'thrown' : 'rejected'
    const { code: exitCode, output } = await run([
      '--conditions=@cloudconnexa/source',
      script,
      String(number),
      way,
    ])
    figures.processes += 1
    expect(exitCode).toBe(1)
    expect(output).toContain(`[${code}]`)
    expectNone([output])
  })
})

/** Runs a program of Node to its end. */
function run(
  parameters: readonly string[],
): Promise<{ readonly code: number | null; readonly output: string }> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, parameters, { timeout: 20_000 }, (_error, stdout, stderr) =>
      resolve({ code: child.exitCode, output: `${stdout}${stderr}` }),
    )
  })
}
