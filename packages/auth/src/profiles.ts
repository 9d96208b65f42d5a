/** For programs that write profiles or show them as contexts, such as command lines. */
export {
  changeProfile,
  deleteProfile,
  findCurrentProfile,
  listProfiles,
  saveProfile,
  setCurrentProfile,
} from './credentials/manage-profiles.ts'
export type { CurrentProfile } from './credentials/profiles/find-current-profile.ts'
export type {
  CredentialLocation,
  NewProfile,
  ProfileSettings,
  SaveProfileOptions,
} from './credentials/profiles/new-profile.ts'
export type { ProfileFileOptions } from './credentials/profiles/profile-options.ts'
export type { ProfileSummary } from './credentials/profiles/profile-summary.ts'
