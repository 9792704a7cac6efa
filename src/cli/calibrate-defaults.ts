/** Settings with which the default rates of the data pack were calibrated. */
export const calibrateDefaults = { rounds: 20, draws: 360, lastDraws: 900, courses: 8 } as const;
