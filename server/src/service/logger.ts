/** Where the core writes what went wrong; the command line and the language server each give their own. */
export interface Logger {
  error(message: string): void;
  warn(message: string): void;
}
