import type { Readable } from 'node:stream'
import { CommandError } from '../../errors/command-error.ts'
import type { Terminal } from '../terminal.ts'

/** Says what is wrong with a reply; `undefined` where nothing is. */
type CheckReply = (reply: string) => string | undefined

/** A question. */
interface Question {
  readonly message: string
  readonly check?: CheckReply
  /** What it is where nothing was typed. */
  readonly standard?: string
}

/** Asks somebody in front of a terminal. */
export interface Questions {
  /** Asks for a line. */
  text(question: Question): Promise<string>
  /** Asks for a line that is not shown. */
  secret(question: Question): Promise<string>
  /** Asks for yes or no. */
  confirm(message: string): Promise<boolean>
  /** Asks for one of several. */
  choose<Value extends string>(
    message: string,
    options: readonly { readonly value: Value; readonly label: string }[],
  ): Promise<Value>
}

/**
 * Opens the questions of a terminal; what asks them is loaded now.
 *
 * @param terminal - Where to ask.
 * @param signal - Ends a question.
 * @returns `undefined` where nobody can be asked.
 */
export async function openQuestions(
  { questions: streams }: Pick<Terminal, 'questions'>,
  signal: AbortSignal,
): Promise<Questions | undefined> {
  if (streams === undefined) return undefined
  const clack = await import('@clack/prompts')
  const end = watchEnd(streams.input)
  const ended = AbortSignal.any([signal, end])
  const common = { ...streams, withGuide: false }
  const receive = async <Value>(
    ask: (signal: AbortSignal) => Promise<Value | typeof clack.CANCEL_SYMBOL>,
  ): Promise<Value> => {
    const stopListening = resumeWithShell(streams)
    const reply = await askUntil(ended, ask).finally(stopListening)
    signal.throwIfAborted()
    if (clack.isCancel(reply)) throw createInterrupted()
    return reply
  }
  const createCheck =
    ({ check, standard = '' }: Question) =>
    (reply: string | undefined): string | undefined =>
      check?.(reply || standard)
  return {
    text: async (question) => {
      const { message, standard } = question
      const placeholder = standard === undefined ? {} : { placeholder: standard, defaultValue: standard }
      return receive(async (until) =>
        clack.text({ ...common, signal: until, message, ...placeholder, validate: createCheck(question) }),
      )
    },
    secret: async (question) => {
      const { message } = question
      return receive(async (until) =>
        clack.password({ ...common, signal: until, mask: '', message, validate: createCheck(question) }),
      )
    },
    confirm: async (message) =>
      receive(async (until) => clack.confirm({ ...common, signal: until, message, initialValue: false })),
    choose: async <Value extends string>(
      message: string,
      options: readonly { readonly value: Value; readonly label: string }[],
    ) => {
      const reply = await receive(async (until) =>
        clack.select<string>({ ...common, signal: until, message, options: [...options] }),
      )
      const chosen = options.find(({ value }) => value === reply)
      if (chosen === undefined) throw createInterrupted()
      return chosen.value
    },
  }
}

/**
 * Asks a question with a signal of its own. A question that was replied to does not hear of the end of the input: it would end its line
 * once more, below the result of the command.
 */
async function askUntil<Reply>(
  ended: AbortSignal,
  ask: (signal: AbortSignal) => Promise<Reply>,
): Promise<Reply> {
  const question = new AbortController()
  const abort = (): void => {
    question.abort()
  }
  if (ended.aborted) abort()
  else ended.addEventListener('abort', abort)
  try {
    return await ask(question.signal)
  } finally {
    ended.removeEventListener('abort', abort)
  }
}

/**
 * Aborts when nothing more can be typed: after Ctrl+D, or where the terminal is gone. A question would never be replied to then, and the
 * process would end as if all were done.
 */
function watchEnd(input: Readable): AbortSignal {
  const controller = new AbortController()
  const abort = (): void => {
    controller.abort()
  }
  input.once('end', abort).once('close', abort)
  input.on('keypress', (_text: unknown, key: { readonly name?: string; readonly ctrl?: boolean }) => {
    if (key.ctrl === true && key.name === 'd') abort()
  })
  return controller.signal
}

/**
 * Goes on with a question when the shell goes on with the process, after Ctrl+Z. Node pauses what is typed then, and the process would end
 * as if all were done.
 *
 * @returns What ends it.
 */
function resumeWithShell({ input }: NonNullable<Terminal['questions']>): () => void {
  let isResumed = false
  const resume = (): void => {
    isResumed = true
    // Behind Node's own listener, which was added by Ctrl+Z.
    setImmediate(() => {
      input.resume()
    })
  }
  process.on('SIGCONT', resume)
  return () => {
    process.off('SIGCONT', resume)
    // The question takes the input for paused, and would leave it open.
    if (isResumed) input.pause()
  }
}

function createInterrupted(): CommandError {
  return new CommandError('Interrupted. Nothing was changed.', { exit: 'interrupted' })
}
