import { spawnSync } from 'node:child_process'
import type { Outcome } from '../../shared/outcome.ts'
import { requireZizmor, runCommand } from '../../shared/run-command.ts'

/** How {@link checkWorkflows} finds zizmor; the defaults are for everything but tests. */
interface WorkflowCheckOptions {
  readonly program?: string
  /** Fails instead of being skipped where the program is missing. */
  readonly isRequired?: boolean
}

/** Checks the workflows with zizmor, which only PyPI has: actions pinned to commits, least permissions, no injection. */
export async function checkWorkflows({
  program = 'zizmor',
  isRequired = process.env[requireZizmor] === '1',
}: WorkflowCheckOptions = {}): Promise<Outcome> {
  const { stdout, error } = spawnSync(program, ['--version'], { encoding: 'utf8' })
  if (error !== undefined) {
    const missing = `The workflows were NOT checked: ${program} is missing; pip install zizmor==1.32.0`
    return isRequired
      ? { state: 'failed', output: missing }
      : { state: 'skipped', note: 'tools missing', details: [missing] }
  }
  const { code, output } = await runCommand([
    program,
    '--offline',
    '--no-progress',
    '.github',
    'examples/configuration-as-code',
  ])
  return { state: code === 0 ? 'passed' : 'failed', note: stdout.trim(), output }
}
