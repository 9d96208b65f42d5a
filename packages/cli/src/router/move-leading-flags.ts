import { globalFlags } from '../inputs/global-flags.ts'
import { takesNext } from './flag-words.ts'
import { findFlag } from './list-flags.ts'

/** What was typed, with the flags that stood before the first word behind it. */
export function moveLeadingFlags(inputs: readonly string[]): readonly string[] {
  let count = 0
  for (let input = inputs[0]; input?.startsWith('-') === true && input !== '--'; input = inputs[count]) {
    const [, flag] = findFlag(globalFlags, input) ?? []
    count += flag !== undefined && takesNext(flag) ? 2 : 1
  }
  return [...inputs.slice(count), ...inputs.slice(0, count)]
}
