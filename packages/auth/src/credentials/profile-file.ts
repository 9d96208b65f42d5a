import { ConfigurationError } from '@cloudconnexa/core'
import { configurationFolder } from '../files/folders.ts'
import { type PrivateFile, privateFile } from '../files/private-file.ts'
import type { Environment } from './environment-credentials.ts'

/** One profile as the file has it. */
export interface Profile {
  readonly clientId?: string
  readonly clientSecret?: string
  readonly baseUrl?: string
  readonly cloudId?: string
  /** The client ID and secret are in the keychain, under the profile's name. */
  readonly keychain?: boolean
}

/** The whole file; whatever else stands in it is kept. */
export interface ProfileDocument {
  readonly profiles: ReadonlyMap<string, Profile>
  /** The text of the file with one profile put in place of its former self. */
  replaced(name: string, profile: Profile): string
}

const texts = ['clientId', 'clientSecret', 'baseUrl', 'cloudId'] as const

/** The profile file at a path, by default `$XDG_CONFIG_HOME/cloudconnexa/profiles.json`. */
export async function profileFile(path?: string, environment?: Environment): Promise<PrivateFile> {
  const { join } = await import('node:path')
  return privateFile(path ?? join(await configurationFolder(environment), 'profiles.json'), {
    noun: 'profile file',
    tooOpen: 'PROFILE_PERMISSIONS',
    unusable: 'PROFILE_INVALID',
  })
}

/**
 * Reads a profile file.
 *
 * @param text - `undefined` when there is no file.
 * @throws ConfigurationError (`PROFILE_INVALID`) that says where it is wrong, without quoting it.
 */
export function parseProfiles(text: string | undefined, path: string): ProfileDocument {
  const whole = text === undefined ? {} : asObject(parseJson(text, path), 'The file', path)
  const profiles = whole['profiles'] === undefined ? {} : asObject(whole['profiles'], '"profiles"', path)
  const read = Object.entries(profiles).map(([name, value]): [string, Profile] => [
    name,
    readProfile(name, value, path),
  ])
  return {
    profiles: new Map(read),
    replaced: (name, profile) => {
      const entries = new Map<string, unknown>(Object.entries(profiles)).set(name, profile)
      return `${JSON.stringify({ ...whole, profiles: Object.fromEntries(entries) }, undefined, 2)}\n`
    },
  }
}

function readProfile(name: string, value: unknown, path: string): Profile {
  const given = asObject(value, `Profile "${name}"`, path)
  const found: [string, unknown][] = []
  for (const key of texts) {
    const text = given[key]
    if (text === undefined) continue
    if (typeof text !== 'string') throw invalid(`"${key}" of profile "${name}" is not a text.`, path)
    found.push([key, text])
  }
  const { keychain } = given
  if (keychain !== undefined && typeof keychain !== 'boolean') {
    throw invalid(`"keychain" of profile "${name}" is neither true nor false.`, path)
  }
  return { ...Object.fromEntries(found), ...(keychain === undefined ? {} : { keychain }) }
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // The reason would quote the file.
    throw invalid('It is not JSON.', path)
  }
}

function asObject(value: unknown, what: string, path: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw invalid(`${what} is not an object.`, path)
  }
  // Every property is checked where it is read.
  return value as Record<string, unknown>
}

function invalid(what: string, path: string): ConfigurationError {
  return new ConfigurationError(`The profile file ${path} cannot be used. ${what}`, {
    code: 'PROFILE_INVALID',
    hint: 'It must look like { "profiles": { "default": { "clientId": "…", "clientSecret": "…" } } }.',
  })
}
