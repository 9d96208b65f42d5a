import type { Emulator } from '@cloudconnexa/emulator'

/** The environment variables with which programs use an emulator. */
export function readEnvironment({ url, clientId, clientSecret }: Emulator): Record<string, string> {
  return {
    CLOUDCONNEXA_BASE_URL: url,
    CLOUDCONNEXA_CLIENT_ID: clientId,
    CLOUDCONNEXA_CLIENT_SECRET: clientSecret,
  }
}
