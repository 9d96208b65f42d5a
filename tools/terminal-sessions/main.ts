// Records what the command line shows in a real terminal, against the emulator:
//
//   npm run record:terminal   writes the sessions into docs/guides/command-line-output.md
//
// It needs `script` of util-linux.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Emulator, startEmulator } from '../../packages/emulator/src/index.ts'
import { root } from '../shared/repository.ts'
import { withSection } from '../trust/repeatable/document-section.ts'
import { listDrawn, renderScreen, showEscapes } from './render-screen.ts'
import { program, runInTerminal } from './run-in-terminal.ts'
import { type RecordedSession, sessions } from './sessions.ts'

const markers = {
  begin: '<!-- recorded by npm run record:terminal -->',
  end: '<!-- end of what npm run record:terminal has recorded -->',
}
const document = join(root, 'docs', 'guides', 'command-line-output.md')

// What one of them keeps, such as a token, must not show in the next one, or on this machine.
const home = await mkdtemp(join(tmpdir(), 'cloudconnexa-terminal-'))
const folders = Object.fromEntries(
  ['CONFIG', 'STATE', 'CACHE', 'DATA'].map((name) => [`XDG_${name}_HOME`, join(home, name)]),
)
const blocks: string[] = []
for (const session of sessions) {
  const block = await record(session)
  console.log(block)
  blocks.push(block)
}
await rm(home, { recursive: true })
const section = blocks.join('\n\n')
await writeFile(document, await withSection(document, await readFile(document, 'utf8'), section, markers))

/** Runs a session, and writes it as it stands in the document. */
async function record(session: RecordedSession): Promise<string> {
  const limit = { burst: 4, rate: 2, seconds: 4 }
  await using emulator = await startEmulator(
    session.isLimited === true ? { seed: { users: 1500 }, rateLimit: limit } : { seed: 'demo' },
  )
  const line = session.line.replaceAll('$(cloudconnexa', `$(${program}`)
  const environment = { HOME: home, ...folders, ...session.environment, ...readEnvironment(emulator) }
  const written = await runInTerminal({ ...session, line, environment })
  const render = { screen: renderScreen, escapes: showEscapes, drawn: listDrawn }[session.shows]
  const shown = render(written).slice(0, session.lines)
  while (shown.at(-1) === '') shown.pop()
  return [`### ${session.title}`, '', '```text', `$ cloudconnexa ${session.line}`, ...shown, '```'].join('\n')
}

function readEnvironment({ url, clientId, clientSecret }: Emulator): Record<string, string> {
  return {
    CLOUDCONNEXA_BASE_URL: url,
    CLOUDCONNEXA_CLIENT_ID: clientId,
    CLOUDCONNEXA_CLIENT_SECRET: clientSecret,
  }
}
