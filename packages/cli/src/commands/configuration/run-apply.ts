import type { ApplyOptions, Plan } from '@cloudconnexa/configuration'
import type { JobReport } from '@cloudconnexa/core/service'
import type { CommandInput } from '../../inputs/command-inputs.ts'
import { CommandError } from '../../errors/command-error.ts'
import { exitsByCode } from '../../errors/exit-codes.ts'
import { planFlags } from './plan-flags.ts'
import { formatCount } from '../../text/format-count.ts'
import type { ResultView } from '../../output/result-view.ts'
import { readNamedFile } from '../../files/read-named-file.ts'
import type { Session } from '../../session/session.ts'
import { readPath, readStateOptions } from './configuration-input.ts'
import { createReadOptions, openConfiguration } from './open-configuration.ts'
import { createPlan } from './run-plan.ts'
import { noteOmissions, showPlan } from './show-plan.ts'

const rows: ResultView = {
  columns: [
    { property: 'status' },
    { property: 'action' },
    { property: 'kind' },
    { property: 'name' },
    { property: 'reason', title: 'Note' },
    { property: 'error.message', title: 'Error' },
    { property: 'id', isWide: true },
  ],
}

/** Carries out `apply`. */
export async function runApply(session: Session, input: CommandInput): Promise<void> {
  const { flags } = input
  const isResumed = flags['resume'] === true
  if (isResumed || readPath(input).endsWith('.json')) refusePlanFlags(input)
  const service = await openConfiguration(session)
  const options: ApplyOptions = {
    ...createReadOptions(session),
    ...(await readStateOptions(session, input)),
    stopOnFailure: flags['stop-on-failure'] === true,
  }
  if (isResumed) {
    if (input.arguments[0] !== undefined)
      throw new CommandError('--resume takes no path: it goes on with the plan that was interrupted.', {
        hint: 'Leave the path out.',
      })
    if (session.flags.dryRun) return showRest(session, await service.resume({ ...options, dryRun: true }))
    await confirmApply(session, 'Go on with the apply that was interrupted')
    return showReport(session, await finishJob(session, service.resume(options)))
  }
  const plan = await findPlan(session, input)
  if (plan.changes.length === 0) {
    // No request that writes: nobody has to be asked.
    if (plan.changesProtection && !session.flags.dryRun) await service.apply(plan, options)
    await session.note(describeNothing(plan))
    return
  }
  if (session.flags.dryRun) return
  refuseObstacle(plan)
  await confirmApply(session, `Apply ${formatCount(plan.changes.length, 'change')}`)
  const report = await finishJob(session, service.apply(plan, options))
  await showReport(session, { ...report, rows: orderRows(report.rows, plan) })
}

/** Changes end as they come; people look for them in the order of the plan, and what it left out behind them. */
function orderRows(found: JobReport['rows'], { changes }: Plan): JobReport['rows'] {
  const places = new Map(
    changes.map(({ kind, key, parent }, index) => [
      `${kind} ${parent === undefined ? key : `${parent}/${key}`}`,
      index,
    ]),
  )
  const findPlace = ({ kind, name }: JobReport['rows'][number]): number =>
    places.get(`${kind} ${name}`) ?? changes.length
  return found.toSorted((left, right) => findPlace(left) - findPlace(right))
}

function describeNothing({ omissions, changesProtection }: Plan): string {
  if (omissions.length > 0) return 'There is nothing to do but what the plan leaves out.'
  const protection = changesProtection ? ' What the files protect is remembered.' : ''
  return `There is nothing to do: the account is as the files say.${protection}`
}

const obstacleHints: ReadonlyMap<string, string> = new Map([
  ['PLAN_TOO_LARGE', 'Pass `--allow-large-changes <kind>` when planning if that is meant, or change less.'],
  ['ROUTES_OVERLAP', 'Change one of them, or pass `--allow-delete` when planning if one is to go.'],
])

/** Nobody is asked about what cannot be carried out. */
function refuseObstacle({ obstacles: [obstacle] }: Plan): void {
  if (obstacle === undefined) return
  throw new CommandError(`${obstacle.message} Nothing was changed.`, {
    exit: exitsByCode[obstacle.code] ?? 'input',
    hint: obstacleHints.get(obstacle.code) ?? 'Make a plan without it.',
  })
}

/** Says at once what happens after Ctrl+C: the change under way is finished, which may take as long as the rate limit does. */
async function finishJob(session: Session, job: PromiseLike<JobReport>): Promise<JobReport> {
  const { signal, progress, note } = session
  const explain = (): void => {
    progress.clear()
    void note(
      'Finishing the change that is under way; Ctrl+C again ends it at once. `cloudconnexa apply --resume` goes on from there.',
    )
  }
  signal.addEventListener('abort', explain, { once: true })
  try {
    return await job
  } finally {
    signal.removeEventListener('abort', explain)
  }
}

/** What a plan may contain was decided when it was made; to say it again would look as if it counted. */
function refusePlanFlags({ flags }: CommandInput): void {
  const flag = Object.keys(planFlags).find((name) => flags[name] !== undefined)
  if (flag === undefined) return
  throw new CommandError(`--${flag} says what a new plan may contain; this plan is already made.`, {
    hint: `Leave it out, or make the plan again: \`cloudconnexa plan --${flag} --out plan.json\`.`,
  })
}

/** Reads the plan file that was named; of files it makes a plan, and shows it. */
async function findPlan(session: Session, input: CommandInput): Promise<Plan> {
  const path = readPath(input)
  if (path.endsWith('.json')) {
    const { parsePlanFile } = await import('@cloudconnexa/configuration')
    const plan = parsePlanFile(await readNamedFile(path, 'apply'), path)
    if (session.flags.dryRun) await showPlan(session, plan, input)
    return plan
  }
  const plan = await createPlan(session, input)
  if (session.flags.dryRun) await showPlan(session, plan, input)
  else await notePlan(session, plan)
  return plan
}

/** What is about to be done is no result: it goes where questions go. */
async function notePlan(session: Session, plan: Plan): Promise<void> {
  session.progress.clear()
  const { formatPlan } = await import('@cloudconnexa/configuration')
  await session.note(formatPlan(plan).trimEnd())
  await noteOmissions(session, plan)
}

async function confirmApply(session: Session, sentence: string): Promise<void> {
  session.progress.clear()
  const { context, name } = await session.findTarget()
  await session.confirm({ sentence, name: context ?? name })
}

async function showReport(session: Session, report: JobReport): Promise<void> {
  session.progress.clear()
  await session.print(report.rows, rows)
  const { failed } = report.counts
  const said = describeCounts(report)
  if (failed === 0) return session.note(`${said}.`)
  throw new CommandError(`${formatCount(failed, 'change')} failed; ${said}.`, {
    exit: 'partial',
    hint: 'Run `cloudconnexa apply --resume` to try the same changes again. Where a file has to change, change it and make a new plan.',
  })
}

/** What an interrupted apply has left to do. */
async function showRest(session: Session, report: JobReport): Promise<void> {
  session.progress.clear()
  await session.print(report.rows, rows)
  await session.note(`Nothing was changed: ${formatCount(report.counts.skipped, 'change')} left to do.`)
}

function describeCounts({ counts }: JobReport): string {
  const words = [
    [counts.done, 'done'],
    [counts.unchanged, 'done before'],
    [counts.skipped, 'left out'],
  ] as const
  const parts = words.filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}`)
  return parts.length === 0 ? 'nothing done' : parts.join(', ')
}
