import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import type { Fault } from '@cloudconnexa/emulator'
import { formatPlanFile } from '../../../src/plan-formats/plan-file.ts'
import { openAccount, type TestAccount } from '../connect.ts'
import { createTemporaryFolder } from '../temporary-folder.ts'
import type { CrashResult, CrashTask } from './crash-task.ts'
import { describeState } from './describe-state.ts'
import type { KillPoint } from './kill-points.ts'
import { planSixty, plantBase, secretVariables } from './plan-sixty.ts'

const program = fileURLToPath(new URL('crash-program.ts', import.meta.url))

/** What an apply has come to. */
export interface CrashOutcome {
  /** Of the last process. */
  readonly result: CrashResult
  /** How many of the processes were killed. */
  readonly kills: number
  /** Everything that the account consists of, without ids. */
  readonly state: unknown
  /** The export of the account. */
  readonly files: ReadonlyMap<string, string>
}

/**
 * Applies the plan of 60 changes in a process, which is killed at the first place; goes on in further ones, killed at the next places;
 * and in a last one that nothing happens to.
 *
 * @param kills - A place for each process but the last.
 * @param faults - What is wrong with the API meanwhile.
 */
export async function applyWithKills(
  kills: readonly KillPoint[],
  faults: readonly Fault[] = [],
): Promise<CrashOutcome> {
  await using folder = await createTemporaryFolder()
  const account = await openAccount({ seed: 'demo' })
  try {
    plantBase(account.emulator)
    const planPath = join(folder.path, 'plan.json')
    const stateFolder = join(folder.path, 'state')
    await mkdir(stateFolder, { mode: 0o700 })
    await writeFile(planPath, formatPlanFile(await planSixty(account)))
    for (const fault of faults) account.emulator.faults.add(fault)
    const first = await run(account, { planPath, stateFolder, ...(kills[0] && { kill: kills[0] }) })
    let [result, killed] = [first, first === undefined ? 1 : 0]
    for (const kill of kills.slice(1)) {
      if (result !== undefined) break
      result = await run(account, { stateFolder, kill })
      if (result === undefined) killed += 1
    }
    // Killed before the journal was begun: nothing was sent, and there is nothing to resume.
    result ??= await run(account, { stateFolder })
    if (result?.failures.some((failure) => failure.includes('NOTHING_TO_RESUME')) === true && killed > 0)
      result = await retry(account, { planPath, stateFolder }, result)
    account.emulator.faults.clear()
    // What the API has refused twice has failed, until somebody goes on.
    if (faults.length > 0 && (result?.failures.length ?? 0) > 0) result = await run(account, { stateFolder })
    if (result === undefined) throw new Error('The last process was killed.')
    return {
      result,
      kills: killed,
      state: describeState(account.emulator),
      files: await account.service.toFiles(),
    }
  } finally {
    await account.close()
  }
}

/** Applies the plan again where nothing of it was done; what was killed at its very end has nothing left to do. */
async function retry(
  account: TestAccount,
  task: Omit<CrashTask, 'url' | 'clientId' | 'clientSecret'>,
  result: CrashResult,
): Promise<CrashResult | undefined> {
  const isUntouched = account.emulator.requests.list().every(({ method, path }) => method === 'GET' || path.includes('oauth')) // prettier-ignore
  return isUntouched ? run(account, task) : { ...result, failures: [] }
}

/** @returns `undefined` where the process was killed. */
async function run(
  { emulator: { url, clientId, clientSecret } }: TestAccount,
  task: Omit<CrashTask, 'url' | 'clientId' | 'clientSecret'>,
): Promise<CrashResult | undefined> {
  const argument: CrashTask = { url, clientId, clientSecret, ...task }
  const child = spawn(
    process.execPath,
    ['--conditions=@cloudconnexa/source', program, JSON.stringify(argument)],
    { env: { ...process.env, ...secretVariables }, stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const exit = once(child, 'exit')
  const output = await text(child.stdout)
  const [code, signal] = (await exit) as [number | null, string | null]
  if (signal === 'SIGKILL') return undefined
  if (code !== 0) throw new Error(`The program has failed: ${output}`)
  // It prints nothing else.
  return JSON.parse(output) as CrashResult
}
