/** Runs a command; what goes wrong is told in one line, and the exit code says that it did. */
export async function failPlainly(command: () => unknown): Promise<void> {
  try {
    await command();
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(1);
  }
}
