/**
 * Version of the data pack, apart from that of the library: the last part rises with corrections, the middle
 * one with new facts, the first one when fields change. Results name it beside {@link dataPackHash}.
 */
export const dataPackVersion: string = '1.0.0';
