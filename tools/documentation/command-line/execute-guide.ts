import { mkdir, mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Emulator, type EmulatorOptions, startEmulator } from '../../../packages/emulator/src/index.ts'
import { executeSessions, type GuideSteps } from './execute-sessions.ts'
import { ShellSession } from './shell-session.ts'

const columns = 90
const clientSecret = 'not-a-secret'

/** Where the sessions of a guide are executed. */
interface GuidePlace {
  readonly session: ShellSession
  /** Holds the client secret of both Cloud IDs. */
  readonly secretFile: string
  readonly office: Emulator
}

/** What guides differ in. */
export interface GuideOptions {
  readonly office: EmulatorOptions
  readonly lab: EmulatorOptions
  /** Whether `./` in the guide stands for the working folder. */
  readonly showsFolder?: boolean
  /** Runs before the first session; what happens between them is its result. */
  readonly prepare?: (place: GuidePlace) => Promise<GuideSteps>
}

/**
 * Executes the sessions of a guide one after the other, against emulators in place of the Cloud IDs `office` and `lab`.
 *
 * @param document - The guide as it stands.
 * @returns The guide with what the commands show now.
 */
export async function executeGuide(document: string, options: GuideOptions): Promise<string> {
  await using office = await startCloudId('office', options.office)
  await using lab = await startCloudId('lab', options.lab)
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
      ...(options.showsFolder === true ? [['./', `${folder}/`] as const] : []),
      ['~', homeFolder],
    ]),
  })
  session.writeFile('../secret', clientSecret)
  const secretFile = join(place, 'secret')
  try {
    const steps = await options.prepare?.({ session, secretFile, office })
    return await executeSessions(document, session, steps)
  } finally {
    await rm(place, { recursive: true, force: true })
  }
}

function startCloudId(name: string, options: EmulatorOptions): Promise<Emulator> {
  return startEmulator({ ...options, clientId: `automation.${name}`, clientSecret })
}
