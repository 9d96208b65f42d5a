import { PassThrough, Writable } from 'node:stream'

/** Streams of a terminal, and somebody in front of it. */
export interface QuestionStreams {
  readonly input: PassThrough
  readonly output: Writable
}

/**
 * Creates streams on which questions are asked, and replied to as they come.
 *
 * @param replies - What is typed, by a part of the question. Every question is replied to once.
 * @param onOutput - Receives what is written.
 */
export function createQuestionStreams(
  replies: Readonly<Record<string, string>>,
  onOutput: (text: string) => void,
): QuestionStreams {
  const open = new Map(Object.entries(replies))
  const input = new PassThrough()
  const output = new Writable({
    write(chunk: Buffer, _encoding, done) {
      const text = chunk.toString()
      onOutput(text)
      const asked = [...open.keys()].find((part) => text.includes(part))
      if (asked !== undefined) {
        const reply = open.get(asked) ?? ''
        open.delete(asked)
        // The question listens once it was written.
        setImmediate(() => input.write(reply.length === 1 && reply < ' ' ? reply : `${reply}\r`))
      }
      done()
    },
  })
  return { input, output }
}
