import { format, resolveConfig } from 'prettier'

/** The lines between which a generated section stands. */
export interface SectionMarkers {
  readonly begin: string
  readonly end: string
}

const reviewMarkers: SectionMarkers = {
  begin: '<!-- made from spec/repeatable.json by tools/trust/repeatable/main.ts -->',
  end: '<!-- end of what is made from spec/repeatable.json -->',
}

/**
 * A Markdown document with its generated section replaced.
 *
 * @throws Error when the document has no such section.
 */
export async function withSection(
  path: string,
  document: string,
  section: string,
  { begin, end }: SectionMarkers = reviewMarkers,
): Promise<string> {
  const [before, rest] = splitOnce(document, begin)
  const [, after] = splitOnce(rest, end)
  const settings = await resolveConfig(path)
  return format(`${before}${begin}\n\n${section}\n\n${end}${after}`, { ...settings, filepath: path })
}

function splitOnce(text: string, separator: string): readonly [string, string] {
  const at = text.indexOf(separator)
  if (at === -1) throw new Error(`The document has no line "${separator}"`)
  return [text.slice(0, at), text.slice(at + separator.length)]
}
