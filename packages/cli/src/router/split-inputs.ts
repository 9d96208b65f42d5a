import { globalFlags } from '../inputs/global-flags.ts'

/** What was typed, with the flags that stood before the first word behind it. */
export function moveLeadingFlags(inputs: readonly string[]): readonly string[] {
  let count = 0
  while (inputs[count]?.startsWith('-') === true && inputs[count] !== '--')
    count += takesNext(inputs[count]) ? 2 : 1
  return [...inputs.slice(count), ...inputs.slice(0, count)]
}

/** Whether what follows a flag is its value. */
function takesNext(input = ''): boolean {
  const flag = Object.entries(globalFlags).find(
    ([name, one]) => input === `--${name}` || (one.alias !== undefined && input === `-${one.alias}`),
  )?.[1]
  return flag !== undefined && flag.type !== 'boolean' && flag.isValueOptional !== true
}
