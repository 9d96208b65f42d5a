import { once } from 'node:events'
import { PassThrough, Writable } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { openQuestions } from '../../src/terminal/questions/ask.ts'
import { createQuestionStreams } from '../support/question-streams.ts'

async function waitTurns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn++) await setImmediate()
}

describe('questions', () => {
  it('write nothing more when the input ends after the reply', async () => {
    const written: string[] = []
    const streams = createQuestionStreams({ Passphrase: 'horse' }, (text) => void written.push(text))
    const questions = await openQuestions({ questions: streams }, new AbortController().signal)
    expect(await questions?.secret({ message: 'Passphrase' })).toBe('horse')
    const before = written.length
    const closed = once(streams.input, 'close')
    streams.input.destroy()
    await closed
    expect(written.slice(before)).toEqual([])
  })

  it('are interrupted when the input ends before the reply', async () => {
    const streams = createQuestionStreams({}, () => undefined)
    const questions = await openQuestions({ questions: streams }, new AbortController().signal)
    const reply = questions?.text({ message: 'Name' })
    streams.input.destroy()
    await expect(reply).rejects.toMatchObject({ exit: 'interrupted' })
  })

  it('go on when the shell goes on with the process after Ctrl+Z', async () => {
    const input = new PassThrough()
    const written: string[] = []
    const output = new Writable({
      write(chunk: Buffer, _encoding, done) {
        written.push(chunk.toString())
        done()
      },
    })
    const questions = await openQuestions({ questions: { input, output } }, new AbortController().signal)
    const reply = questions?.text({ message: 'Type Sales to confirm' })
    await waitTurns(5)
    // What Node does when it gets the signal.
    input.pause()
    process.emit('SIGCONT')
    await waitTurns(2)
    input.write('Sales\r')
    expect(await Promise.race([reply, waitTurns(50)])).toBe('Sales')
    expect(input.isPaused()).toBe(true)
    expect(process.listenerCount('SIGCONT')).toBe(0)
  })
})
