import { Console } from 'node:console'
import { Writable } from 'node:stream'
import { format, inspect } from 'node:util'
import { serialize } from 'node:v8'

const everything = { depth: 20, showHidden: true, getters: true, maxStringLength: null, maxArrayLength: null }

/** What `console.log` writes, and its kin. */
function printToConsole(value: unknown): string {
  let text = ''
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      text += chunk.toString()
      done()
    },
  })
  const console = new Console({ stdout: stream, stderr: stream })
  console.log(value)
  console.error('%s %o %O %j', value, value, value, value)
  console.dir(value, everything)
  console.table([value])
  return text
}

function tryClone(value: unknown): unknown {
  try {
    return structuredClone(value)
  } catch {
    // What cannot be cloned cannot be sent to another thread either.
    return 'not to be cloned'
  }
}

function trySerialize(value: unknown): string {
  try {
    return serialize(value).toString('latin1')
  } catch {
    return 'not to be serialized'
  }
}

/** Every value that a value leads to by its cause. */
function listCauses(value: unknown): readonly unknown[] {
  const causes: unknown[] = []
  let cause = value
  while (cause instanceof Error && causes.length < 20) {
    cause = cause.cause
    if (cause !== undefined) causes.push(cause)
  }
  return causes
}

/** All the ways in which a program prints a value; each an own text. */
export function collectPrints(value: unknown): readonly string[] {
  const own = [
    printToConsole(value),
    inspect(value),
    inspect(value, everything),
    inspect(value, { ...everything, customInspect: false }),
    format('%o', { value }),
    `${JSON.stringify(value)} ${JSON.stringify({ value })}`,
    inspect(tryClone(value), everything),
    trySerialize(value),
    typeof value === 'object' && value !== null ? inspect({ ...value }, everything) : '',
  ]
  const stack = value instanceof Error ? [String(value), String(value.stack)] : []
  const causes = listCauses(value).flatMap((cause) => [inspect(cause, everything), JSON.stringify(cause)])
  return [...own, ...stack, ...causes]
}
