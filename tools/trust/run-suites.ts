import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { runCommand } from '../check/command.ts'
import { root } from '../check/repository.ts'
import type { Topic } from './topics.ts'

/** Numbers that a suite has recorded, by name. */
export type Figures = Readonly<Record<string, number>>

/** How the suites of one topic ended. */
export interface TopicResult {
  readonly topic: Topic
  readonly passed: number
  readonly failed: number
  /** What its suites have recorded, by suite. */
  readonly figures: Readonly<Record<string, Figures>>
}

/** How all suites ended, and what vitest has printed. */
export interface SuiteResults {
  readonly results: readonly TopicResult[]
  readonly isGood: boolean
  readonly output: string
}

/** The part of vitest's JSON report that is read. */
interface VitestReport {
  readonly testResults: readonly {
    readonly name: string
    readonly status: string
    readonly assertionResults: readonly { readonly status: string }[]
  }[]
}

const twentyMinutes = 1_200_000

/**
 * Runs the suites of some topics.
 *
 * @param folder - Where the suites leave their figures; it has to be there.
 */
export async function runSuites(topics: readonly Topic[], folder: string): Promise<SuiteResults> {
  const report = join(folder, '.report.json')
  const { code, output } = await runCommand(
    [
      'vitest',
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...topics.flatMap(({ suites }) => suites),
    ],
    { environment: { CI: 'true', TRUST_FIGURES: folder }, limit: twentyMinutes },
  )
  if (!existsSync(report)) return { results: [], isGood: false, output }
  // The shape is that of vitest's own reporter.
  const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as VitestReport
  const results = topics.map((topic) => topicResult(topic, testResults, folder))
  return {
    results,
    isGood: code === 0 && results.every(({ passed, failed }) => passed > 0 && failed === 0),
    output,
  }
}

function topicResult(topic: Topic, files: VitestReport['testResults'], folder: string): TopicResult {
  const own = files.filter(({ name }) => {
    const path = relative(root, name).split(sep).join('/')
    return topic.suites.some((suite) => path.startsWith(suite))
  })
  const states = own.flatMap(({ assertionResults }) => assertionResults.map(({ status }) => status))
  const unread = own.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  )
  return {
    topic,
    passed: states.filter((status) => status === 'passed').length,
    failed: states.filter((status) => status === 'failed').length + unread.length,
    figures: Object.fromEntries(topic.figures.map((name) => [name, figuresIn(folder, name)])),
  }
}

/** The figures of one suite; none where it has not recorded any. */
export function figuresIn(folder: string, name: string): Figures {
  if (!readdirSync(folder).includes(`${name}.json`)) return {}
  return JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as Figures // what recordFigures has written
}
