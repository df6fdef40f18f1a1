/** 0 no problem of level error, 1 some, 2 wrong usage or an input that could not be read or written (2 wins). */
export type ExitCode = 0 | 1 | 2;
