import { isList, readWorkflow, type WorkflowMap, type WorkflowValue } from './read-workflow.ts'

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
 * What is wrong with the jobs of a workflow that get an identity token (`id-token: write`). With that token anybody can publish in
 * the name of this repository, so such a job must not run code that came with the repository, its dependencies or its tests.
 *
 * @returns One sentence for each finding, and how many such jobs there are.
 */
export function identityTokenProblems(
  text: string,
  rules: IdentityRules,
): { readonly problems: readonly string[]; readonly jobs: number } {
  // What does not name it, not even in an escape, cannot have it, and may be written in any YAML.
  if (!/id-?token|write-all|\\[uUx][0-9a-fA-F]/i.test(text)) return { problems: [], jobs: 0 }
  try {
    const workflow = readWorkflow(text)
    const jobs = Object.entries(asMap(workflow['jobs']))
    const { jobs: _, ...head } = workflow
    const holders = jobs.filter(([, job]) => namesToken(job))
    return {
      problems: [
        ...(namesToken(head) ? ['gives its identity token to every job'] : []),
        ...holders.flatMap(([name, job]) =>
          jobProblems(asMap(job), rules).map(
            (problem) => `has a job "${name}" with an identity token, which ${problem}`,
          ),
        ),
      ],
      jobs: holders.length,
    }
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return { problems: [`names an identity token, and cannot be read: ${error.message}`], jobs: 0 }
  }
}

function namesToken(value: WorkflowValue | undefined): boolean {
  return /id-?token|write-all/i.test(JSON.stringify(value ?? ''))
}

function jobProblems(job: WorkflowMap, rules: IdentityRules): readonly string[] {
  const granted = asMap(job['permissions'])
  const steps = job['steps']
  if (!isList(steps)) return ['has no steps that can be read']
  const runs = steps.filter((step) => asMap(step)['run'] !== undefined)
  return [
    ...unknownKeys(job, jobKeys).map((key) => `sets "${key}"`),
    ...unknownKeys(granted, permissions).map((key) => `has the permission "${key}" as well`),
    ...(granted['id-token'] === 'write' ? [] : ['has it by other means than its permissions']),
    ...(runs.length > 1 ? ['runs more than one script'] : []),
    ...steps.flatMap((step) => stepProblems(asMap(step), rules)),
  ]
}

function stepProblems(step: WorkflowMap, { actions, script }: IdentityRules): readonly string[] {
  const { uses, run } = step
  const [action = ''] = typeof uses === 'string' ? uses.split('@') : []
  const inputs = actions[action]
  return [
    ...unknownKeys(step, stepKeys).map((key) => `has a step that sets "${key}"`),
    ...unknownKeys(asMap(step['env']), variables).map((key) => `has a step with the variable "${key}"`),
    ...(uses === undefined || inputs !== undefined ? [] : [`uses ${action}`]),
    ...unknownKeys(asMap(step['with']), new Set(inputs)).map((key) => `gives ${action} the input "${key}"`),
    ...(run === undefined || run === script ? [] : ['runs another script than tools/release/publish.sh']),
  ]
}

function unknownKeys(map: WorkflowMap, known: ReadonlySet<string>): readonly string[] {
  return Object.keys(map).filter((key) => !known.has(key))
}

function asMap(value: WorkflowValue | undefined): WorkflowMap {
  if (value === undefined || value === '') return {}
  if (typeof value === 'string' || isList(value))
    throw new SyntaxError('something is no map that must be one')
  return value
}
