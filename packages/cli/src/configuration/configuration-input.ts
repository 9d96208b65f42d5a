import type { ApplyOptions, PlanOptions } from '@cloudconnexa/configuration'
import type { CommandInput } from '../inputs/command-inputs.ts'
import { splitWords } from '../contexts/add/split-words.ts'
import { CommandError } from '../errors/command-error.ts'
import type { Session } from '../session/session.ts'

/** The folder or file that was named. */
export function readPath({ arguments: [path] }: CommandInput): string {
  return path ?? 'cloudconnexa'
}

/** The value of a flag that takes one. */
export function readText({ flags }: CommandInput, name: string): string | undefined {
  const value = flags[name]
  return typeof value === 'string' ? value : undefined
}

/** The values of a flag that may be repeated. */
export function readTexts({ flags }: CommandInput, name: string): readonly string[] {
  const values: readonly unknown[] = [flags[name] ?? []].flat()
  return values.filter((value) => typeof value === 'string')
}

/** What a plan may contain. */
export function readPlanOptions(input: CommandInput): PlanOptions {
  const large = readTexts(input, 'allow-large-changes')
  return {
    allowDelete: input.flags['allow-delete'] === true,
    allowInvitations: input.flags['allow-invitations'] === true,
    allowLargeChanges: large.includes('all') ? true : large,
  }
}

/** Where secrets and the state of this machine are. */
export async function readStateOptions(
  { terminal }: Session,
  input: CommandInput,
): Promise<Pick<ApplyOptions, 'secrets' | 'stateFolder'>> {
  const { commandSecrets, environmentSecrets, fileSecrets } = await import('@cloudconnexa/configuration')
  const file = readText(input, 'secrets-file')
  const command = readText(input, 'secrets-command')
  const stateFolder = readText(input, 'state-folder')
  return {
    secrets: [
      ...(file === undefined ? [] : [fileSecrets(file)]),
      ...(command === undefined ? [] : [commandSecrets(splitCommand(command))]),
      environmentSecrets(terminal.environment),
    ],
    ...(stateFolder !== undefined && { stateFolder }),
  }
}

function splitCommand(line: string): readonly [string, ...string[]] {
  const [program, ...args] = splitWords(line)
  if (program === undefined) throw new CommandError('--secrets-command names no program.')
  return [program, ...args]
}
