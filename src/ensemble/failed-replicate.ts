/** A replicate that ended in an error and is in no count. Seed and number are enough to run it again. */
export interface FailedReplicate {
  readonly seed: string;
  readonly replicate: number;
  readonly message: string;
}

/** @internal */
export function failedReplicate(seed: string, replicate: number, error: unknown): FailedReplicate {
  return { seed, replicate, message: error instanceof Error ? error.message : String(error) };
}

/**
 * Failed replicates as a property for a result: none where none failed.
 *
 * @param counted - replicates that are left
 * @throws Error with the first failure, where no replicate is left
 * @internal
 */
export function withFailed(
  counted: number,
  failed: readonly FailedReplicate[],
): { readonly failed?: readonly FailedReplicate[] } {
  const [first] = failed;
  if (first === undefined) return {};
  if (counted === 0)
    throw new Error(
      `every replicate failed; replicate ${first.replicate} of seed ${first.seed}: ${first.message}`,
    );
  return { failed };
}
