import { createInterface } from 'node:readline'
import { InputError } from './input-error.ts'
import { nameService, type ServiceInput } from './service-names.ts'

/** A person at a terminal. */
export interface Terminal {
  readonly input: NodeJS.ReadableStream
  readonly output: NodeJS.WritableStream
}

/** The person has left. */
export class QuestionsAborted extends Error {}

const questions = [
  ['name', 'Name of the service (lower-case words joined by hyphens)'],
  ['resource', 'One of what it is about'],
  ['path', 'Path of the list below /api/v1'],
  ['packageName', 'Name on npm'],
] as const satisfies readonly (readonly [keyof ServiceInput, string])[]

/**
 * Asks for what has not been said; an empty answer takes the default, and one that cannot be is asked for again.
 *
 * @throws {QuestionsAborted} when the input ends, also by Ctrl+C or Ctrl+D.
 */
export async function askForRest(given: Partial<ServiceInput>, terminal: Terminal): Promise<ServiceInput> {
  const lines = createInterface(terminal)
  let isOpen = true
  lines.once('close', () => {
    isOpen = false
  })
  // Unlike `question`, it keeps lines that come before they are asked for.
  const answers = lines[Symbol.asyncIterator]()
  const ask = async (text: string): Promise<string> => {
    lines.setPrompt(text)
    // After its end there may still be lines to hand out, but readline shows no prompt any more.
    if (isOpen) lines.prompt()
    else terminal.output.write(text)
    const { value, done } = await answers.next()
    if (done === true) throw new QuestionsAborted()
    return value
  }
  let known = given
  try {
    for (const [property, question] of questions) {
      if (known[property] !== undefined) continue
      known = { ...known, [property]: await askFor(property, question, known, ask, terminal.output) }
    }
    // The name has been asked for if it was not given.
    return { ...known, name: known.name ?? '' }
  } finally {
    lines.close()
  }
}

async function askFor(
  property: keyof ServiceInput,
  question: string,
  known: Partial<ServiceInput>,
  ask: (text: string) => Promise<string>,
  output: NodeJS.WritableStream,
): Promise<string> {
  const proposal =
    known.name === undefined ? undefined : nameService({ ...known, name: known.name })[property]
  for (;;) {
    const answer = await ask(`${question}${proposal === undefined ? '' : ` [${proposal}]`}: `)
    const value = answer.trim() || (proposal ?? '')
    try {
      nameService({ ...known, name: known.name ?? value, [property]: value })
      return value
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      output.write(`${error.message}\n`)
    }
  }
}
