/** A variable or a place that the command line reads, and what for. */
export interface Surrounding {
  readonly name: string
  readonly meaning: string
}

/** The environment variables that the command line reads. */
export const environmentVariables: readonly Surrounding[] = [
  {
    name: 'CLOUDCONNEXA_CONTEXT',
    meaning: 'Context to use; `--context` wins over it, and it wins over credentials in the environment',
  },
  {
    name: 'CLOUDCONNEXA_PROFILE',
    meaning: 'The same by the name that the SDK has for it; setting both to different names is an error',
  },
  {
    name: 'CLOUDCONNEXA_CLIENT_ID',
    meaning:
      'Client ID of an API key, which says which Cloud ID it belongs to; also of the Terraform provider',
  },
  { name: 'CLOUDCONNEXA_CLIENT_SECRET', meaning: 'Its client secret; also of the Terraform provider' },
  {
    name: 'CLOUDCONNEXA_BASE_URL',
    meaning:
      'Address of the API, where it does not follow from the client ID; also of the Terraform provider',
  },
  {
    name: 'CLOUDCONNEXA_PASSPHRASE',
    meaning: 'Passphrase of contexts whose secret is encrypted with one',
  },
  {
    name: 'CLOUDCONNEXA_SECRET_OFFICE_IPSEC',
    meaning:
      'Secret of configuration files: what `${secret:office/ipsec}` stands for; others are named in the same way',
  },
  {
    name: 'HTTPS_PROXY, HTTP_PROXY, NO_PROXY',
    meaning: 'Proxies, as described in [Behind a corporate proxy](../../guides/behind-a-corporate-proxy.md)',
  },
  { name: 'NODE_EXTRA_CA_CERTS', meaning: 'File with certificates of further authorities' },
  { name: 'NO_COLOR, FORCE_COLOR', meaning: 'Turn colours off, or on where there is no terminal' },
  {
    name: 'XDG_CONFIG_HOME, XDG_CACHE_HOME, XDG_STATE_HOME, XDG_DATA_HOME',
    meaning: 'Folders for the files below, in place of those under the home folder',
  },
]

/** The files that the command line keeps. */
export const files: readonly Surrounding[] = [
  {
    name: '~/.config/cloudconnexa/profiles.json',
    meaning: 'Contexts; secrets are in the keychain where there is one',
  },
  { name: '~/.cache/cloudconnexa/names/', meaning: 'Names that commands have seen, for completion' },
  {
    name: '~/.local/state/cloudconnexa/shared.db',
    meaning: 'Access tokens, encrypted, and what is known of rate limits; shared by all runs',
  },
  {
    name: '.cloudconnexa/',
    meaning: 'In the working folder: journal, state and lock of `apply`; it is ignored by git',
  },
  { name: '~/.local/share/cloudconnexa/', meaning: 'State of the emulator of `--local`, and plugins' },
]
