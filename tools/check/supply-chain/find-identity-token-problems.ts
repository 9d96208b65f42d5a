import { parse } from 'yaml'

/** A map of a workflow file; aliases stand for what they name. */
type WorkflowMap = Readonly<Record<string, unknown>>

/** What a job may do that can prove to others that it is this repository's. */
export interface IdentityRules {
  /** Actions by name, with the inputs that they may be given. */
  readonly actions: Readonly<Record<string, readonly string[]>>
  /** The one script that such a job may run. */
  readonly script: string
}

const jobKeys = new Set([
  'name',
  'needs',
  'if',
  'runs-on',
  'timeout-minutes',
  'permissions',
  'environment',
  'steps',
])
const stepKeys = new Set(['name', 'id', 'if', 'uses', 'with', 'env', 'run'])
const permissions = new Set(['id-token', 'pages'])
// Variables that change what a shell, npm or Node does are not among them.
const variables = new Set(['DIGEST', 'FOLDER'])

/**
 * Finds what is wrong with the jobs of a workflow that get an identity token (`id-token: write`). With that token anybody can publish in
 * the name of this repository, so such a job must not run code that came with the repository, its dependencies or its tests.
 *
 * @returns One sentence for each finding, and how many such jobs there are.
 */
export function findIdentityTokenProblems(
  text: string,
  rules: IdentityRules,
): { readonly problems: readonly string[]; readonly jobs: number } {
  try {
    const workflow = toMap(parse(text))
    const jobs = Object.entries(toMap(workflow['jobs']))
    const { jobs: _, ...head } = workflow
    const holders = jobs.filter(([, job]) => namesToken(job))
    return {
      problems: [
        ...(namesToken(head) ? ['gives its identity token to every job'] : []),
        ...holders.flatMap(([name, job]) =>
          findJobProblems(toMap(job), rules).map(
            (problem) => `has a job "${name}" with an identity token, which ${problem}`,
          ),
        ),
      ],
      jobs: holders.length,
    }
  } catch (error) {
    if (!(error instanceof Error)) throw error
    return { problems: [`cannot be read: ${error.message}`], jobs: 0 }
  }
}

function namesToken(value: unknown): boolean {
  return /id-?token|write-all/i.test(JSON.stringify(value ?? ''))
}

function findJobProblems(job: WorkflowMap, rules: IdentityRules): readonly string[] {
  const granted = toMap(job['permissions'])
  const steps = job['steps']
  if (!Array.isArray(steps)) return ['has no steps that can be read']
  const runs = steps.filter((step) => toMap(step)['run'] !== undefined)
  return [
    ...listUnknownKeys(job, jobKeys).map((key) => `sets "${key}"`),
    ...listUnknownKeys(granted, permissions).map((key) => `has the permission "${key}" as well`),
    ...(granted['id-token'] === 'write' ? [] : ['has it by other means than its permissions']),
    ...(runs.length > 1 ? ['runs more than one script'] : []),
    ...steps.flatMap((step) => findStepProblems(toMap(step), rules)),
  ]
}

function findStepProblems(step: WorkflowMap, { actions, script }: IdentityRules): readonly string[] {
  const { uses, run } = step
  const [action = ''] = typeof uses === 'string' ? uses.split('@') : []
  const inputs = actions[action]
  return [
    ...listUnknownKeys(step, stepKeys).map((key) => `has a step that sets "${key}"`),
    ...listUnknownKeys(toMap(step['env']), variables).map((key) => `has a step with the variable "${key}"`),
    ...(uses === undefined || inputs !== undefined ? [] : [`uses ${action}`]),
    ...listUnknownKeys(toMap(step['with']), new Set(inputs)).map(
      (key) => `gives ${action} the input "${key}"`,
    ),
    ...(run === undefined || run === script ? [] : ['runs another script than tools/release/publish.sh']),
  ]
}

function listUnknownKeys(map: WorkflowMap, known: ReadonlySet<string>): readonly string[] {
  return Object.keys(map).filter((key) => !known.has(key))
}

function toMap(value: unknown): WorkflowMap {
  if (value === undefined || value === null || value === '') return {}
  if (typeof value !== 'object' || Array.isArray(value))
    throw new SyntaxError('something is no map that must be one')
  // Its values are looked at one by one.
  return value as WorkflowMap
}
