import type { Outcome } from '../../shared/outcome.ts'
import { runCommand } from '../../shared/run-command.ts'

/** Tests that need programs which not every machine has. */
export interface ToolTests {
  /** Folder of their package. */
  readonly folder: string
  /** Script of the package that runs them; it exits with 77 where a program is missing. */
  readonly script: string
  /** What is not tested then, to begin a sentence with. */
  readonly subject: string
  readonly debianPackages: string
  /** Environment variable that makes a missing program a failure. */
  readonly requiredBy: string
}

const toolsMissing = 77

/** Runs tests that need programs which not every machine has. */
export async function checkWithTools(tests: ToolTests): Promise<Outcome> {
  // Not with --filter: pnpm then exits with 1, whatever the code of the script.
  const { code, output } = await runCommand(['pnpm', '--dir', tests.folder, '--silent', 'run', tests.script])
  return toToolOutcome(tests, code, output, process.env[tests.requiredBy] === '1')
}

/** What an exit code of such tests means. */
export function toToolOutcome(tests: ToolTests, code: number, output: string, isRequired: boolean): Outcome {
  if (code !== toolsMissing || isRequired) return { state: code === 0 ? 'passed' : 'failed', output }
  const { subject, debianPackages, requiredBy } = tests
  const details = [
    `${subject} NOT tested:`,
    ...output
      .trim()
      .split('\n')
      .map((line) => `  ${line}`),
    'What it needs is installed on Debian and Ubuntu with:',
    `  apt-get install ${debianPackages}`,
    `With ${requiredBy}=1 this fails instead.`,
  ]
  return { state: 'skipped', note: 'tools missing', details }
}
