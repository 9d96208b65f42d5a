import type { DescribedOption } from '@cloudconnexa/emulator/command-line'
import type { CommandFlag } from '../../inputs/command-inputs.ts'

/** What stands for the options of the emulator in its table: `--port <port>`. */
const flagForm = /--([\w-]+)(?: <([^>]+)>)?/

/** Name of a flag, and how it takes its value. */
export interface EmulatorFlag {
  readonly name: string
  readonly flag: CommandFlag
}

/**
 * Describes an option of the emulator as a flag.
 *
 * @param option - As the table of the emulator has it.
 */
export function describeFlag({ flags, help, defaultHelp, isRepeatable }: DescribedOption): EmulatorFlag {
  const [, name = '', placeholder] = flagForm.exec(flags) ?? []
  if (placeholder === undefined) return { name, flag: { summary: capitalize(help), type: 'boolean' } }
  const isNamed = help.includes('(default') || defaultHelp === 'none'
  return {
    name,
    flag: {
      // Help says that itself, of every flag.
      summary: capitalize(help).replace('; can be repeated', ''),
      type: 'string',
      placeholder,
      ...(isRepeatable && { isRepeatable }),
      ...(!isNamed && { default: defaultHelp }),
    },
  }
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
