import { existsSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { runCommand } from '../shared/run-command.ts'
import { root } from '../shared/repository.ts'
import type { Figures } from './figures.ts'
import type { Topic } from './topics.ts'

/** How the suites of one topic ended. */
export interface TopicResult {
  readonly topic: Topic
  readonly passed: number
  readonly failed: number
  /** What its suites have counted, by suite. */
  readonly figures: Readonly<Record<string, Figures>>
}

/** How all suites ended, and what vitest has printed. */
export interface SuiteResults {
  readonly results: readonly TopicResult[]
  readonly isGood: boolean
  readonly output: string
}

/** What is read of vitest's JSON report. */
interface VitestReport {
  readonly testResults: readonly {
    readonly name: string
    readonly status: string
    readonly assertionResults: readonly {
      readonly status: string
      /** What a test has handed over: the figures of its suite so far, by name of the suite. */
      readonly meta: { readonly figures?: Readonly<Record<string, Figures>> }
    }[]
  }[]
}

const twentyMinutes = 1_200_000

/**
 * Runs the suites of some topics.
 *
 * @param folder - An existing folder for vitest's report.
 */
export async function runSuites(topics: readonly Topic[], folder: string): Promise<SuiteResults> {
  const report = join(folder, 'report.json')
  const { code, output } = await runCommand(
    [
      'vitest',
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...topics.flatMap(({ suites }) => suites),
    ],
    { environment: { CI: 'true', TRUST: 'long' }, limit: twentyMinutes },
  )
  if (!existsSync(report)) return { results: [], isGood: false, output }
  // The shape is that of vitest's own reporter.
  const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as VitestReport
  const results = topics.map((topic) => summarizeTopic(topic, testResults))
  return {
    results,
    isGood: code === 0 && results.every(({ passed, failed }) => passed > 0 && failed === 0),
    output,
  }
}

function summarizeTopic(topic: Topic, files: VitestReport['testResults']): TopicResult {
  const own = files.filter(({ name }) => {
    const path = relative(root, name).split(sep).join('/')
    return topic.suites.some((suite) => path.startsWith(suite))
  })
  const tests = own.flatMap(({ assertionResults }) => assertionResults)
  const states = tests.map(({ status }) => status)
  // Each test carries the figures so far, so that of a suite the last one counts.
  const figures = Object.assign({}, ...tests.map(({ meta }) => meta.figures)) as TopicResult['figures']
  const unread = own.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  )
  return {
    topic,
    passed: states.filter((status) => status === 'passed').length,
    failed: states.filter((status) => status === 'failed').length + unread.length,
    figures: Object.fromEntries(topic.figures.map((name) => [name, figures[name] ?? {}])),
  }
}
