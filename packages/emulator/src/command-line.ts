export { listCommandLineOptions, type DescribedOption } from './command-line/described-options.ts'
export {
  type CommandLineEnvironment,
  runCommandLine,
  type StopReason,
} from './command-line/run-command-line.ts'
export type { CommandLineOutput } from './command-line/command-line-options.ts'
export { faultHelp } from './command-line/fault-help.ts'
