import { describe, expect, it } from 'vitest'
import { listDrawn, renderScreen, showEscapes } from '../../terminal-sessions/render-screen.ts'

const written =
  '\r\u001B[2K1 of 2 done\r\u001B[2K2 of 2 done\r\u001B[2K\u001B[31mNo.\u001B[39m\r\nexit code 1\r\n'

describe('recorded sessions', () => {
  it('show what stands on the screen at the end', () => {
    expect(renderScreen(written)).toEqual(['No.', 'exit code 1', ''])
  })

  it('show what a line has shown over time', () => {
    expect(listDrawn(written)).toEqual(['1 of 2 done', '2 of 2 done', 'No.'])
  })

  it('show colours so that a reader sees them', () => {
    expect(showEscapes('\u001B[31mNo.\u001B[39m\r\n')).toEqual(['␛[31mNo.␛[39m', ''])
  })
})
