import pico from 'picocolors'
import type { Colors } from 'picocolors/types.js'
import { type Emulator, startEmulator } from '../emulator.ts'
import type { EmulatorOptions } from '../options/emulator-options.gen.ts'
import { EmulatorOptionError } from '../errors/option-error.ts'
import { buildBanner, buildJsonBanner, buildQuietBanner } from './banner.ts'
import { type CertificateFile, writeCertificateFile } from './certificate-file.ts'
import {
  CommandLineExit,
  type CommandLineOptions,
  type CommandLineOutput,
  readCommandLine,
} from './command-line-options.ts'
import { formatRequest, type LogFormat } from './format-request.ts'

/** Why a run ends. */
export type StopReason = 'signal' | 'output closed' | 'input ended'

/** The environment of a run. */
export interface CommandLineEnvironment extends CommandLineOutput {
  /** Whether the output is a terminal, for the format of the request log. */
  readonly isTerminal: boolean
  /** Whether colors may be written. */
  readonly colors: boolean
  /** Resolves when the user wants the emulator to stop, or cannot see its output any more. */
  readonly stopped: Promise<StopReason>
  /** Waits for the end of the standard input. */
  readonly waitForInputEnd: () => Promise<StopReason>
}

const exposureWarning =
  'warning: every machine that reaches this port can use the emulator, as its credentials are no secret\n'

/**
 * Runs the command line until it is stopped.
 *
 * @returns the exit code: 0 stopped (or help, version), 1 cannot start, 2 bad option.
 */
export async function runCommandLine(
  commandLine: readonly string[],
  environment: CommandLineEnvironment,
): Promise<number> {
  try {
    await serve(readCommandLine(commandLine, environment), environment)
    return 0
  } catch (error) {
    if (error instanceof CommandLineExit) return error.exitCode
    environment.stderr(`error: ${explainError(error)}\n`)
    return error instanceof EmulatorOptionError ? 2 : 1
  }
}

async function serve(options: CommandLineOptions, environment: CommandLineEnvironment): Promise<void> {
  const colors = pico.createColors(environment.colors)
  const { stdout, stderr } = environment
  const emulator = await startEmulator(toEmulatorOptions(options, environment, colors))
  let certificateFile: CertificateFile | undefined
  try {
    certificateFile = await writeAuthority(emulator, options)
    const files = { certificateFile: certificateFile?.path, dataFile: options.data }
    if (options.log === 'json') stdout(buildJsonBanner(emulator, files))
    else stdout(options.quiet ? buildQuietBanner(emulator, files) : buildBanner(emulator, files, colors))
    if (options.expose) stderr(exposureWarning)
    const { stopped, waitForInputEnd } = environment
    const reason = await Promise.race(options.stopWithInput ? [stopped, waitForInputEnd()] : [stopped])
    if (reason === 'output closed') stderr('The output was closed: the emulator stops.\n')
  } finally {
    await emulator.close()
    await certificateFile?.remove()
  }
}

async function writeAuthority(
  { certificateAuthority }: Emulator,
  { certificateFile }: CommandLineOptions,
): Promise<CertificateFile | undefined> {
  if (certificateAuthority !== undefined) return writeCertificateFile(certificateAuthority, certificateFile)
  if (certificateFile === undefined) return undefined
  throw new EmulatorOptionError('--certificate-file needs the option --tls')
}

function toEmulatorOptions(
  options: CommandLineOptions,
  environment: CommandLineEnvironment,
  colors: Colors,
): EmulatorOptions {
  const {
    quiet,
    log,
    certificateFile: _certificateFile,
    stopWithInput: _stopWithInput,
    ...emulatorOptions
  } = options
  const defaultFormat: LogFormat = environment.isTerminal ? 'pretty' : 'plain'
  const format = log ?? (quiet ? 'off' : defaultFormat)
  return {
    ...emulatorOptions,
    onRequest(request) {
      const line = formatRequest(request, format, colors)
      if (line !== undefined) environment.stdout(`${line}\n`)
    },
  }
}

function explainError(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const code = 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE') {
    return 'the port is in use: stop the program that listens there, or choose another port with --port (0 takes any free one)'
  }
  if (code === 'EACCES') return 'this user may not use the port: choose one above 1023 with --port'
  return error.message
}
