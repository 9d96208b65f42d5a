import type { Plan } from '@cloudconnexa/configuration'
import type { CommandInput } from '../../inputs/command-inputs.ts'
import { readText } from '../../inputs/read-flags.ts'
import type { ExitName } from '../../errors/exit-codes.ts'
import { writeNamedFile } from '../../files/write-named-file.ts'
import type { Session } from '../../session/session.ts'
import { readPath, readPlanOptions, readStateOptions } from './configuration-input.ts'
import { createReadOptions, openConfiguration } from './open-configuration.ts'
import { showPlan } from './show-plan.ts'

/** Carries out `diff`. */
export async function runDiff(session: Session, input: CommandInput): Promise<ExitName> {
  const service = await openConfiguration(session)
  const options = { ...createReadOptions(session), ...(await readStateOptions(session, input)) }
  const plan = await service.diff(readPath(input), options)
  await showPlan(session, plan, input)
  return hasWork(plan) ? 'pending' : 'done'
}

/** Carries out `plan`. */
export async function runPlan(session: Session, input: CommandInput): Promise<ExitName> {
  const plan = await createPlan(session, input)
  await showPlan(session, plan, input)
  const file = readText(input, 'out')
  if (file !== undefined && session.flags.dryRun)
    await session.note(`Would write the plan to ${file}. Nothing was written.`)
  else if (file !== undefined) {
    const { formatPlan } = await import('@cloudconnexa/configuration')
    await writeNamedFile(file, formatPlan(plan, 'json'), '--out')
    const next = plan.obstacles.length > 0 ? '' : ` Run \`cloudconnexa apply ${file}\` to carry it out.`
    await session.note(`Wrote the plan to ${file}.${next}`)
  }
  return input.flags['exit-code'] === true && hasWork(plan) ? 'pending' : 'done'
}

/** Creates a plan for the files that were named. */
export async function createPlan(session: Session, input: CommandInput): Promise<Plan> {
  const service = await openConfiguration(session)
  return service.plan(readPath(input), {
    ...createReadOptions(session),
    ...readPlanOptions(input),
    ...(await readStateOptions(session, input)),
  })
}

function hasWork({ changes }: Plan): boolean {
  return changes.length > 0
}
