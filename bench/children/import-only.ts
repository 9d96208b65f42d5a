// Start of a process to the end of an import: `node import-only.js <package or "bare">`.
const [, , name = 'bare'] = process.argv
if (name !== 'bare') await import(name)
const { user, system } = process.cpuUsage()
process.stdout.write(`${JSON.stringify({ processorTime: user + system })}\n`, () => process.exit())
