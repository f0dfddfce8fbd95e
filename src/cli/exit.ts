/** What the exit code says to programs. */
export const ExitCode = {
  Clean: 0,
  Findings: 1,
  /** The check could not be done, or not wholly. */
  Unusable: 2,
  Interrupted: 130,
} as const
