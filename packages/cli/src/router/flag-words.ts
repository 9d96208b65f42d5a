import type { CommandFlag } from '../inputs/command-inputs.ts'

/** Whether an input is a flag rather than an argument: not `-`, which is standard input, and not a negative number. */
export function isFlag(input: string): boolean {
  return /^-[^\d.]/.test(input)
}

/** Splits a flag from what stands in the same word behind it: `--output=json`, `-ojson`. */
export function splitFlag(input: string): readonly [flag: string, attached: string | undefined] {
  if (!input.startsWith('--')) {
    const attached = input.slice(2)
    return [input.slice(0, 2), attached === '' ? undefined : attached.replace(/^=/, '')]
  }
  const at = input.indexOf('=')
  return at < 0 ? [input, undefined] : [input.slice(0, at), input.slice(at + 1)]
}

/** Whether the word after a flag, to which nothing is attached, is its value. */
export function takesNext({ type, isValueOptional }: CommandFlag): boolean {
  return type !== 'boolean' && isValueOptional !== true
}
