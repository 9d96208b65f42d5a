export { listCommandLineOptions, type DescribedOption } from './described-options.ts'
export { type CommandLineEnvironment, runCommandLine, type StopReason } from './run-command-line.ts'
export type { CommandLineOutput } from './command-line-options.ts'
export { faultHelp } from './fault-help.ts'
