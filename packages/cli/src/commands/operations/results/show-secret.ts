import { isSecret } from '@cloudconnexa/core'
import { findView } from '../../../output/views/find-view.ts'
import { prepareOutputFile } from './output-file.ts'
import { callAndWait } from './call-and-wait.ts'
import type { CallMethod, PreparedRun } from './prepared-run.ts'

/** A response with its secrets, as text: a profile or token as it is, an object as JSON. */
function toSecretText(result: unknown): string {
  if (isSecret(result)) return result.reveal()
  if (typeof result === 'string') return result
  const reveal = function (this: unknown, key: string, value: unknown): unknown {
    // `value` has gone through `toJSON` already, which hides it.
    const original: unknown = Reflect.get(Object(this), key)
    return isSecret(original) ? original.reveal() : value
  }
  return `${JSON.stringify(result, reveal, 2)}\n`
}

/**
 * Calls a method whose response is a secret, and puts it where it was asked to go.
 *
 * @param run - The command.
 * @param call - Calls the method.
 */
export async function showSecret(run: PreparedRun, call: CallMethod): Promise<void> {
  const { input, session } = run
  const name = input.flags['output-file']
  const { dryRun } = session.flags
  if (dryRun && typeof name === 'string') await session.note(`Would write ${name}. Nothing was written.`)
  if (typeof name !== 'string' || dryRun)
    return session.print(await callAndWait(run, call), findView(run.plan.entry))
  const file = await prepareOutputFile(name, session.flags.yes)
  try {
    await file.write(toSecretText(await callAndWait(run, call)))
  } finally {
    await file.discard()
  }
  await session.note(`Wrote ${name}, which only you can read.`)
}
