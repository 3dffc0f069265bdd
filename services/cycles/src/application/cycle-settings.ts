/** What an operator of the system may set for `cycles`. */
export abstract class CycleSettings {
  /** Services in a batch, 1 to 500. */
  abstract readonly batchSize: number;
}
