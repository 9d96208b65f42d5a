import type { FilePurpose } from '../../files/file-purpose.ts'

/** What the profile file is for, as far as loading what reads it needs to know. */
export const profilePurpose: Pick<FilePurpose, 'noun' | 'relocation' | 'unusable'> = {
  noun: 'profile file',
  unusable: 'PROFILE_INVALID',
  relocation: 'pass another "file" to profileCredentials() and saveProfile()',
}
