import type { ApplyOptions, PlanOptions } from '@cloudconnexa/configuration'
import type { CommandInput } from '../../inputs/command-inputs.ts'
import { readText, readTexts } from '../../inputs/read-flags.ts'
import { splitWords } from '../../text/split-words.ts'
import type { Session } from '../../session/session.ts'

/** Where the files are, unless another place was named. */
export const standardPath = 'cloudconnexa'

/** The folder or file that was named. */
export function readPath({ arguments: [path] }: CommandInput): string {
  return path ?? standardPath
}

/** The kinds that a flag names, as plans and reports name them: `userGroup`, or `user-group` as the command line writes names elsewhere. */
export function readKinds(input: CommandInput, flag: string): readonly string[] {
  return readTexts(input, flag).map((name) =>
    name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase()),
  )
}

/** What a plan may contain. */
export function readPlanOptions(input: CommandInput): PlanOptions {
  const large = readKinds(input, 'allow-large-changes')
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
      ...(command === undefined ? [] : [commandSecrets(splitWords(command, '--secrets-command'))]),
      environmentSecrets(terminal.environment),
    ],
    ...(stateFolder !== undefined && { stateFolder }),
  }
}
