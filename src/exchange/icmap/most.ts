/** No file of a thousand schools comes near these; what goes beyond is refused before it fills the memory. */
export const MOST_ICMAP = {
  entries: 20_000,
  manifestBytes: 10_000_000,
  textBytes: 1_000_000_000,
  /** Records and rows of the history together. */
  rows: 500_000,
  schools: 5000,
  evidenceBytes: 26_214_400,
  /** How many times its compressed size a file inside may have; ours shrink 5 to 40 times, a bomb a thousand. */
  ratio: 200,
} as const;
