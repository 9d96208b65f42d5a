import { once } from 'node:events'
import { describe, expect, it } from 'vitest'
import { openQuestions } from '../../src/terminal/questions/ask.ts'
import { createQuestionStreams } from '../support/question-streams.ts'

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
})
