import { mkdir, mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmulator } from '../../../packages/emulator/src/index.ts'
import { type SectionMarkers, withSection } from '../../trust/repeatable/document-section.ts'
import { executeSessions } from '../command-line/execute-sessions.ts'
import { ShellSession } from '../command-line/shell-session.ts'
import { createEditorSettings } from './editor-settings.ts'
import { createKindTable } from './kind-table.ts'
import { createRailTable } from './rail-table.ts'

/** The guide whose sessions are executed. */
export const configurationGuide = 'docs/guides/configuration-as-code.md'

const columns = 90

function markSection(name: string): SectionMarkers {
  return { begin: `<!-- ${name}: written by \`npm run generate\` -->`, end: `<!-- /${name} -->` }
}

/**
 * Executes the sessions of the guide one after the other, against an account with content and an empty one.
 *
 * @param document - The guide as it stands.
 * @returns The guide with what the commands show now.
 */
async function executeGuide(document: string): Promise<string> {
  const clientSecret = 'not-a-secret'
  // Without limits, since the time that a plan takes depends on what was sent before.
  const common = { clientSecret, rateLimit: 'off' } as const
  await using office = await startEmulator({ ...common, seed: 'demo', clientId: 'automation.office' })
  await using lab = await startEmulator({ ...common, seed: 'none', clientId: 'automation.lab' })
  const place = await realpath(await mkdtemp(join(tmpdir(), 'cloudconnexa-guide-')))
  const [folder, homeFolder] = [join(place, 'work'), join(place, 'home')]
  await Promise.all([folder, homeFolder].map((one) => mkdir(one)))
  const session = new ShellSession({
    folder,
    homeFolder,
    columns,
    environment: {},
    substitutions: new Map([
      ['https://office.api.openvpn.com', office.url],
      ['https://lab.api.openvpn.com', lab.url],
      ['office.api.openvpn.com', new URL(office.url).host],
      ['lab.api.openvpn.com', new URL(lab.url).host],
      ['~', homeFolder],
    ]),
  })
  session.writeFile('../secret', clientSecret)
  for (const name of ['office', 'lab'])
    await session.run(
      `cloudconnexa context add ${name} --client-id automation.${name} --base-url https://${name}.api.openvpn.com --client-secret-file ${join(place, 'secret')}`,
    )
  try {
    return await executeSessions(document, session, {
      'refuse-one-connector': () =>
        office.faults.add({ method: 'POST', path: '/api/v1/hosts/connectors', count: 1, status: 400 }),
    })
  } finally {
    await rm(place, { recursive: true, force: true })
  }
}

/**
 * The guide with its tables as the code has them, and with what its commands show.
 *
 * @param path - Path of the guide.
 * @param document - The guide as it stands.
 */
export async function updateConfigurationGuide(path: string, document: string): Promise<string> {
  const executed = await executeGuide(document)
  const sections = [
    ['editor', await createEditorSettings()],
    ['kinds', await createKindTable()],
    ['rails', createRailTable()],
  ] as const
  let text = executed
  for (const [name, section] of sections) text = await withSection(path, text, section, markSection(name))
  return text
}
