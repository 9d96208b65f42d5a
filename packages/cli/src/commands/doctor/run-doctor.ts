import type { CommandInput } from '../../inputs/command-inputs.ts'
import { CommandError } from '../../errors/command-error.ts'
import { type ExitName, exitCodes } from '../../errors/exit-codes.ts'
import { isForPeople } from '../../output/print/is-for-people.ts'
import type { Session } from '../../session/session.ts'
import type { DoctorState } from './state/doctor-state.ts'
import type { Finding } from './state/finding.ts'
import { formatFindings } from './format-findings.ts'
import { checks } from './list-checks.ts'
import { runCheck } from './state/run-check.ts'

/** From the worst: without credentials nothing else matters. */
const severity: readonly ExitName[] = ['authentication', 'api', 'timeout', 'rateLimit', 'input', 'other']
const standardLimit = 10

/** Carries out `doctor`. */
export async function runDoctor(session: Session, { flags }: CommandInput): Promise<void> {
  const seconds = flags['check-timeout'] ?? standardLimit
  if (typeof seconds !== 'number' || seconds <= 0)
    throw new CommandError('--check-timeout is not a time.', { hint: 'Pass a number of seconds above 0.' })
  const waits = flags['wait'] === true
  const state: DoctorState = { session, waits }
  const usual = seconds * 1000
  const findings: Finding[] = []
  for (const check of checks) {
    session.progress.show(`Checking: ${check.name}`)
    const limit = check.chooseLimit?.(usual, waits) ?? usual
    findings.push(...(await runCheck(check, state, limit)))
  }
  session.progress.clear()
  await print(session, findings)
  const problems = findings.filter(({ status }) => status === 'problem')
  if (problems.length === 0) return
  const exits = problems.map(({ exit = 'other' }) => exit)
  const exit = severity.find((name) => exits.includes(name)) ?? 'other'
  const count = problems.length === 1 ? 'There is a problem' : `There are ${problems.length} problems`
  const names = [...new Set(problems.map(({ check }) => check))].join(', ')
  throw new CommandError(`${count}: ${names}.`, { exit })
}

async function print(session: Session, findings: readonly Finding[]): Promise<void> {
  const { terminal } = session
  if (isForPeople(session)) {
    await terminal.output.write(formatFindings(findings, terminal.output))
    return
  }
  const rows = findings.map(({ exit, ...finding }) => ({
    ...finding,
    ...(exit !== undefined && { exitCode: exitCodes[exit].code }),
  }))
  await session.print(rows)
}
