/** What stands for a line that is left out. */
export const leftOut = 'A line of a library was left out, because it may hold what people wrote.'

/**
 * Lines of Payload and Next that hold no value, as far as they hold none. Each was read in the
 * source of the version that is installed; whatever is not among them is left out.
 */
const harmless: readonly RegExp[] = [
  /^Failed to (update the stored password hash|release forgot-password interval)$/,
  /^Failed to remove (client upload )?temp file( copy)?$/,
  /^There was an error cleaning up old versions for the \w+ [\w-]+$/,
  /^There was an error while (saving|creating) a version for the \w+ [\w-]+/,
  /^Failed to update latest version\b/,
  /^Error running onInit function$/,
  /^Error (while )?executing (initial )?migrations?\b/,
  /^(Reading migration files from |Starting migration|Done\.|No migrations to run)/,
  /^(Migrating|Migrated|Running migration): *[\w-]*/,
  /^Migration (UP complete|DOWN statements generation complete)\./,
  /^(Error compiling|Compiling) TS types\b/,
  /^Error running migration [\w-]*/,
  /^Error: cannot connect to (SQLite|MongoDB)/,
  /^(Successfully connected|Connected) to (SQLite|MongoDB)/,
  /^\[db-sqlite\] Enabling WAL mode\b/,
  /^---- (DROPPING|DROPPED) TABLES ----$/,
  // Next, as it starts and ends.
  /^\s*(▲ Next\.js [\w.-]+|- (Local|Network): |✓ (Starting|Ready)\b)/,
  /^\s*⨯ (unhandledRejection|uncaughtException):/,
]

/** What may be said of a library's line: the part that holds no value. */
export function harmlessPart(text: string): string {
  for (const pattern of harmless) {
    const part = pattern.exec(text)?.[0]
    if (part !== undefined) return part.trim()
  }
  return leftOut
}
