/** Name of the folder for what machines remember of accounts, beside the configuration. */
export const stateFolderName = '.cloudconnexa'
