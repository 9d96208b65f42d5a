import type { Environment } from '../../terminal/environment.ts'
import type { Target } from '../target.ts'
import { credentialVariables } from './variables.ts'

/**
 * Names the host that credentials belong to.
 *
 * @param place - What is known of it. The Cloud ID is the second part of the client ID.
 * @returns `undefined` where nothing tells.
 */
export function findHost({
  baseUrl,
  cloudId,
  clientId,
}: {
  readonly baseUrl?: string | undefined
  readonly cloudId?: string | undefined
  readonly clientId?: string | undefined
}): string | undefined {
  if (baseUrl) return URL.canParse(baseUrl) ? new URL(baseUrl).host : baseUrl
  const named = cloudId || clientId?.split('.')[1]
  return named ? `${named.toLowerCase()}.api.openvpn.com` : undefined
}

/**
 * Finds the target that credentials of the environment stand for.
 *
 * @param environment - Environment variables.
 * @returns `undefined` where there are none. One half counts: the missing one is named when the credentials are loaded.
 */
export async function findEnvironmentTarget(environment: Environment): Promise<Target | undefined> {
  if (credentialVariables.every((name) => !environment[name])) return undefined
  const { environmentCredentials } = await import('@cloudconnexa/auth')
  const host = findHost({
    baseUrl: environment['CLOUDCONNEXA_BASE_URL'],
    clientId: environment['CLOUDCONNEXA_CLIENT_ID'],
  })
  return {
    name: host === undefined ? 'environment' : `environment (${host})`,
    credentials: environmentCredentials(environment),
    readOnly: false,
  }
}
