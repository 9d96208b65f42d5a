import { type SectionMarkers, withSection } from '../../trust/repeatable/document-section.ts'
import { executeGuide } from './execute-guide.ts'
import { createExitCodeTable } from './index-page.ts'

/** The guide whose sessions are executed. */
export const commandLineGuide = 'docs/guides/command-line.md'

const exitCodeMarkers: SectionMarkers = {
  begin: '<!-- exit codes: written by `npm run generate` -->',
  end: '<!-- /exit codes -->',
}

/**
 * The guide with the table of exit codes as it is, and with what its commands show.
 *
 * @param path - Path of the guide.
 * @param document - The guide as it stands.
 */
export async function updateCommandLineGuide(path: string, document: string): Promise<string> {
  const executed = await executeGuide(document, {
    office: { seed: 'demo' },
    lab: { seed: { users: 100_000 }, rateLimit: 'off' },
    showsFolder: true,
  })
  return withSection(path, executed, createExitCodeTable(), exitCodeMarkers)
}
