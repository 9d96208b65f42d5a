import type { CommandLineEntry } from '../options/option-entry.ts'
import type { LogFormat } from './format-request.ts'

/** The options of the command line that are about its own output. */
export interface OutputOptions {
  readonly certificateFile?: string
  readonly stopWithInput?: boolean
  readonly quiet?: boolean
  readonly log?: LogFormat
}

type OutputOptionTable = {
  readonly [K in keyof OutputOptions]-?: CommandLineEntry<OutputOptions[K]> & { readonly description: string }
}

/** Every option of the command line that the emulator itself does not have. */
export const outputOptionTable: OutputOptionTable = {
  certificateFile: {
    flags: '--certificate-file <file>',
    description: 'with `--tls`: file for the certificate authority, which other programs may read',
    defaultText: 'in a private temporary folder',
  },
  stopWithInput: {
    flags: '--stop-with-input',
    description:
      'stops when its standard input ends, so that it does not outlive the program that started it',
    default: false,
  },
  quiet: {
    flags: '--quiet',
    description: 'prints only the base URL (with `--tls` also the file of the authority), no request log',
    default: false,
  },
  log: {
    flags: '--log <format>',
    description: 'format of the request log: `pretty`, `plain`, `json` or `off`',
    defaultText: '`pretty` on a terminal, `plain` elsewhere',
  },
}
