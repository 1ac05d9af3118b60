/**
 * Runs a command; what goes wrong is told in one line, and the exit code says that it did. Whatever files
 * it makes are readable by their owner alone: databases and keys are nobody else's business.
 */
export async function failPlainly(command: () => unknown): Promise<void> {
  process.umask(0o077);
  try {
    await command();
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(1);
  }
}
