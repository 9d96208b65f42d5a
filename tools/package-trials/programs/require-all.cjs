// Requires every entry point that is named on the command line, from CommonJS.
for (const name of process.argv.slice(2)) {
  const names = Object.keys(require(name))
  if (names.length === 0) throw new Error(`${name} exports nothing`)
  console.log(`${name}: ${names.length} exports`)
}
