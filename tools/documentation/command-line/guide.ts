import { spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmulator } from '../../../packages/emulator/src/index.ts'
import { type SectionMarkers, withSection } from '../../trust/repeatable/document-section.ts'
import { createExitCodeTable } from './index-page.ts'
import { ShellSession } from './shell-session.ts'

/** The guide whose sessions are executed. */
export const commandLineGuide = 'docs/guides/command-line.md'

const exitCodeMarkers: SectionMarkers = {
  begin: '<!-- exit codes: written by `npm run generate` -->',
  end: '<!-- /exit codes -->',
}
const columns = 90

/** Whether jq is there; without it, the sessions that need it are left as they stand. */
function hasJq(): boolean {
  return spawnSync('sh', ['-c', 'command -v jq']).status === 0
}

/** Parts of a document: comments that hold files, and blocks with commands behind `$`, each with what it has shown. */
const parts = /<!-- file (?<name>\S+):\n(?<content>[\s\S]*?)-->|```console\n(?<session>[\s\S]*?)```/g

/** Lines behind `$`; one that ends in a backslash goes on. */
function readCommands(session: string): readonly string[] {
  const commands: string[] = []
  let isOpen = false
  for (const line of session.split('\n')) {
    if (line.startsWith('$ ')) commands.push(line.slice(2))
    else if (isOpen) commands.push(`${commands.pop() ?? ''}\n${line}`)
    isOpen = (line.startsWith('$ ') || isOpen) && line.endsWith('\\')
  }
  return commands
}

async function runSession(session: ShellSession, text: string): Promise<string> {
  if (text.includes(' | jq ') && !hasJq()) return text
  const lines: string[] = []
  for (const command of readCommands(text)) {
    const shown = await session.run(command.replaceAll(/\\\n\s*/g, ''))
    lines.push(`$ ${command}\n${shown === '' || shown.endsWith('\n') ? shown : `${shown}\n`}`)
  }
  return lines.join('')
}

/**
 * Executes the sessions of the guide one after the other, against two emulators.
 *
 * @param document - The guide as it stands.
 * @returns The guide with what the commands show now.
 */
async function executeSessions(document: string): Promise<string> {
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
    let executed = ''
    let end = 0
    for (const { 0: whole, index, groups } of document.matchAll(parts)) {
      executed += document.slice(end, index)
      end = index + whole.length
      const { name, content, session: commands } = groups ?? {}
      if (name !== undefined) session.writeFile(name, content ?? '')
      executed +=
        commands === undefined ? whole : `\`\`\`console\n${await runSession(session, commands)}\`\`\``
    }
    return executed + document.slice(end)
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
  const executed = await executeSessions(document)
  return withSection(path, executed, createExitCodeTable(), exitCodeMarkers)
}
