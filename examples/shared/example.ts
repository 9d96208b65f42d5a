import { parseArgs } from 'node:util'
import { CloudConnexaClient } from '@cloudconnexa/client'
import { type Emulator, type EmulatorOptions, startEmulator } from '@cloudconnexa/emulator'
import { explain, refuse } from './failure.ts'

/** A program that shows how something is done. */
export interface Example {
  /** What it changes in the account. With `--live` it is not run but says so. */
  readonly changes?: string
  /** Options of the emulator, where the defaults do not fit. */
  readonly emulator?: EmulatorOptions
  /** Does it. There is no emulator with `--live`. */
  readonly run: (client: CloudConnexaClient, emulator?: Emulator) => Promise<void>
}

/**
 * Runs an example against an emulator of its own. With `--live` it runs against the account whose credentials are in
 * `CLOUDCONNEXA_CLIENT_ID` and `CLOUDCONNEXA_CLIENT_SECRET`, unless it would change something there. The exit code is 1
 * for a failed run, 2 for a command line that cannot be carried out.
 */
export async function runExample(example: Example): Promise<void> {
  try {
    const { live } = parseArgs({ options: { live: { type: 'boolean', default: false } } }).values
    if (!live) await runOnEmulator(example)
    else if (example.changes === undefined) await runLive(example)
    else refuse(`This example ${example.changes}. It runs on the emulator only: leave out --live.`)
  } catch (error) {
    explain(error)
  }
}

async function runOnEmulator({ emulator: options = {}, run }: Example): Promise<void> {
  const emulator = await startEmulator(options)
  const { clientId, clientSecret, url: baseUrl } = emulator
  const client = new CloudConnexaClient({ clientId, clientSecret, baseUrl, proxy: false })
  try {
    await run(client, emulator)
  } finally {
    await client.close()
    await emulator.close()
  }
}

async function runLive({ run }: Example): Promise<void> {
  const client = CloudConnexaClient.fromEnv()
  try {
    await run(client)
  } finally {
    await client.close()
  }
}
