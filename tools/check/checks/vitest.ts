import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Outcome, TestCounts } from '../../shared/outcome.ts'
import { runCommand } from '../../shared/run-command.ts'

/** The part of vitest's report that is counted. */
interface VitestReport {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly numTodoTests: number
  readonly testResults: readonly TestFile[]
}

interface TestFile {
  readonly status: string
  readonly assertionResults: readonly { readonly status: string }[]
}

/** Runs all tests of a workspace once. */
export async function vitestCheck(folder: string): Promise<Outcome> {
  const temporary = await mkdtemp(join(tmpdir(), 'cloudconnexa-tests-'))
  try {
    const report = join(temporary, 'report.json')
    const { code, output } = await runCommand(
      ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
      { folder, environment: { CI: 'true' } },
    )
    if (!existsSync(report)) return { state: 'failed', output: `${output}\nvitest has written no report.` }
    return { ...outcomeOfReport(readFileSync(report, 'utf8'), code === 0), output }
  } finally {
    await rm(temporary, { recursive: true, force: true })
  }
}

/** Reads the numbers of a JSON report. No tests at all is a failure, whatever vitest says. */
export function outcomeOfReport(text: string, exitedWell: boolean): Outcome {
  // The shape is that of vitest's own reporter.
  const report = JSON.parse(text) as VitestReport
  const tests: TestCounts = {
    passed: report.numPassedTests,
    // A file that could not be read has no tests that could fail.
    failed: report.numFailedTests + report.testResults.filter(failedAsFile).length,
    skipped: report.numPendingTests + report.numTodoTests,
  }
  const passed = exitedWell && tests.failed === 0 && tests.passed > 0
  const note = `${tests.passed} tests in ${report.testResults.length} files`
  return { state: passed ? 'passed' : 'failed', tests, note }
}

function failedAsFile({ status, assertionResults }: TestFile): boolean {
  return status === 'failed' && assertionResults.every((test) => test.status !== 'failed')
}
