import type { FilePurpose } from '../files/file-purpose.ts'

/** What the profile file is for. */
export const profilePurpose: FilePurpose = {
  noun: 'profile file',
  tooOpen: 'PROFILE_PERMISSIONS',
  unusable: 'PROFILE_INVALID',
  relocation: 'pass another "file" to profileCredentials() and saveProfile()',
  allowGroupAccess: false,
  groupOption: 'profileCredentials(name, { allowGroupAccess: true })',
}
