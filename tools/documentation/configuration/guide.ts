import { type SectionMarkers, withSection } from '../../trust/repeatable/document-section.ts'
import { executeGuide, type GuideOptions } from '../command-line/execute-guide.ts'
import { createEditorSettings } from './editor-settings.ts'
import { createKindTable } from './kind-table.ts'
import { createRailTable } from './rail-table.ts'

/** The guide whose sessions are executed. */
export const configurationGuide = 'docs/guides/configuration-as-code.md'

function markSection(name: string): SectionMarkers {
  return { begin: `<!-- ${name}: written by \`npm run generate\` -->`, end: `<!-- /${name} -->` }
}

/** Without limits, since the time that a plan takes depends on what was sent before. */
const guideOptions: GuideOptions = {
  office: { rateLimit: 'off', seed: 'demo' },
  lab: { rateLimit: 'off', seed: 'none' },
  prepare: async ({ session, secretFile, office }) => {
    for (const name of ['office', 'lab'])
      await session.run(
        `cloudconnexa context add ${name} --client-id automation.${name} --base-url https://${name}.api.openvpn.com --client-secret-file ${secretFile}`,
      )
    return {
      'refuse-one-connector': () =>
        office.faults.add({ method: 'POST', path: '/api/v1/hosts/connectors', count: 1, status: 400 }),
    }
  },
}

/**
 * The guide with its tables as the code has them, and with what its commands show.
 *
 * @param path - Path of the guide.
 * @param document - The guide as it stands.
 */
export async function updateConfigurationGuide(path: string, document: string): Promise<string> {
  const executed = await executeGuide(document, guideOptions)
  const sections = [
    ['editor', await createEditorSettings()],
    ['kinds', await createKindTable()],
    ['rails', createRailTable()],
  ] as const
  let text = executed
  for (const [name, section] of sections) text = await withSection(path, text, section, markSection(name))
  return text
}
