/** Variables that name a context. Both must name the same one. */
export const contextVariables = ['CLOUDCONNEXA_CONTEXT', 'CLOUDCONNEXA_PROFILE'] as const

/** Variables with credentials, which are also those of the official Terraform provider. */
export const credentialVariables = ['CLOUDCONNEXA_CLIENT_ID', 'CLOUDCONNEXA_CLIENT_SECRET'] as const
