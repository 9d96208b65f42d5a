import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { basename, join } from 'node:path'

/** A built file beside this one. Programs run only as built. */
export function resolveBuiltFile(name: string): string {
  return join(import.meta.dirname, `${name}.js`)
}

/** What was seen of a process. */
export interface Run {
  /** From its start to the first thing it said, in milliseconds. */
  readonly untilFirstLine: number
  /** What it said, as JSON. */
  readonly said: unknown
}

/** Runs a built file in a process of its own; it says one thing, as a line of JSON, and ends. */
export function runChild(name: string, childArguments: readonly string[]): Promise<Run> {
  return runFile(resolveBuiltFile(name), childArguments)
}

/** The same with a file at any place. */
export async function runFile(file: string, childArguments: readonly string[]): Promise<Run> {
  const start = performance.now()
  const child = spawn(process.execPath, [file, ...childArguments], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  let untilFirstLine: number | undefined
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    untilFirstLine ??= performance.now() - start
    said += text
  })
  // The event has the exit code first.
  const [code] = (await once(child, 'close')) as [number | null]
  if (code !== 0 || untilFirstLine === undefined)
    throw new Error(`${basename(file)} ${childArguments.join(' ')} ended with ${code}`)
  return { untilFirstLine, said: JSON.parse(said) }
}
