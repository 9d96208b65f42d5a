// Serves an emulator until its standard input ends, and prints the environment variables with which it is used.
import { startEmulator } from '@cloudconnexa/emulator'

const emulator = await startEmulator({ seed: 'demo' })
process.stdin.resume().once('end', () => void emulator.close())
console.log(
  JSON.stringify({
    CLOUDCONNEXA_BASE_URL: emulator.url,
    CLOUDCONNEXA_CLIENT_ID: emulator.clientId,
    CLOUDCONNEXA_CLIENT_SECRET: emulator.clientSecret,
  }),
)
