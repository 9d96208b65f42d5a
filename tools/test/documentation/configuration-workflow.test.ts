import { spawn } from 'node:child_process'
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { type Emulator, startEmulator } from '@cloudconnexa/emulator'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { root } from '../../shared/repository.ts'

interface WorkflowStep {
  readonly run?: string
  readonly uses?: string
  readonly env?: Readonly<Record<string, string>>
}

interface Workflow {
  readonly env: Readonly<Record<string, string>>
  readonly jobs: Readonly<Record<string, { readonly steps: readonly WorkflowStep[] }>>
}

/** What has come of the commands of a job. */
interface JobRun {
  readonly exitCode: number
  readonly summary: string
  readonly outputs: string
  readonly log: string
}

const path = join(root, 'examples/configuration-as-code/.github/workflows/cloudconnexa.yml')
const text = readFileSync(path, 'utf8')
// The shape of our own file; what is not there fails the tests.
const workflow = parse(text) as Workflow

let emulator: Emulator
let place: string

function writeProgram(name: string, script: string): void {
  writeFileSync(join(place, 'bin', name), `#!/bin/sh\n${script}\n`, { mode: 0o755 })
}

/** Runs commands as a step does, with credentials in place of those of an environment. */
function runCommands(
  folder: string,
  commands: string,
  more: Readonly<Record<string, string>> = {},
): Promise<JobRun> {
  const files = { summary: join(place, 'summary'), outputs: join(place, 'outputs') }
  for (const file of Object.values(files)) writeFileSync(file, '')
  const child = spawn('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', commands], {
    cwd: join(place, folder),
    env: {
      ...more,
      CLOUDCONNEXA_BASE_URL: emulator.url,
      CLOUDCONNEXA_CLIENT_ID: emulator.clientId,
      CLOUDCONNEXA_CLIENT_SECRET: emulator.clientSecret,
      HOME: place,
      PATH: [join(place, 'bin'), process.env['PATH'] ?? ''].join(delimiter),
      NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'] ?? '',
      GITHUB_STEP_SUMMARY: files.summary,
      GITHUB_OUTPUT: files.outputs,
    },
  })
  const log: string[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => log.push(String(chunk)))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => {
      const [summary, outputs] = [files.summary, files.outputs].map((file) => readFileSync(file, 'utf8'))
      resolve({ exitCode: code ?? -1, summary: summary ?? '', outputs: outputs ?? '', log: log.join('') })
    })
  })
}

/** Runs the commands of a job one after the other, in a folder of the checked-out repository. */
async function runJob(name: string, folder: string): Promise<JobRun> {
  const steps = workflow.jobs[name]?.steps.filter(({ run }) => run !== undefined) ?? []
  let last: JobRun = { exitCode: -1, summary: '', outputs: '', log: `no commands in the job ${name}` }
  for (const { run = '' } of steps) {
    last = await runCommands(folder, run, workflow.env)
    if (last.exitCode !== 0) return last
  }
  return last
}

function checkOut(folder: string): void {
  cpSync(join(place, 'repository'), join(place, folder), { recursive: true })
}

function edit(file: string, from: string, to: string): void {
  const edited = join(place, 'repository/cloudconnexa', file)
  writeFileSync(edited, readFileSync(edited, 'utf8').replace(from, to))
}

const countWrites = (): number =>
  emulator.requests.list({ path: /^\/api\/v1\/(?!oauth)/ }).filter(({ method }) => method !== 'GET').length

describe.runIf(process.platform !== 'win32')('the steps of the workflow of configuration as code', () => {
  beforeEach(async () => {
    emulator = await startEmulator({ seed: 'demo' })
    place = mkdtempSync(join(tmpdir(), 'cloudconnexa-workflow-'))
    mkdirSync(join(place, 'bin'))
    mkdirSync(join(place, 'repository'))
    const program = join(root, 'packages/cli/src/cli.ts')
    // What `npm ci` would install is this repository.
    writeProgram('npm', 'exit 0')
    writeProgram(
      'npx',
      `shift 3\nexec "${process.execPath}" --conditions=@cloudconnexa/source "${program}" "$@"`,
    )
    const exported = await runCommands('repository', 'npx --no -- cloudconnexa export')
    expect(exported).toMatchObject({ exitCode: 0 })
  })

  afterEach(async () => {
    await emulator.close()
    rmSync(place, { recursive: true, force: true })
  })

  it('plans a pull request, and applies on main what was planned there', { timeout: 90_000 }, async () => {
    edit('user-groups/engineering.yaml', 'maxDevice: 3', 'maxDevice: 5')
    checkOut('review')
    expect(await runJob('validate', 'review')).toMatchObject({ exitCode: 0 })
    const planned = await runJob('plan', 'review')
    expect(planned).toMatchObject({ exitCode: 0, outputs: 'pending=true\n' })
    expect(planned.summary).toContain('| update | `userGroup Engineering` | `maxDevice` | `3` | `5` |')
    expect(countWrites()).toBe(0)
    // The artifact is all that the job gets from the one before.
    checkOut('apply')
    cpSync(join(place, 'review/plan.json'), join(place, 'apply/plan.json'))
    const applied = await runJob('apply', 'apply')
    expect(applied.log).toContain('1 done.')
    expect(applied).toMatchObject({ exitCode: 0 })
    expect(countWrites()).toBe(1)
    expect(await runJob('plan', 'review')).toMatchObject({ exitCode: 0, outputs: 'pending=false\n' })
    // A plan that was applied already is stale.
    expect(await runJob('apply', 'apply')).toMatchObject({ exitCode: 20 })
    expect(countWrites()).toBe(1)
  })

  it('fails a pull request whose files are not valid', { timeout: 60_000 }, async () => {
    edit('user-groups/engineering.yaml', 'maxDevice', 'maxDevices')
    const { exitCode, log } = await runJob('validate', 'repository')
    expect(exitCode).toBe(20)
    expect(log).toContain('user-groups/engineering.yaml:3:1')
    expect(await runJob('plan', 'repository')).toMatchObject({ exitCode: 20, outputs: '' })
  })
})

describe('the workflow of configuration as code', () => {
  it('uses the actions of our own workflows, at the same commits', () => {
    const own = globSync('.github/workflows/*.yml', { cwd: root }).map((file) =>
      readFileSync(join(root, file), 'utf8'),
    )
    const used = [...text.matchAll(/uses: (?<action>\S+@[0-9a-f]{40} # \S+)/g)].map(
      ({ groups }) => groups?.['action'],
    )
    expect(used).toHaveLength(text.split('uses: ').length - 1)
    for (const action of used) expect(own.join('\n')).toContain(action)
  })

  it('gives the key that may write to nothing but the apply on main', () => {
    expect(text).not.toContain('pull_request_target')
    expect(text.match(/environment: cloudconnexa-apply/g)).toHaveLength(1)
    expect(text.match(/contents: \w+|permissions: .*/g)).toEqual([
      'permissions: {}',
      'contents: read',
      'contents: read',
      'contents: read',
    ])
  })
})
