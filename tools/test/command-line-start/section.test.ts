import { describe, expect, it } from 'vitest'
import { buildStartSection } from '../../command-line-start/section.ts'
import { keepCommandLineSection } from '../../../bench/report/keep-section.ts'

const circumstances = { date: new Date(0), load: [0, 1] } as const
const measure = (name: string, times: readonly number[]) => ({ name, first: times, whole: times })

describe('the figures of the start', () => {
  it('are medians over that of bare Node, and say whether a goal is reached', () => {
    const section = buildStartSection(
      [
        measure('bare Node', [10, 99, 10]),
        measure('cloudconnexa --version', [12, 12, 99]),
        measure('cloudconnexa --help', [20, 20, 20]),
        measure('heroku --help', [300, 300, 300]),
      ],
      circumstances,
    )
    expect(section).toContain(
      '| `cloudconnexa --version` | 12 ms | 1.20 x | 12 ms | 1.20 x | end <= 1.50 x | yes |',
    )
    expect(section).toContain(
      '| `cloudconnexa --help` | 20 ms | 2.00 x | 20 ms | 2.00 x | end <= 1.50 x | no |',
    )
    expect(section).toContain('| heroku --help | 300 ms | 30.00 x | 300 ms | 30.00 x |  |  |')
  })

  it('stay in the document when the benchmarks write it anew', () => {
    const earlier = '# P\n\nold\n\n## Start of the command line\n\nfigures\n\n## Tables\n\nold tables\n'
    expect(keepCommandLineSection('# P\n\nnew\n\n## Tables\n\nnew tables\n', earlier)).toBe(
      '# P\n\nnew\n\n## Start of the command line\n\nfigures\n\n## Tables\n\nnew tables\n',
    )
  })
})
