import { accessOptions } from './access-options.ts'
import { contentOptions } from './content-options.ts'
import { controlOptions } from './control-options.ts'
import type { OptionTable } from './option-entry.ts'

/**
 * Every option of the emulator. The interface `EmulatorOptions`, the options and the help of the command line, and the tables in
 * the README are made from it: run `npm run generate` after a change.
 */
export const optionTable: OptionTable = { ...accessOptions, ...contentOptions, ...controlOptions }
