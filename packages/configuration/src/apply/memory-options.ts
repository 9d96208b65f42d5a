import { stateFolderName } from '../model/state-folder.ts'
import { environmentSecrets } from '../secrets/environment-secrets.ts'
import type { ApplyOptions } from './apply-options.ts'

/** Options that say what is known besides account and files. */
export type MemoryOptions = Pick<ApplyOptions, 'secrets' | 'stateFolder'>

/** Fills in what a caller has left to the defaults: secrets of the environment, and the state in the working folder. */
export function completeMemoryOptions({
  secrets = [environmentSecrets()],
  stateFolder = stateFolderName,
}: MemoryOptions): Required<{ readonly [Name in keyof MemoryOptions]: NonNullable<MemoryOptions[Name]> }> {
  return { secrets, stateFolder }
}
