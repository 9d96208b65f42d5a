import { spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmulator } from '@cloudconnexa/emulator'
import type { Outcome } from '../../shared/outcome.ts'
import { runCommand } from '../../shared/run-command.ts'

/** A program that reads OpenAPI documents. */
export interface DocumentReader {
  readonly program: string
  /** Arguments that print its version, or do nothing at least. */
  readonly version: readonly string[]
  /** How to install it. */
  readonly installation: string
  /** Arguments that have it read the document. */
  readonly read: (files: DocumentFiles) => readonly string[]
}

/** The files that a reader may need. */
interface DocumentFiles {
  readonly document: string
  readonly ruleset: string
  /** Where generated code goes. */
  readonly target: string
}

const readers: readonly DocumentReader[] = [
  {
    program: 'openapi-spec-validator',
    version: ['--version'],
    installation: 'pip install openapi-spec-validator==0.9.0',
    read: ({ document }) => [document],
  },
  {
    program: 'spectral',
    version: ['--version'],
    installation: 'npm install --global --ignore-scripts @stoplight/spectral-cli@6.16.3',
    read: ({ document, ruleset }) => ['lint', '--ruleset', ruleset, '--fail-severity', 'warn', document],
  },
  {
    program: 'redocly',
    version: ['--version'],
    installation: 'npm install --global --ignore-scripts @redocly/cli@2.77.0',
    read: ({ document }) => ['lint', '--extends', 'recommended', document],
  },
  {
    program: 'ogen',
    version: ['--help'],
    installation: 'go install github.com/ogen-go/ogen/cmd/ogen@v1.25.0',
    read: ({ document, target }) => ['--target', target, '--clean', '--package', 'client', document],
  },
]

/** Neither asks whether there is something newer, nor reports what it reads. */
const environment = {
  DO_NOT_TRACK: '1',
  REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true',
  REDOCLY_TELEMETRY: 'off',
}

/**
 * Has the document that the emulator serves read by validators, linters and a generator of other ecosystems. They are not part of
 * the workspace: each one that is not installed is left out, and said so.
 *
 * @param tools - The readers; for tests.
 */
export async function checkServedDocument(tools: readonly DocumentReader[] = readers): Promise<Outcome> {
  const installed = tools.filter(
    ({ program, version }) => spawnSync(program, version, { encoding: 'utf8' }).error === undefined,
  )
  const details = tools
    .filter((reader) => !installed.includes(reader))
    .map(({ program, installation }) => `The document was NOT read by ${program}: ${installation}`)
  if (installed.length === 0) return { state: 'skipped', note: 'tools missing', details }
  const folder = await mkdtemp(join(tmpdir(), 'served-document-'))
  try {
    const files = await writeFiles(folder)
    const results = await Promise.all(
      installed.map(async ({ program, read }) => {
        const { code, output } = await runCommand([program, ...read(files)], { folder, environment })
        return { code, output: `${program}:\n${output}` }
      }),
    )
    const failed = results.filter(({ code }) => code !== 0)
    return {
      state: failed.length === 0 ? 'passed' : 'failed',
      output: failed.map(({ output }) => output).join('\n'),
      note: installed.map(({ program }) => program).join(', '),
      details,
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function writeFiles(folder: string): Promise<DocumentFiles> {
  const document = join(folder, 'openapi.json')
  const ruleset = join(folder, 'spectral.json')
  const emulator = await startEmulator()
  try {
    await writeFile(document, await (await fetch(`${emulator.url}/docs/openapi.json`)).text())
  } finally {
    await emulator.close()
  }
  await writeFile(ruleset, JSON.stringify({ extends: 'spectral:oas' }))
  return { document, ruleset, target: join(folder, 'client') }
}
