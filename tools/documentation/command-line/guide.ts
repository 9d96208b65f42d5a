import { mkdir, mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmulator } from '../../../packages/emulator/src/index.ts'
import { type SectionMarkers, withSection } from '../../trust/repeatable/document-section.ts'
import { executeSessions } from './execute-sessions.ts'
import { createExitCodeTable } from './index-page.ts'
import { ShellSession } from './shell-session.ts'

/** The guide whose sessions are executed. */
export const commandLineGuide = 'docs/guides/command-line.md'

const exitCodeMarkers: SectionMarkers = {
  begin: '<!-- exit codes: written by `npm run generate` -->',
  end: '<!-- /exit codes -->',
}
const columns = 90

/**
 * Executes the sessions of the guide one after the other, against two emulators.
 *
 * @param document - The guide as it stands.
 * @returns The guide with what the commands show now.
 */
async function executeGuide(document: string): Promise<string> {
  const clientSecret = 'not-a-secret'
  await using office = await startEmulator({ seed: 'demo', clientId: 'automation.office', clientSecret })
  const large = { users: 100_000 }
  await using lab = await startEmulator({
    seed: large,
    clientId: 'automation.lab',
    clientSecret,
    rateLimit: 'off',
  })
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
      ['./', `${folder}/`],
      ['~', homeFolder],
    ]),
  })
  try {
    return await executeSessions(document, session)
  } finally {
    await rm(place, { recursive: true, force: true })
  }
}

/**
 * The guide with the table of exit codes as it is, and with what its commands show.
 *
 * @param path - Path of the guide.
 * @param document - The guide as it stands.
 */
export async function updateCommandLineGuide(path: string, document: string): Promise<string> {
  const executed = await executeGuide(document)
  return withSection(path, executed, createExitCodeTable(), exitCodeMarkers)
}
