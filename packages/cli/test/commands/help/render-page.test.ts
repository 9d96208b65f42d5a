import { describe, expect, it } from 'vitest'
import { renderPage } from '../../../src/commands/help/render-page.ts'

const page = {
  summary: 'Does something.',
  sections: [
    {
      title: 'Flags',
      rows: [
        { term: '--one', text: 'The first of the flags, with a text that is longer than a line' },
        { term: '--one-with-a-very-long-name <value>', text: 'Another one' },
      ],
    },
    { title: 'About', paragraphs: ['First paragraph.', 'Second paragraph.'] },
  ],
}

describe('renderPage', () => {
  it('wraps texts beside their terms, and puts long terms on lines of their own', () => {
    expect(renderPage(page, { columns: 40, hasColors: false })).toBe(`Does something.

Flags
  --one  The first of the flags, with a
         text that is longer than a line
  --one-with-a-very-long-name <value>
         Another one

About
  First paragraph.

  Second paragraph.
`)
  })

  it('keeps the lines of a table or listing', () => {
    const paragraphs = [
      'Faults:\n  which  one and another and another and another and another\n  what   more',
    ]
    const listing = { summary: 'Does something.', sections: [{ title: 'About', paragraphs }] }
    expect(renderPage(listing, { columns: 40, hasColors: false })).toContain(
      '  Faults:\n    which  one and another and another and another and another\n    what   more\n',
    )
  })

  it('sets headings off where there are colours', () => {
    expect(renderPage(page, { columns: 80, hasColors: true })).toContain('\u001B[1mFlags\u001B[22m')
  })

  it('takes 80 columns where no terminal says how many there are', () => {
    const lines = renderPage(page, { columns: undefined, hasColors: false }).split('\n')
    expect(lines).toContain('  --one  The first of the flags, with a text that is longer than a line')
  })
})
