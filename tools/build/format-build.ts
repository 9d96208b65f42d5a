/** A build that has ended. */
interface EndedBuild {
  readonly code: number
  /** What turbo has printed. */
  readonly output: string
  readonly milliseconds: number
}

/** One line of a build that went well: `Built 23 packages in 4.2 s, 20 of them unchanged`. Of another, what explains it. */
export function formatBuild({ code, output, milliseconds }: EndedBuild): string {
  if (code !== 0) return withoutPreamble(output)
  const seconds = (milliseconds / 1_000).toFixed(1)
  const { cached, total } = /Cached:\s+(?<cached>\d+) cached, (?<total>\d+) total/.exec(output)?.groups ?? {}
  if (cached === undefined || total === undefined) return `Built in ${seconds} s`
  return cached === total
    ? `All ${total} packages are built already`
    : `Built ${total} packages in ${seconds} s${cached === '0' ? '' : `, ${cached} of them unchanged`}`
}

/** What turbo says before it starts, the names of all packages among it, is not what went wrong. */
function withoutPreamble(output: string): string {
  return output
    .split('\n')
    .filter((line) => !/^\s*• /.test(line))
    .join('\n')
    .trim()
}
