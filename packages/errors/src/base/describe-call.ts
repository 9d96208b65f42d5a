import { truncate } from '../redaction/truncate.ts'
import { escapeUnprintable } from '../redaction/unprintable.ts'
import type { CallFacts } from './call-facts.ts'

/** What a message and `toJSON()` say of the call that failed. */
interface DescribedCall {
  readonly calledMethod: string | undefined
  readonly operation: string | undefined
  readonly path: string | undefined
  readonly pathParameters: CallFacts['pathParameters'] | undefined
}

const longestParameter = 100

/**
 * Adds to a message which method was called on which object: `… In networks.patch (/networks/{id}, id "42").`
 *
 * @param message - The message without it; what it names already is not repeated.
 */
export function addCall(
  message: string,
  { calledMethod, operation, path, pathParameters = {} }: DescribedCall,
): string {
  const name = calledMethod ?? operation
  if (name === undefined) return message
  const details = [
    ...[operation, path].filter((text) => text !== undefined && text !== name && !message.includes(text)),
    ...Object.entries(pathParameters).map(([key, value]) => `${key} "${value}"`),
  ]
  // What a schema or the API says need not be a sentence.
  const sentence = /[.!?…]$/.test(message) ? message : `${message}.`
  return `${sentence} In ${name}${details.length === 0 ? '' : ` (${details.join(', ')})`}.`
}

/** Copies parameters as they can be shown: on one line and of bounded length. */
export function copyParameters(
  parameters: CallFacts['pathParameters'] | undefined,
): CallFacts['pathParameters'] | undefined {
  if (parameters === undefined) return undefined
  const entries = Object.entries(parameters).map(
    ([key, value]) => [key, truncate(escapeUnprintable(value), longestParameter)] as const,
  )
  return Object.freeze(Object.fromEntries(entries))
}

/** Replaces the message of an error, also where V8 has written it into the stack. */
export function replaceMessage(error: Error, message: string): void {
  const { message: before, stack } = error
  if (message === before) return
  const set = (name: 'message' | 'stack', value: string): void => {
    Object.defineProperty(error, name, { value, writable: true, configurable: true })
  }
  set('message', message)
  if (typeof stack === 'string' && before !== '')
    set(
      'stack',
      stack.replace(before, () => message),
    )
}
