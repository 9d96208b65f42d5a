import type { CommandInput } from './command-inputs.ts'

/**
 * Reads the value of a flag that takes one.
 *
 * @param input - What was typed.
 * @param name - The flag.
 */
export function readText({ flags }: Pick<CommandInput, 'flags'>, name: string): string | undefined {
  const value = flags[name]
  return typeof value === 'string' ? value : undefined
}

/**
 * Reads the values of a flag that may be repeated.
 *
 * @param input - What was typed.
 * @param name - The flag.
 */
export function readTexts({ flags }: Pick<CommandInput, 'flags'>, name: string): readonly string[] {
  const values: readonly unknown[] = [flags[name] ?? []].flat()
  return values.filter((value) => typeof value === 'string')
}
