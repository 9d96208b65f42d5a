/** Files by their path below the folder of the configuration, with `/` between its parts. A configuration in one file has one entry. */
export type FileSet = ReadonlyMap<string, string>
