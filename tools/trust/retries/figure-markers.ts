import type { SectionMarkers } from '../repeatable/document-section.ts'

/** Where the figures stand in `docs/reliability.md`. */
export const figureMarkers: SectionMarkers = {
  begin: '<!-- measured by tools/trust/retries/main.ts -->',
  end: '<!-- end of what tools/trust/retries/main.ts has measured -->',
}
